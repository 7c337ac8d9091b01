"""Two runs side by side: the first one is what the other is measured against."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from inputs.case import Case
from optimizer.plan.plan import Cell, Plan


class Side(NamedTuple):
    """A run: what it is called, its plan, and the case that it was made from."""

    label: str
    plan: Plan
    case: Case

    def rows(self, table: str) -> list[dict[str, Cell]]:
        """The rows of one of its tables, as column → cell."""
        found = self.plan.tables[table]
        return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


@dataclass(frozen=True)
class Pair:
    """A run beside the first one.

    Where their regions are not the same, as at four provinces and at 41 cities, what stands in
    regions is added up by province.
    """

    first: Side
    other: Side

    @cached_property
    def same_regions(self) -> bool:
        """Whether both cases have the same regions."""
        return set(self.first.case.regions) == set(self.other.case.regions)

    def place(self, case: Case, region: str) -> str:
        """The region, or its province where regions are not the same."""
        return region if self.same_regions else case.regions[region].province


def amount(cell: Cell) -> float:
    """The cell as a number; an empty one counts as nothing."""
    return float(cell or 0.0)


def differs(first: float, other: float, noise: float) -> bool:
    """Whether two amounts differ by more than noise, relative to 1 + the larger one."""
    return abs(other - first) > noise * (1 + max(abs(first), abs(other)))
