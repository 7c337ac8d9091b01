"""Differences between runs as tables with units: a row for a run, a thing, and both its sides."""

from collections.abc import Callable, Iterator, Sequence

from optimizer.answers.compare.comparison import Difference
from optimizer.plan.plan import Cell, Table
from yrd.answers.written import Form

_CODE, _SHARE, _MONEY = "code", "share of the project", "亿元, present value of the base year"
_RUN = "name of the run that is compared with the first"

UNITS = {
    "placements": {
        "run": _RUN, "project": _CODE, "region": "code of a region, or of a province",
        **dict.fromkeys(("share_first", "share", "difference"), _SHARE),
        **dict.fromkeys(("capital_first", "capital", "moved"), "亿元"), "unique": "truth value",
    },
    "regions": {
        "run": _RUN, "level": "province or region", "region": _CODE,
        "measure": "capital_started (亿元), value, worth or gain (present value)",
        **dict.fromkeys(("first", "other", "difference"), _MONEY),
    },
    "prices": {
        "run": _RUN, "rule": _CODE, "row": _CODE, "unit": "text",
        **dict.fromkeys(("first", "other", "difference"), "as in unit"),
        **dict.fromkeys(("right_first", "right"), "unit after the stroke"),
        "weight": "亿元: what the right-hand side is worth more or less",
    },
    "assumptions": {
        "run": _RUN, "table": _CODE, "key": _CODE, "column": _CODE, "first": "of the column",
        "other": "of the column", "grade_first": _CODE, "grade": _CODE, "source_first": "text",
        "source": "text",
    },
    "terms": {
        "run": _RUN, "term": _CODE,
        **dict.fromkeys(("first", "other", "difference"), _MONEY),
    },
}  # fmt: skip

PICTURE = "difference.png"

PAGE = "difference.html"

TOGETHER = "differences.png"

FORM = Form("compare", UNITS, (PICTURE, "difference_*.png", PAGE, "difference_*.html", TOGETHER))

Cells = tuple[Cell, ...]
Rows = Callable[[Difference], Iterator[Cells]]


def _placements(found: Difference) -> Iterator[Cells]:
    for row in found.moved:
        yield (
            row.project, row.region, row.share_first, row.share, row.difference,
            row.capital_first, row.capital, row.moved, row.is_unique,
        )  # fmt: skip


def _regions(found: Difference) -> Iterator[Cells]:
    for level, place, measure, first, other in found.worths:
        known = first is not None and other is not None
        yield level, place, measure, first, other, (other or 0) - (first or 0) if known else None


def _prices(found: Difference) -> Iterator[Cells]:
    for row in found.prices:
        change = row.other - row.first
        yield (*row[:5], change, row.right_first, row.right, row.weight)


def _assumptions(found: Difference) -> Iterator[Cells]:
    for row in found.assumed:
        before, after = row.source_first, row.source
        yield (*row[:5], before.grade, after.grade, before.source, after.source)


def _terms(found: Difference) -> Iterator[Cells]:
    for term, first, other in found.terms:
        yield term, first, other, other - first


ROWS: dict[str, Rows] = {
    "placements": _placements,
    "regions": _regions,
    "prices": _prices,
    "assumptions": _assumptions,
    "terms": _terms,
}


def tables_of(differences: Sequence[Difference]) -> dict[str, Table]:
    """The differences as they are written."""
    return {
        name: Table(
            tuple(UNITS[name]),
            tuple((found.pair.other.label, *row) for found in differences for row in rows(found)),
        )
        for name, rows in ROWS.items()
    }
