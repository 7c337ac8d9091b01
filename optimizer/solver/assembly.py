"""From rows and entries to the program as arrays, rule by rule."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.program.money.entry import Entry
from optimizer.program.rows import Row
from optimizer.solver.arrays import Floats, Head, Integers, Matrix, Program, bounds


@dataclass(frozen=True)
class Block:
    """The rows of one rule: heads, how many coefficients each has, and the coefficients."""

    heads: tuple[Head, ...]
    lengths: Integers
    column: Integers
    value: Floats


def block_of(rows: Iterable[Row]) -> Block:
    """The rows as arrays, in their order."""
    heads, lengths = list[Head](), list[int]()
    column, coefficient = list[int](), list[float]()
    for row in rows:
        heads.append(Head(row.family, row.key, row.sense, row.rhs, row.relaxable, row.owned))
        lengths.append(len(row.terms))
        column.extend(row.terms)
        coefficient.extend(row.terms.values())
    return Block(
        tuple(heads),
        np.array(lengths, np.int32),
        np.array(column, np.int32),
        np.array(coefficient, np.float64),
    )


def cost_of(entries: Iterable[Entry], columns: int) -> Floats:
    """Value of each column in 亿元, from what it brings to the provinces."""
    place, amount = list[int](), list[float]()
    for column, _, brings in entries:
        place.append(column)
        amount.append(brings)
    found = np.bincount(np.array(place, np.int64), np.array(amount, np.float64), columns)
    # Without any entry the sums are whole numbers.
    return found.astype(np.float64)


def assemble(
    blocks: Sequence[Block], value: Floats, fixed: Iterable[int] = (), integer: Iterable[int] = ()
) -> Program:
    """The program whose columns bring `value`; fixed columns are held at zero."""
    heads = tuple(head for block in blocks for head in block.heads)
    lengths = np.concatenate([np.zeros(1, np.int32), *(block.lengths for block in blocks)])
    upper = np.full(len(value), math.inf)
    upper[list(fixed)] = 0.0
    limits = np.array([bounds(head.sense, head.rhs) for head in heads]).reshape(-1, 2)
    return Program(
        heads=heads,
        matrix=Matrix(
            start=np.cumsum(lengths, dtype=np.int32),
            column=np.concatenate([np.empty(0, np.int32), *(block.column for block in blocks)]),
            value=np.concatenate([np.empty(0), *(block.value for block in blocks)]),
            columns=len(value),
        ),
        cost=-value,
        lower=np.zeros(len(value)),
        upper=upper,
        row_lower=limits[:, 0].copy(),
        row_upper=limits[:, 1].copy(),
        integer=np.array(sorted(integer), np.int32),
    )
