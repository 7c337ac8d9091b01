"""Placements that moved between two runs."""

from collections.abc import Iterator
from typing import NamedTuple

from optimizer.answers.compare.sides import Pair, Side, amount, differs

SAME_SHARE = 1e-6
"""Shares of a project that differ by less are the same: solvers keep columns to 1e-9."""


class Stand(NamedTuple):
    """Share of a project in a region, its capital (亿元), and whether no equally good plan differs.

    `is_unique` is None where that is not known.
    """

    share: float
    capital: float
    is_unique: bool | None


class Moved(NamedTuple):
    """A project in a region (or province) in both runs; `is_unique` as far as it is in both."""

    project: str
    region: str
    share_first: float
    share: float
    capital_first: float
    capital: float
    is_unique: bool | None

    @property
    def difference(self) -> float:
        """Share of the project that the other run has more there."""
        return self.share - self.share_first

    @property
    def moved(self) -> float:
        """Capital that the other run has more there, 亿元."""
        return self.capital - self.capital_first


NOTHING = Stand(0.0, 0.0, True)

Stands = dict[tuple[str, str], Stand]


def moved(pair: Pair) -> tuple[Moved, ...]:
    """Placements whose share differs, of projects that both cases have, in the order of the first
    run's projects."""
    return tuple(_moved(pair))


def _moved(pair: Pair) -> Iterator[Moved]:
    first, other = _stands(pair, pair.first), _stands(pair, pair.other)
    order = {code: number for number, code in enumerate(pair.first.case.projects)}
    common = [key for key in {**first, **other} if key[0] in order]
    for key in sorted(common, key=lambda key: (order[key[0]], key[1])):
        if key[0] in pair.other.case.projects:
            one, two = first.get(key, NOTHING), other.get(key, NOTHING)
            if differs(one.share, two.share, SAME_SHARE):
                unique = _both(one.is_unique, two.is_unique)
                yield Moved(*key, one.share, two.share, one.capital, two.capital, unique)


def _stands(pair: Pair, side: Side) -> Stands:
    found: Stands = {}
    for row in side.rows("placements"):
        key = str(row["project"]), pair.place(side.case, str(row["region"]))
        before = found.get(key, NOTHING)
        unique = row["unique"]
        found[key] = Stand(
            before.share + amount(row["share"]),
            before.capital + amount(row["capital"]),
            _both(before.is_unique, None if unique is None else bool(unique)),
        )
    return found


def _both(one: bool | None, two: bool | None) -> bool | None:
    if one is False or two is False:
        return False
    return None if one is None or two is None else True


def capital_by_place(pair: Pair, side: Side) -> dict[str, float]:
    """Capital that a run begins in each region (or province), 亿元."""
    found = dict.fromkeys((pair.place(side.case, region) for region in side.case.regions), 0.0)
    for row in side.rows("placements"):
        found[pair.place(side.case, str(row["region"]))] += amount(row["capital"])
    return found
