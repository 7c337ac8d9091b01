"""Sheets that show where every number comes from: the evidence of the case, and its papers."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.columns import column_fields
from inputs.evidence_lookup import Number, evidence_of, numbers
from inputs.evidence_source import source_text
from inputs.tables import TABLES
from inputs.workbook.chinese import SETTING_MEANINGS, SHEET_TITLES
from inputs.workbook.layout import setting_fields
from maps.book.cells import put
from maps.book.filled import SAYS, TITLE
from maps.book.looks import Looks
from maps.book.page import set_page
from maps.book.prose import set_heights
from maps.book.vocabulary import say
from maps.words import Lang
from optimizer.plan.plan import Cell

HEADING = 3
EVIDENCE = (
    ("table", "text", 22), ("table_code", "code", 18), ("key", "code", 26), ("column", "code", 22),
    ("meaning", "long", 40), ("value", "own", 14), ("grade", "text", 9), ("source", "long", 84),
    ("low", "own", 12), ("high", "own", 12),
)  # fmt: skip
PAPERS = (
    ("paper", "code", 14),
    ("paper_title", "long", 70),
    ("author", "text", 40),
    ("year", "text", 10),
)
"""Heading, measure and width of each column."""


class Listed(NamedTuple):
    """A sheet that is a plain list."""

    key: str
    columns: tuple[tuple[str, str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]


def evidence_list(case: Case, lang: Lang) -> Listed:
    """Every number of the case with its grade and source."""
    meanings = _meanings(lang)
    rows = tuple(_evidence(case, number, meanings, lang) for number in numbers(case))
    return Listed("evidence", EVIDENCE, rows)


def _evidence(
    case: Case, number: Number, meanings: dict[tuple[str, str], str], lang: Lang
) -> tuple[Cell, ...]:
    known = evidence_of(case, number.table, number.key, number.column)
    grade = known.grade if known else "none"
    title = SHEET_TITLES[number.table] if lang == "zh" else number.table
    said = say("assumption_grade" if grade == "assumption" else grade, lang)
    return (
        title, number.table, number.key, number.column,
        meanings.get((number.table, number.column), ""), number.value, said,
        source_text(case, known) if known else "",
        known.low if known else None, known.high if known else None,
    )  # fmt: skip


def _meanings(lang: Lang) -> dict[tuple[str, str], str]:
    """What each column of a case means, as its record says it; settings in Chinese as well."""
    found = {
        (table.name, column): str(table.record.model_fields[field].description)
        for table in TABLES
        for column, field in column_fields(table.record).items()
    }
    for name, info in setting_fields().items():
        chinese = SETTING_MEANINGS.get(name, "") if lang == "zh" else ""
        found["case", name] = chinese or str(info.description)
    return found


def paper_list(case: Case) -> Listed:
    """The papers that evidence names."""
    rows = tuple((p.paper, p.title, p.author, p.year) for p in case.papers.values())
    return Listed("papers", PAPERS, rows)


def write_list(sheet: Any, looks: Looks, found: Listed, foot: str, lang: Lang) -> None:
    """The sheet holds the list under headings that stay and filter."""
    put(sheet, TITLE, 0, say(found.key, lang), looks.title)
    put(sheet, SAYS, 0, say(f"{found.key}_says", lang), looks.subtitle)
    sheet.set_row(TITLE, 26)
    sheet.write_url(
        TITLE, 3, f"internal:'{say('summary', lang)}'!A1", looks.link, say("back", lang)
    )
    for place, (key, measure, width) in enumerate(found.columns):
        sheet.set_column(place, place, width)
        look = looks.number_heading if measure == "own" else looks.heading
        put(sheet, HEADING, place, say(key, lang), look)
    for row, cells in enumerate(found.rows, HEADING + 1):
        for place, ((_, measure, _), cell) in enumerate(zip(found.columns, cells, strict=True)):
            put(sheet, row, place, cell, looks.of[measure])
    long = [
        (place, width) for place, (_, kind, width) in enumerate(found.columns) if kind == "long"
    ]
    set_heights(
        sheet, HEADING + 1, [([row[at] for row in found.rows], width) for at, width in long]
    )
    last = HEADING + max(len(found.rows), 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:D{last + 1}"})
    sheet.freeze_panes(HEADING + 1, 0)
    sheet.autofilter(HEADING, 0, last, len(found.columns) - 1)
    set_page(sheet, foot, (HEADING, last), [width for _, _, width in found.columns])


def lists(case: Case, lang: Lang) -> Iterator[Listed]:
    """The lists that a case gives; none without rows."""
    candidates: Sequence[Listed] = (evidence_list(case, lang), paper_list(case))
    yield from (found for found in candidates if found.rows)
