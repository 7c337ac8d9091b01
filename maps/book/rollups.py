"""Sheets that roll the run up: a row for every region, and a row for every candidate project."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from maps.book.blocks import Row, sum_where
from maps.book.cells import amount
from maps.book.columns import COLUMNS
from maps.book.filled import Filled
from maps.book.measures import MEASURES
from maps.book.naming import Naming
from maps.book.records import WORDED
from maps.book.tables import SHEETS
from maps.book.vocabulary import say
from maps.readings import LEAST_SHARE
from maps.story.placed import WHOLE
from maps.words import Lang, percent

Sheets = Mapping[str, Filled]


class Head(NamedTuple):
    """A column: its heading, its measure, and whether it adds up."""

    heading: str
    measure: str
    adds: bool = False


class Rollup(NamedTuple):
    """A sheet of sums, with a row for each of its things."""

    key: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


def rollups(case: Case, sheets: Sheets, naming: Naming, lang: Lang) -> Iterator[Rollup]:
    """Regions and projects, as far as the run has their tables."""
    regions, placed = sheets.get("regions"), sheets.get("placements")
    if regions is not None and regions.has("region", "year"):
        yield _regions(case, regions, naming, lang)
    if placed is not None and placed.has("project", "region", "year", "share", "capital"):
        yield _projects(case, placed, naming, lang)


AMOUNTS = (
    "value", "worth", "gain", "capital_started", "people_used", "compute_used", "energy_used",
    "land_used",
)  # fmt: skip
SUMMED = next(sheet.adds for sheet in SHEETS if sheet.table == "regions")
"""Columns whose years add up; of the others the last year counts."""


def _regions(case: Case, regions: Filled, naming: Naming, lang: Lang) -> Rollup:
    """Every region: money over the whole plan, stocks in its last year."""
    columns, last = list(filter(regions.has, AMOUNTS)), case.years[-1]
    heads = [Head(say(key, lang), "text") for key in ("region_code", "region", "province")]
    heads += [_amount_head(column, last, lang) for column in columns]
    rows: list[Row] = []
    for code, region in case.regions.items():
        where = {column: [("region", code)] for column in columns if column in SUMMED}
        cells = (
            sum_where(regions, column, where.get(column) or [("region", code), ("year", last)])
            for column in columns
        )
        rows.append((code, naming.place(code), naming.province(region.province), *cells))
    return Rollup("region_sums", tuple(heads), tuple(rows))


def _amount_head(column: str, last: int, lang: Lang) -> Head:
    """The heading with its unit, and the year where it speaks of one."""
    known = COLUMNS["regions"][column]
    measure = MEASURES[known.measure]
    title, unit = (known.zh, measure.unit_zh) if lang == "zh" else (known.en, measure.unit_en)
    if column not in SUMMED:
        title = f"{last} 年{title}" if lang == "zh" else f"{title} {last}"
    return Head(say("with_unit", lang, title=title, unit=unit), known.measure, adds=True)


PROJECT = (
    Head("project_code", "code"), Head("project", "wide"), Head("sector", "text"),
    Head("discipline", "text"), Head("offered", "money", True), Head("share", "share"),
    Head("capital_unit", "money", True), Head("start", "year"), Head("where", "long"),
    Head("state", "text"),
)  # fmt: skip


def _projects(case: Case, placed: Filled, naming: Naming, lang: Lang) -> Rollup:
    """Every candidate project, also those that are not placed."""
    sites = _sites(placed)
    rows = []
    for code, project in case.projects.items():
        share = sum_where(placed, "share", [("project", code)])
        capital = sum_where(placed, "capital", [("project", code)])
        regions, start = sites.get(code, ({}, None))
        words = WORDED.get(project.discipline)
        rows.append((
            code, naming.of("projects", code), naming.of("sectors", project.sector),
            words.of(lang) if words else project.discipline, project.capital_yi_cny, share, capital,
            start, _where(regions, naming, lang), say(_state(share.value), lang),
        ))  # fmt: skip
    heads = tuple(Head(say(key, lang), measure, adds) for key, measure, adds in PROJECT)
    return Rollup("project_sums", heads, tuple(rows))


def _sites(placed: Filled) -> dict[str, tuple[dict[str, float], int | None]]:
    """Of every project that is placed the share in each region, and the first year."""
    found: dict[str, tuple[dict[str, float], int | None]] = {}
    cells = (placed.cells(key) for key in ("project", "region", "year", "share"))
    for project, region, year, share in zip(*cells, strict=True):
        if amount(share) > LEAST_SHARE:
            regions, start = found.get(str(project), ({}, None))
            regions[str(region)] = regions.get(str(region), 0.0) + amount(share)
            first = int(amount(year))
            found[str(project)] = regions, first if start is None else min(start, first)
    return found


def _where(regions: Mapping[str, float], naming: Naming, lang: Lang) -> str:
    """The regions with their shares of the project, the largest first."""
    order = sorted(regions, key=lambda code: (-regions[code], code))
    parts = [f"{naming.place(code)} {percent(regions[code])}" for code in order]
    return ("、" if lang == "zh" else ", ").join(parts)


def _state(share: float) -> str:
    if share >= WHOLE:
        return "state_whole"
    return "state_part" if share > LEAST_SHARE else "state_none"
