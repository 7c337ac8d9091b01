"""The first sheet: the answer, what to know before using it, figures, sources, how to read on."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from maps.book.blocks import Block, Live
from maps.book.front_page import WIDTHS, FrontPage, Listing
from maps.book.looks import Looks
from maps.book.page import set_page
from maps.book.vocabulary import say
from maps.story.records import Fact, Story
from maps.words import Lang

PAGES = 2
"""A summary that prints on more is none."""

READING = ("reading_1", "reading_2", "reading_3", "reading_4")


class Front(NamedTuple):
    """What the first sheet shows."""

    story: Story
    figures: Sequence[tuple[Fact, Live | float]]
    provinces: Block | None
    verdict: tuple[str, str]
    sheets: Sequence[Listing]


def write_summary(sheet: Any, looks: Looks, front: Front, foot: str, lang: Lang) -> None:
    """The sheet tells the run on one page and leads to the others."""
    page = FrontPage(sheet, looks, lang)
    page.head(front.story)
    page.texts("answer", [front.story.answer.of(lang)], looks.answer)
    notes = [*front.story.warnings, *front.story.missing]
    page.texts("warnings", [n.of(lang) for n in notes] or [say("no_warnings", lang)], looks.warning)
    page.figures(front.figures)
    page.block(front.provinces)
    page.verdict(front.verdict)
    page.grounds(front.story.grids.get("evidence"))
    page.texts("reading", [say(key, lang) for key in READING], looks.wrapped)
    page.sheets(front.sheets)
    page.about(front.story)
    set_page(sheet, foot, (None, page.row), WIDTHS, PAGES)
