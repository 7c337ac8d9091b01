"""The program of some provinces alone: their rights, their resources, their part of the rest."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from optimizer.program.decisions import Decisions
from optimizer.program.players import holdings
from optimizer.solver.arrays import NO_INTEGERS, Floats, Integers, Program

Flags = npt.NDArray[np.bool_]

NOWHERE = -1
"""Province of a column that is no start of a project: as an index the last, which is never away."""


@dataclass(frozen=True)
class Ownership:
    """Who brings what to the right-hand sides, and where projects stand, as arrays.

    Part i of all is `amount[i]` of row `row[i]`, and belongs to `owners[owner[i]]`. A row bounds
    its activity from above, below or both; `is_open` rows speak of the whole plan and say nothing
    of a part of it. `place` is the number of the province in `provinces` where a start stands.
    """

    owners: tuple[str, ...]
    row: Integers
    owner: Integers
    amount: Floats
    bounds_above: Flags
    bounds_below: Flags
    is_open: Flags
    provinces: tuple[str, ...]
    place: Integers


def ownership(program: Program, decide: Decisions) -> Ownership:
    """Who owns what of a program.

    Rows that belong to nobody keep a right-hand side of zero, as balances and shares have; with any
    other they speak of the whole plan, as equity does.
    """
    heads = program.heads
    owners: dict[str, int] = {}
    parts = [
        (number, owners.setdefault(owner, len(owners)), amount)
        for number, head in enumerate(heads)
        for owner, amount in head.owned
        if head.family != "equity"
    ]
    row, owner, amount = zip(*parts, strict=True) if parts else ((), (), ())
    provinces: dict[str, int] = {}
    place = np.full(program.matrix.columns, NOWHERE, np.int32)
    for pair, option in decide.options.items():
        number = provinces.setdefault(option.province, len(provinces))
        for _, column in decide.starts[pair]:
            place[column] = number
    return Ownership(
        owners=tuple(owners),
        row=np.array(row, np.int32),
        owner=np.array(owner, np.int32),
        amount=np.array(amount, np.float64),
        bounds_above=np.array([head.sense != ">=" for head in heads], bool),
        bounds_below=np.array([head.sense != "<=" for head in heads], bool),
        is_open=np.array(
            [head.family == "equity" or bool(head.rhs and not head.owned) for head in heads], bool
        ),
        provinces=tuple(provinces),
        place=place,
    )


def for_players(program: Program, owned: Ownership, players: Collection[str]) -> Program:
    """The same matrix and cost with what the players own on the right-hand side.

    Sites elsewhere are closed, and what is indivisible may be shared: gains are compared between
    linear programs.
    """
    rows = program.matrix.rows
    joins = np.array([holdings(((owner, 1.0),), players) for owner in owned.owners], bool)
    brought = joins[owned.owner]
    held = np.bincount(owned.row[brought], owned.amount[brought], rows)
    has_owner = np.zeros(rows, bool)
    has_owner[owned.row] = True
    low = np.where(has_owner & owned.bounds_below, held, program.row_lower)
    high = np.where(has_owner & owned.bounds_above, held, program.row_upper)
    low[owned.is_open], high[owned.is_open] = -np.inf, np.inf
    is_away = np.array([*(province not in players for province in owned.provinces), False])
    upper = program.upper.copy()
    upper[is_away[owned.place]] = 0.0
    return replace(program, row_lower=low, row_upper=high, upper=upper, integer=NO_INTEGERS)
