"""The comparison of provinces, and of regions: value, worth, gain, and what they use."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inputs.case import Case
from maps.story.both import Both, named, say
from maps.story.measures import EFLOPS, KM2, KPERSON, KWH, MONEY, SHARE, decimals
from maps.story.reading import sums
from maps.story.records import Cell, Column, Grid, Line, Source
from optimizer.plan.plan import Plan


class Measure(NamedTuple):
    """A column of `regions.csv`, its unit, and whether its years add up (else the last counts)."""

    key: str
    column: str
    unit: Both
    summed: bool


MEASURES = (
    Measure("value", "value", MONEY, True),
    Measure("capital", "capital_started", MONEY, True),
    Measure("people", "people_used", KPERSON, False),
    Measure("energy", "energy_used", KWH, False),
    Measure("land", "land_used", KM2, False),
    Measure("compute", "compute_used", EFLOPS, False),
)
"""What is read from `regions.csv` alone; worth and gain stand between value and capital."""


def provinces(plan: Plan, case: Case) -> Grid:
    """A line per province, with worth and gain over standing alone as `run.json` has them."""
    codes = list(case.players)
    home = {code: region.province for code, region in case.regions.items()}
    gains = {
        p: plan.worth[p] - plan.alone[p]
        for p in codes
        if {p} <= plan.worth.keys() & plan.alone.keys()
    }
    own = {
        "worth": (plan.worth, Source("run.json", "worth", say("as_is"))),
        "gain": (gains, Source("run.json", "worth, alone", say("how_gain"))),
        "gain_share": (
            {p: gain / abs(plan.alone[p]) for p, gain in gains.items() if plan.alone[p]},
            Source("run.json", "worth, alone", say("how_gain_share")),
        ),
    }
    names = {
        code: named(case.provinces.get(code) or case.regions.get(code), code) for code in codes
    }
    return _grid(plan, case, "provinces", names, home, own)


def regions(plan: Plan, case: Case) -> Grid:
    """A line per region; worth and gain are those of its own money, as `regions.csv` has them."""
    home = {code: code for code in case.regions}
    source = {key: Source("regions.csv", key, say("how_sum")) for key in ("worth", "gain")}
    own = {key: (sums(plan, "regions", "region", key), source[key]) for key in source}
    names = {code: named(region, code) for code, region in case.regions.items()}
    return _grid(plan, case, "regions", names, home, own)


Own = Mapping[str, tuple[Mapping[str, float], Source]]


def _grid(  # noqa: PLR0913, PLR0917 - one parameter a thing that differs
    plan: Plan, case: Case, key: str, names: Mapping[str, Both], home: Mapping[str, str], own: Own
) -> Grid:
    """The table of the measures that the plan has, with a line for every name and their sum."""
    last = case.years[-1]
    found: list[tuple[Column, Mapping[str, float]]] = []
    for measure in MEASURES:
        year = None if measure.summed else last
        by_region = sums(plan, "regions", "region", measure.column, year)
        if by_region:
            how = say("how_sum") if measure.summed else say("how_year", year=last)
            source = Source("regions.csv", measure.column, how)
            found.append(
                _column(measure.key, measure.unit, source, _gathered(by_region, home), year)
            )
        if measure.key == "value":
            found += [_own(part, *own[part]) for part in own if own[part][0]]
    lines = tuple(
        Line(code, name, tuple(values.get(code) for _, values in found))
        for code, name in names.items()
    )
    columns = tuple(column for column, _ in found)
    return Grid(
        key, say(f"grid_{key}"), say(f"first_{key}"), columns, lines, _total(columns, lines)
    )


def _own(
    key: str, values: Mapping[str, float], source: Source
) -> tuple[Column, Mapping[str, float]]:
    return _column(key, SHARE if key == "gain_share" else MONEY, source, values)


def _column(
    key: str, unit: Both, source: Source, values: Mapping[str, float], year: int | None = None
) -> tuple[Column, Mapping[str, float]]:
    label = say(f"column_{key}")
    if year:
        label = say("column_in_year", label=label, year=year)
    return Column(key, label, unit, decimals(unit, list(values.values())), source), values


def _gathered(by_region: Mapping[str, float], home: Mapping[str, str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for region, amount in by_region.items():
        place = home.get(region, region)
        found[place] = found.get(place, 0.0) + amount
    return found


def _total(columns: Sequence[Column], lines: Sequence[Line]) -> Line:
    """The sums; the share of the gain in all is that of all gains in all that was without them."""
    cells: list[Cell] = []
    for at, column in enumerate(columns):
        numbers = [line.cells[at] for line in lines]
        known = [float(n) for n in numbers if isinstance(n, int | float)]
        cells.append(sum(known) if column.key != "gain_share" and known else None)
    keys = [column.key for column in columns]
    if {"worth", "gain", "gain_share"} <= set(keys):
        worth, gain = cells[keys.index("worth")], cells[keys.index("gain")]
        complete = all(line.cells[keys.index("gain")] is not None for line in lines)
        if isinstance(worth, float) and isinstance(gain, float) and complete and worth != gain:
            cells[keys.index("gain_share")] = gain / abs(worth - gain)
    return Line("", say("total"), tuple(cells))
