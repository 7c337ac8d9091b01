"""A prepared case after settings, and its rows found again by name."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from inputs.case import Case
from inputs.errors import InputProblems
from inputs.loaded import Loaded
from inputs.scenarios.scenario import Variation, vary
from inputs.tables import TABLES
from optimizer.plan.prices import activity
from optimizer.prepare import Prepared, prepare_again
from optimizer.program.decisions import Decisions
from optimizer.program.names import Key
from optimizer.solver.arrays import Floats, Program

RowName = tuple[str, Key]

HOLDS = 1e-8
"""Rows hold where they are missed by less, relative to 1 + the right-hand side."""


def after(ready: Prepared, settings: Mapping[str, str]) -> Prepared | None:
    """The program after settings by path; None where the case would no longer be valid."""
    case = case_after(ready.case, settings)
    if case is None:
        return None
    return prepare_again(ready, case, ready.links, _different(ready.case, case))


def case_after(case: Case, settings: Mapping[str, str]) -> Case | None:
    """The case after settings by path; None where it would no longer be valid."""
    try:
        return vary(Loaded(case, ()), None, Variation(None, settings)).case
    except InputProblems:
        return None


def _different(one: Case, other: Case) -> frozenset[str]:
    """Tables in which two cases differ; `case` stands for settings."""
    fields: tuple[tuple[str, Any, Any], ...] = (
        *((t.name, getattr(one, t.name), getattr(other, t.name)) for t in TABLES),
        ("case", one.settings, other.settings),
    )
    return frozenset(name for name, mine, theirs in fields if mine is not theirs)


def names_of(program: Program, rows: Iterable[int]) -> frozenset[RowName]:
    """Rows by rule and key."""
    return frozenset((program.heads[row].family, program.heads[row].key) for row in rows)


def rows_named(program: Program, names: frozenset[RowName]) -> tuple[int, ...]:
    """Numbers of rows by rule and key, as far as there are such rows."""
    found = enumerate(program.heads)
    return tuple(number for number, head in found if (head.family, head.key) in names)


def carried(before: Decisions, values: Floats, now: Decisions) -> Floats:
    """A plan in the columns of another program; a column that it lacks is zero."""
    pairs = zip(before.kinds, now.kinds, strict=True)
    if all(mine.keys() == theirs.keys() for (_, mine), (_, theirs) in pairs):
        return values
    known = dict(zip(before.names(), values.tolist(), strict=True))
    return np.array([known.get(name, 0.0) for name in now.names()])


def keeps(program: Program, values: Floats) -> bool:
    """Whether a point is within all rows and bounds, and whole where it must be."""
    left = activity(program, values)
    low, high = program.row_lower, program.row_upper
    right = np.where(np.isfinite(high), high, np.where(np.isfinite(low), low, 0.0))
    room = HOLDS * (1 + np.abs(right))
    inside = (left >= low - room) & (left <= high + room)
    bounded = (values >= program.lower - HOLDS) & (values <= program.upper + HOLDS)
    whole = values[program.integer]
    is_whole = np.abs(whole - np.round(whole)) <= HOLDS
    return bool(inside.all() and bounded.all() and is_whole.all())
