"""A run becomes the bytes of one workbook."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from inputs.case import Case
from maps.book.blocks import Block
from maps.book.cells import options, safe
from maps.book.check_sheet import verdict_of_all, write_checks
from maps.book.checks import Check, checks
from maps.book.figures import figures
from maps.book.filled import Filled, fill
from maps.book.front_page import Listing
from maps.book.looks import add_looks
from maps.book.naming import Naming
from maps.book.overview import placed, write_overview
from maps.book.sources import Listed, lists, write_list
from maps.book.summary import Front, write_summary
from maps.book.sums import price_block, province_block, sector_block, term_block
from maps.book.table_sheet import write_table
from maps.book.tables import SHEETS
from maps.book.tornado import tornado_block
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
    """The workbook: summary, charts, checks, every table of the run, and where numbers are from."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - start-up

    buffer = BytesIO()
    book = Workbook(buffer, options())
    story = tell(plan, case)
    book.set_properties(_properties(story, lang))
    _write(book, plan, case, story, lang)
    book.close()
    return buffer.getvalue()


def _properties(story: Story, lang: Lang) -> dict[str, Any]:
    told = {key: safe(both.of(lang)) for key, both in story.about.items()}
    return {"title": told["case"], "subject": told["scenario"], "comments": told["run"],
            "author": "yrd", "created": CREATED}  # fmt: skip


def _write(book: Any, plan: Plan, case: Case, story: Story, lang: Lang) -> None:
    naming, looks = Naming(case, lang), add_looks(book)
    filled = {
        sheet.table: fill(plan.tables[sheet.table], sheet, naming, lang)
        for sheet in SHEETS
        if sheet.table in plan.tables
    }
    found = checks(plan, filled, naming, lang)
    blocks = tuple(_blocks(plan, filled, naming, lang))
    listed = tuple(lists(case, lang))
    first, second, third = (
        book.add_worksheet(say(key, lang)) for key in ("summary", "overview", "checks")
    )
    foot = _foot(story, lang)
    write_summary(first, looks, _front(story, filled, found, blocks, listed, lang), foot, lang)
    write_overview(book, second, looks, placed(blocks, lang), foot, lang)
    write_checks(third, looks, found, foot, lang)
    for table in filled.values():
        write_table(book.add_worksheet(table.name), looks, table, foot, lang)
        book.define_name(f"run_{table.sheet.table}", f"='{table.name}'!{table.whole}")
    for one in listed:
        write_list(book.add_worksheet(say(one.key, lang)), looks, one, foot, lang)


def _blocks(plan: Plan, filled: dict[str, Filled], naming: Naming, lang: Lang) -> Iterator[Block]:
    """The blocks of the overview that the run can fill."""
    found = (
        province_block(plan, filled, naming, lang),
        sector_block(filled, naming, lang),
        term_block(filled, lang),
        tornado_block(plan.objective, filled.get("sensitivity"), lang),
        *(price_block(filled, rule, naming, lang) for rule in ("energy", "land")),
    )
    yield from (block for block in found if block is not None)


def _front(  # noqa: PLR0913, PLR0917 - each part of the page is one
    story: Story,
    filled: dict[str, Filled],
    found: Sequence[Check],
    blocks: Sequence[Block],
    listed: Sequence[Listed],
    lang: Lang,
) -> Front:
    provinces = next((block for block in blocks if block.key == "provinces"), None)
    verdict = verdict_of_all(found, lang)
    return Front(
        story, tuple(figures(story, filled)), provinces, verdict,
        tuple(_listings(filled, found, listed, lang)),
    )  # fmt: skip


def _listings(
    filled: dict[str, Filled], found: Sequence[Check], listed: Sequence[Listed], lang: Lang
) -> Iterator[Listing]:
    yield Listing(say("overview", lang), say("overview_says", lang), 0)
    yield Listing(say("checks", lang), say("checks_says", lang), len(found))
    for table in filled.values():
        said = table.sheet.says_zh if lang == "zh" else table.sheet.says_en
        yield Listing(table.name, said, table.count)
    for one in listed:
        yield Listing(say(one.key, lang), say(f"{one.key}_says", lang), len(one.rows))


def _foot(story: Story, lang: Lang) -> str:
    told = {key: safe(both.of(lang)) for key, both in story.about.items()}
    return say("foot", lang, case=told["case"], scenario=told["scenario"], id=told["run"])
