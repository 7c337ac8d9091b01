"""A run becomes the bytes of one workbook."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from inputs.case import Case
from maps.book.cells import options, safe
from maps.book.check_sheet import write_checks
from maps.book.insides import Insides, insides
from maps.book.looks import add_looks
from maps.book.overview import placed, write_overview
from maps.book.rollup_sheet import write_rollup
from maps.book.sources import write_list
from maps.book.summary import write_summary
from maps.book.table_sheet import write_table
from maps.book.vocabulary import say
from maps.story.records import Story
from maps.story.tell import tell
from maps.whole_file import write_whole
from maps.words import Lang
from optimizer.plan.plan import Plan

CREATED = datetime(1980, 1, 1)
"""Date that a workbook says it was made, so that the same run gives the same bytes."""


def write_book(plan: Plan, case: Case, path: Path, lang: Lang = "zh") -> None:
    """The file holds the workbook of the run; whole or not at all."""
    write_whole(path, content(plan, case, lang))


def content(plan: Plan, case: Case, lang: Lang = "zh") -> bytes:
    """The workbook: summary, charts, checks, every table of the run, and where numbers are from.

    Raises InputProblems for a table that is longer than a sheet.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - start-up

    story = tell(plan, case)
    inside = insides(plan, case, story, lang)
    buffer = BytesIO()
    book = Workbook(buffer, options())
    book.set_properties(_properties(story, lang))
    _write(book, inside, _foot(story, lang))
    book.close()
    return buffer.getvalue()


def _properties(story: Story, lang: Lang) -> dict[str, Any]:
    told = {key: safe(both.of(lang)) for key, both in story.about.items()}
    return {"title": told["case"], "subject": told["scenario"], "comments": told["run"],
            "author": "yrd", "created": CREATED}  # fmt: skip


def _write(book: Any, inside: Insides, foot: str) -> None:
    """The sheets in their order."""
    looks, lang = add_looks(book), inside.lang

    def sheet(key: str) -> Any:
        return book.add_worksheet(say(key, lang))

    write_summary(sheet("summary"), looks, inside.front, foot, lang)
    write_overview(book, sheet("overview"), looks, placed(inside.blocks, lang), foot, lang)
    write_checks(sheet("checks"), looks, inside.checks, foot, lang)
    for rolled in inside.rollups:
        write_rollup(sheet(rolled.key), looks, rolled, foot, lang)
    for table in inside.tables.values():
        write_table(book.add_worksheet(table.name), looks, table, foot, lang)
        book.define_name(f"run_{table.sheet.table}", f"='{table.name}'!{table.whole}")
    for one in inside.lists:
        write_list(sheet(one.key), looks, one, foot, lang)


def _foot(story: Story, lang: Lang) -> str:
    told = {key: safe(both.of(lang)) for key, both in story.about.items()}
    return say("foot", lang, case=told["case"], scenario=told["scenario"], id=told["run"])
