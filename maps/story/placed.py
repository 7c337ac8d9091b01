"""What is placed where: projects with their regions, and capital by sector and year."""

from collections.abc import Mapping

from inputs.case import Case
from maps import words
from maps.readings import LEAST_SHARE, number
from maps.story.both import EMPTY, Both, brief, named, say
from maps.story.measures import MONEY, MONEY_YEAR, SHARE, YEAR, decimals
from maps.story.reading import rows, sums
from maps.story.records import Column, Grid, Line, Source
from maps.words import LANGS
from optimizer.plan.plan import Plan

MOST_REGIONS = 3
"""Regions of a project that are named; the others are counted."""

WHOLE = 0.999
"""Share from which a project counts as built whole."""


def shares(plan: Plan) -> dict[str, float]:
    """Share of every project that is placed, without the solver's rounding."""
    found = sums(plan, "placements", "project", "share")
    return {project: share for project, share in found.items() if share > LEAST_SHARE}


def projects(plan: Plan, case: Case) -> Grid | None:
    """A line for every project that is placed, the most capital first; None without placements."""
    capital = sums(plan, "placements", "project", "capital")
    value = sums(plan, "placements", "project", "value")
    share = shares(plan)
    if not share:
        return None
    by_region = _by_region(plan)
    years = _first_years(plan)
    lines = tuple(
        Line(
            code,
            named(case.projects.get(code), code),
            (
                _sector(case, code), capital.get(code, 0.0), value.get(code, 0.0), share[code],
                float(years[code]), _where(case, by_region[code]),
            ),
        )
        for code in sorted(share, key=lambda code: (-capital.get(code, 0.0), code))
    )  # fmt: skip
    columns = _columns(list(capital.values()), list(value.values()))
    total = (None, sum(capital.values()), sum(value.values()), None, None, None)
    return Grid(
        "projects", say("grid_projects"), say("first_projects"), columns, lines,
        Line("", say("total"), total),
    )  # fmt: skip


def _columns(capital: list[float], value: list[float]) -> tuple[Column, ...]:
    placements = "placements.csv"
    return (
        Column(
            "sector",
            say("column_sector"),
            EMPTY,
            0,
            Source("case/projects.csv", "sector", say("as_is")),
        ),
        Column(
            "capital",
            say("column_capital"),
            MONEY,
            decimals(MONEY, capital),
            Source(placements, "capital", say("how_project")),
        ),
        Column(
            "yearly",
            say("column_yearly"),
            MONEY_YEAR,
            decimals(MONEY, value),
            Source(placements, "value", say("how_project")),
        ),
        Column(
            "share", say("column_share"), SHARE, 0, Source(placements, "share", say("how_project"))
        ),
        Column("start", say("column_start"), YEAR, 0, Source(placements, "year", say("how_first"))),
        Column(
            "where",
            say("column_where"),
            EMPTY,
            0,
            Source(placements, "region, share", say("how_project")),
        ),
    )


def _by_region(plan: Plan) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for row in rows(plan, "placements"):
        places = found.setdefault(str(row["project"]), {})
        places[str(row["region"])] = places.get(str(row["region"]), 0.0) + number(row["share"])
    return found


def _first_years(plan: Plan) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows(plan, "placements"):
        if number(row["share"]) > LEAST_SHARE:
            code, year = str(row["project"]), int(number(row["year"]))
            found[code] = min(year, found.get(code, year))
    return found


def _sector(case: Case, project: str) -> Both:
    record = case.projects.get(project)
    return named(case.sectors.get(record.sector), record.sector) if record else EMPTY


def _where(case: Case, places: Mapping[str, float]) -> Both:
    """The regions with the largest shares, and how many more there are."""
    kept = {code: share for code, share in places.items() if share > LEAST_SHARE}
    order = sorted(kept, key=lambda code: (-kept[code], code))
    total = sum(kept.values())
    found = []
    for lang in LANGS:
        parts = [
            f"{words.short(brief(named(case.regions.get(code), code)).of(lang))} "
            f"{words.percent(kept[code] / total)}"
            for code in order[:MOST_REGIONS]
        ]
        text = words.listed(parts, lang)
        more = len(order) - MOST_REGIONS
        found.append(say("and_others", names=text, count=more).of(lang) if more > 0 else text)
    return Both(*found)
