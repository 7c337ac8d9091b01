"""`axes: assumptions`: every assumption of a case over the range that its own evidence gives.

One axis stands for one row of evidence with a range. Which numbers it moves is decided as
everywhere: the most specific row wins. It moves them

- one number, or several that are all equal: from low to high;
- several different numbers above zero: by a common factor from low / least to high / greatest, so
  that none leaves the range and their proportions stay;
- others (zeros among them, or whole numbers): by a common amount from low − least to
  high − greatest, for the same reason.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.columns import key_columns
from inputs.evidence import Evidence
from inputs.evidence_lookup import Key, Number, evidence_of, key_text, numbers
from inputs.scenarios.numbers import SETTINGS
from inputs.scenarios.paths import Path, path_text
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.scenarios.steps import Origin
from inputs.sweeps.axis import SUFFIX, Axis, Operation, Template
from inputs.sweeps.covered import Cell, acts_on


class Assumption(NamedTuple):
    """A row of evidence with a range, and the numbers for which it is the most specific one."""

    evidence: Evidence
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The path of its numbers."""
        row = self.evidence
        if row.table == SETTINGS:
            return row.column
        if len(self.cells) == 1:
            key, column, _ = self.cells[0]
            parts = tuple(map(str, key if isinstance(key, tuple) else (key,)))
        else:
            parts, column = tuple(row.key.split("/")), row.column
        pairs = zip(key_columns(TABLE_BY_NAME[row.table].record), parts, strict=False)
        where = tuple((name, (part,)) for name, part in pairs if part != "*")
        return path_text(Path((row.table, column), where))


class Motion(NamedTuple):
    """How the numbers of an assumption move, and between which ends."""

    operation: Operation
    low: float
    high: float


def assumptions_of(base: Case) -> tuple[Assumption, ...]:
    """The assumptions of the case that have a range, with the numbers that each covers."""
    covered: dict[tuple[str, str, str], list[Cell]] = {}
    rows: dict[tuple[str, str, str], Evidence] = {}
    keys: dict[str, Mapping[str, Key]] = {}
    for number in numbers(base):
        row = evidence_of(base, number.table, number.key, number.column)
        if row is None or row.grade != "assumption" or row.low is None or row.high is None:
            continue
        place = row.table, row.key, row.column
        rows[place] = row
        covered.setdefault(place, []).append(_cell(base, keys, number))
    return tuple(Assumption(rows[place], tuple(cells)) for place, cells in covered.items())


def _cell(base: Case, keys: dict[str, Mapping[str, Key]], number: Number) -> Cell:
    if number.table == SETTINGS:
        return Cell("", number.column, number.value)
    if number.table not in keys:
        keys[number.table] = {key_text(key): key for key in getattr(base, number.table)}
    return Cell(keys[number.table][number.key], number.column, number.value)


def motion_of(assumption: Assumption) -> Motion | None:
    """How the assumption moves its numbers within its range; none where they cannot move."""
    low, high = assumption.evidence.low, assumption.evidence.high
    if low is None or high is None:
        return None
    values = [cell.value for cell in assumption.cells]
    least, most = min(values), max(values)
    is_whole = any(isinstance(value, int) for value in values)
    if least == most or assumption.evidence.table == SETTINGS:
        motion = Motion("set", low, high)
    elif least > 0 and not is_whole:
        motion = Motion("multiply", low / least, high / most)
    else:
        motion = Motion("add", low - least, high - most)
    if is_whole:
        motion = motion._replace(low=math.ceil(motion.low), high=math.floor(motion.high))
    return motion if motion.low < motion.high else None


def assumption_axis(base: Case, assumption: Assumption, motion: Motion, origin: Origin) -> Axis:
    """The axis that moves the numbers of the assumption."""
    is_whole = any(isinstance(cell.value, int) for cell in assumption.cells)
    return Axis(
        f"{assumption.name}{SUFFIX[motion.operation]}",
        "number",
        (),
        float(motion.low),
        float(motion.high),
        grade="assumption",
        operation=motion.operation,
        is_whole=is_whole,
        moved=tuple(
            Template(origin, act)
            for act in acts_on(base, assumption.evidence.table, assumption.cells)
        ),
    )
