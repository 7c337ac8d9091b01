"""The programs of a sweep in a folder: the first scenario whole, of others what differs from it.

A scenario is one program, or several where the case has stages; each of these has a purpose. A
purpose is stored as arrays in `<purpose>.npz`, and scenario 12 in `12.npz`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Floats, Matrix, Program

Purposes = Mapping[str, Program]
"""The programs of one scenario by what they are for, in the order in which they are solved."""

NUMBERS = ("cost", "lower", "upper", "row_lower", "row_upper")


def numbers_of(program: Program) -> Mapping[str, Floats]:
    """Every array of numbers of a program by name."""
    return {**{name: getattr(program, name) for name in NUMBERS}, "value": program.matrix.value}


def with_numbers(program: Program, numbers: Mapping[str, Floats]) -> Program:
    """The same rows and columns with other numbers."""
    matrix = replace(program.matrix, value=numbers["value"], base=None)
    return replace(program, matrix=matrix, **{name: numbers[name] for name in NUMBERS})


def write_first(folder: Path, programs: Purposes) -> None:
    """The programs of the first scenario are kept whole."""
    for place, (purpose, program) in enumerate(programs.items()):
        if len(program.integer):
            raise ValueError("a peer takes no whole numbers")
        matrix = program.matrix
        np.savez(
            folder / f"{place} {purpose}.npz",
            start=matrix.start,
            column=matrix.column,
            columns=matrix.columns,
            **numbers_of(program),
        )


def write_scenario(folder: Path, number: int, first: Purposes, programs: Purposes) -> None:
    """What a scenario has other than the first one; its structure must be the same."""
    if list(programs) != list(first):
        raise ValueError(f"scenario {number} is solved for {list(programs)}, not {list(first)}")
    arrays = {}
    for place, (purpose, program) in enumerate(programs.items()):
        if not program.matrix.has_pattern_of(first[purpose].matrix):
            raise ValueError(f"scenario {number} has other coefficients for {purpose}")
        before = numbers_of(first[purpose])
        for name, now in numbers_of(program).items():
            at = np.flatnonzero(now != before[name]).astype(np.int32)
            arrays[f"{place} {name} at"], arrays[f"{place} {name}"] = at, now[at]
    np.savez(folder / f"{number}.npz", **arrays)


def read_first(folder: Path) -> Purposes:
    """The programs of the first scenario."""
    files = sorted(folder.glob("* *.npz"), key=lambda file: int(file.stem.split()[0]))
    return {file.stem.split(" ", 1)[1]: _read(file) for file in files}


def _read(file: Path) -> Program:
    with np.load(file) as kept:
        matrix = Matrix(kept["start"], kept["column"], kept["value"], int(kept["columns"]))
        return Program((), matrix, **{name: kept[name] for name in NUMBERS}, integer=NO_INTEGERS)


def read_scenario(folder: Path, number: int, first: Purposes) -> Purposes:
    """The programs of a scenario."""
    found = {}
    with np.load(folder / f"{number}.npz") as kept:
        for place, (purpose, program) in enumerate(first.items()):
            numbers = {}
            for name, before in numbers_of(program).items():
                numbers[name] = before.copy()
                numbers[name][kept[f"{place} {name} at"]] = kept[f"{place} {name}"]
            found[purpose] = with_numbers(program, numbers)
    return found


def rows_of(program: Program) -> Iterator[tuple[list[int], list[float], float, float]]:
    """Columns, coefficients and both sides of every row, as lists, as a user has them in hand."""
    start, column = program.matrix.start.tolist(), program.matrix.column.tolist()
    value = program.matrix.value.tolist()
    sides = zip(program.row_lower.tolist(), program.row_upper.tolist(), strict=True)
    for number, (low, high) in enumerate(sides):
        at = slice(start[number], start[number + 1])
        yield column[at], value[at], low, high
