"""What regions and provinces are worth in two runs, and of which terms the money is made."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from optimizer.answers.compare.sides import Pair, Side, differs

MEASURES = ("capital_started", "value", "worth", "gain")
"""Sums over the years of columns of a run's table of regions, 亿元; the last three discounted."""

NOISE = 1e-6
"""Relative difference of money that is noise between two solves."""

PROVINCE, REGION = "province", "region"


class Worth(NamedTuple):
    """A measure of a region or province over the whole plan in both runs, 亿元; None where a run
    does not state it."""

    level: str
    place: str
    measure: str
    first: float | None
    other: float | None


class Amount(NamedTuple):
    """A term of the money in the plan of each run, 亿元 of present value."""

    term: str
    first: float
    other: float


Sums = dict[tuple[str, str, str], float]


def worths(pair: Pair) -> tuple[Worth, ...]:
    """Every measure of every province, and of every region where both runs have the same."""
    return tuple(_worths(pair))


def _worths(pair: Pair) -> Iterator[Worth]:
    first, other = _sums(pair.first), _sums(pair.other)
    for level, place, measure in {**first, **other}:
        key = level, place, measure
        is_shared = pair.same_regions or level == PROVINCE
        if is_shared:
            yield Worth(*key, _clean(first.get(key)), _clean(other.get(key)))


def _clean(amount: float | None) -> float | None:
    return amount if amount is None or abs(amount) > NOISE else 0.0


def _sums(side: Side) -> Sums:
    """Sums by level, place and measure, provinces first; what a run leaves blank is not there."""
    by_region: Sums = {}
    by_province: Sums = {}
    for row in side.rows("regions"):
        region = str(row["region"])
        province = side.case.regions[region].province
        for measure in MEASURES:
            cell = row[measure]
            if cell is not None:
                for found, key in (
                    (by_province, (PROVINCE, province, measure)),
                    (by_region, (REGION, region, measure)),
                ):
                    found[key] = found.get(key, 0.0) + float(cell)
    return by_province | by_region


def changed(worth: Worth) -> bool:
    """Whether the measure differs beyond noise."""
    return differs(worth.first or 0.0, worth.other or 0.0, NOISE)


def terms(pair: Pair) -> tuple[Amount, ...]:
    """Every term of the money of the two plans, then the money, then what the money stage alone
    reached."""
    one, two = _terms(pair.first), _terms(pair.other)
    names = {**one, **two}
    return tuple(Amount(name, one.get(name, 0.0), two.get(name, 0.0)) for name in names)


def _terms(side: Side) -> Mapping[str, float]:
    stages = side.plan.stages
    last = stages[-1].terms if stages else side.plan.terms
    return {**last, "money": side.plan.money, "objective": side.plan.objective}
