"""Which regions share a border, from the committed table: no polygon is opened."""

import csv
from importlib.resources import files

from geo.levels import Level


def neighbours(level: Level) -> tuple[tuple[str, str], ...]:
    """The pairs of regions of a level that share a border of positive length.

    Each pair appears once, the smaller code first, and the pairs are sorted.
    """
    with files("geo").joinpath("data", "adjacency.csv").open(encoding="utf-8") as table:
        return tuple((row["a"], row["b"]) for row in csv.DictReader(table) if row["level"] == level)
