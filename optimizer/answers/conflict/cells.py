"""The cells of a case that move a row, and what they are set to."""

from typing import Any, NamedTuple

from inputs.case import Case
from inputs.columns import column_fields
from inputs.scenarios.effects import cell_text
from inputs.scenarios.selection import TABLE_BY_NAME
from optimizer.answers.conflict.kinds import Pattern, kind_of
from optimizer.solver.arrays import Head

Cell = tuple[str, Any, str]
"""Table, key of the row as the case holds it, and column; a setting is in table 'case'."""


class Setting(NamedTuple):
    """A cell or setting by its path, what it holds, and what it is to hold.

    `leans` says that its number stands on the left of a rule, where how much of it is needed
    depends on the plan.
    """

    path: str
    before: str
    after: str
    leans: bool = False

    @property
    def text(self) -> str:
        """The setting as `--set` takes it."""
        return f"{self.path}={self.after}"


def cells_of(case: Case, head: Head) -> tuple[Cell, ...]:
    """Cells that hold a number, in the order in which they are tried."""
    kind, key = kind_of(head)
    found = (_resolved(case, pattern, key) for pattern in kind.cells)
    return tuple(cell for cell in found if cell is not None)


def _resolved(case: Case, pattern: Pattern, key: tuple[str | int, ...]) -> Cell | None:
    table, places, column = pattern
    if table == "case":
        return (table, "", column)
    parts = tuple(key[place] if isinstance(place, int) else place for place in places)
    if table == "funding":
        parts = (*parts[:2], _last_budget(case, parts))
    found: Any = parts if len(parts) > 1 else parts[0]
    record = getattr(case, table).get(found)
    if (
        record is None
        or getattr(record, column_fields(TABLE_BY_NAME[table].record)[column]) is None
    ):
        return None
    return (table, found, column)


def _last_budget(case: Case, key: tuple[str | int, ...]) -> int:
    """The last year until a year in which the source has a budget of its own for the place."""
    source, place, until = key
    years = [y for s, p, y in case.funding if (s, p) == (source, place) and y <= int(until)]
    return max(years, default=-1)


def path_of(cell: Cell) -> str:
    """The path of a cell or a setting, as `--set` takes it."""
    table, key, column = cell
    return column if table == "case" else cell_text(TABLE_BY_NAME[table], key, column)


def number_at(case: Case, cell: Cell) -> float:
    """What the cell or the setting holds."""
    table, key, column = cell
    if table == "case":
        found: Any = case.settings
        for name in column.split("."):
            found = getattr(found, name)
        return float(found)
    record = getattr(case, table)[key]
    return float(getattr(record, column_fields(TABLE_BY_NAME[table].record)[column]))


def setting_of(cell: Cell, before: str, after: str) -> Setting:
    """The setting of a cell from what it holds to what it is to hold."""
    return Setting(path_of(cell), before, after)
