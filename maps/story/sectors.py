"""Capital by sector and year of start."""

from inputs.case import Case
from maps.readings import number
from maps.story.both import Both, named, say
from maps.story.measures import MONEY, decimals
from maps.story.reading import has, rows
from maps.story.records import Column, Grid, Line, Source
from optimizer.plan.plan import Plan


def sectors(plan: Plan, case: Case) -> Grid | None:
    """Capital by sector and year of start; a column per year. None without placements."""
    if not has(plan, "placements", "project", "year", "capital"):
        return None
    found: dict[str, dict[int, float]] = {}
    for row in rows(plan, "placements"):
        record = case.projects.get(str(row["project"]))
        by_year = found.setdefault(record.sector if record else "", {})
        year = int(number(row["year"]))
        by_year[year] = by_year.get(year, 0.0) + number(row["capital"])
    years = list(case.years)
    order = sorted(found, key=lambda code: (-sum(found[code].values()), code))
    lines = tuple(
        Line(
            code, named(case.sectors.get(code), code), tuple(found[code].get(y, 0.0) for y in years)
        )
        for code in order
    )
    source = Source("placements.csv", "capital", say("how_sector"))
    places = decimals(MONEY, [amount for by in found.values() for amount in by.values()])
    columns = tuple(Column(str(y), Both(str(y), str(y)), MONEY, places, source) for y in years)
    total = tuple(sum(by.get(y, 0.0) for by in found.values()) for y in years)
    return Grid(
        "sectors", say("grid_sectors"), say("first_sectors"), columns, lines,
        Line("", say("total"), total),
    )  # fmt: skip
