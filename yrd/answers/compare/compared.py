"""Run folders beside the first of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inputs.errors import InputProblems, Problem
from optimizer.answers.compare.comparison import Difference, compare
from optimizer.answers.compare.sides import Side
from optimizer.plan.plan import Table
from yrd.answers.compare.tables import tables_of
from yrd.run_reading import read_run

if TYPE_CHECKING:
    import pandas

LEAST_RUNS = 2


@dataclass(frozen=True)
class Compared:
    """The runs in the order they were given, and how each after the first differs from it."""

    sides: tuple[Side, ...]
    differences: tuple[Difference, ...]

    @property
    def tables(self) -> dict[str, Table]:
        """Placements, regions, prices, assumptions and terms, as they are written."""
        return tables_of(self.differences)

    def frame(self, name: str) -> "pandas.DataFrame":
        """One of the tables in pandas. Raises KeyError with their names for another name."""
        if name not in self.tables:
            raise KeyError(f"no table '{name}'; there are {', '.join(self.tables)}")
        return self.tables[name].frame()


def measured(*runs: str | Path) -> Compared:
    """Runs beside the first one.

    Raises inputs.errors.InputProblems for fewer than two, and for folders that are no runs of this
    version.
    """
    if len(runs) < LEAST_RUNS:
        message, fix = "one run has nothing to be compared with", "Give two run folders or more."
        raise InputProblems([Problem("compare", message=message, fix=fix)])
    folders = [Path(run) for run in runs]
    sides = tuple(
        Side(label, *read_run(folder))
        for label, folder in zip(labels(folders), folders, strict=True)
    )
    return Compared(sides, compare(sides))


def labels(folders: Sequence[Path]) -> tuple[str, ...]:
    """What each run is called: its folder, with those above it where names are alike; runs that are
    given twice are numbered."""
    parts = [folder.resolve().parts for folder in folders]
    for depth in range(1, max(map(len, parts)) + 1):
        found = ["/".join(own[-depth:]) for own in parts]
        if len(set(found)) == len(set(parts)):
            break
    counted = Counter(found)
    return tuple(
        f"{label} ({number})" if counted[label] > 1 else label
        for number, label in enumerate(found, 1)
    )
