"""The sheet that shows that the tables agree with each other and with the head of the run."""

from collections.abc import Sequence
from typing import Any

from maps.book.blocks import Live, write_live
from maps.book.cells import formula, put
from maps.book.checks import TOLERANCE, Check
from maps.book.filled import SAYS, TITLE
from maps.book.looks import Looks
from maps.book.page import set_page
from maps.book.vocabulary import say
from maps.words import Lang

HEADING = 3
HEADS = (
    "check", "check_sums", "check_told", "check_source", "check_difference", "check_verdict",
)  # fmt: skip
NUMBERS = ("check_sums", "check_told", "check_difference")
WIDTHS = (34, 18, 18, 34, 14, 12)


def write_checks(sheet: Any, looks: Looks, found: Sequence[Check], foot: str, lang: Lang) -> None:
    """The sheet holds a row for every check, with a verdict that is worked out anew."""
    sheet.hide_gridlines(2)
    put(sheet, TITLE, 0, say("checks", lang), looks.title)
    put(sheet, SAYS, 0, say("checks_says", lang), looks.subtitle)
    sheet.set_row(TITLE, 26)
    for place, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        look = looks.number_heading if head in NUMBERS else looks.heading
        put(sheet, HEADING, place, say(head, lang), look)
    for row, check in enumerate(found, HEADING + 1):
        _row(sheet, looks, row, check, lang)
    last = HEADING + max(len(found), 1)
    differs = {"type": "cell", "criteria": "==", "value": f'"{say("differs", lang)}"'}
    sheet.conditional_format(HEADING + 1, 5, last, 5, {**differs, "format": looks.bad})
    sheet.freeze_panes(HEADING + 1, 1)
    set_page(sheet, foot, (HEADING, last), WIDTHS)


def _row(sheet: Any, looks: Looks, row: int, check: Check, lang: Lang) -> None:
    told = check.told.value if isinstance(check.told, Live) else check.told
    put(sheet, row, 0, check.what, looks.text)
    write_live(sheet, (row, 1), check.sums, looks.exact)
    write_live(sheet, (row, 2), check.told, looks.exact)
    put(sheet, row, 3, check.source, looks.text)
    formula(sheet, (row, 4), f"=B{row + 1}-C{row + 1}", looks.tiny, check.sums.value - told)
    verdict = say("agrees" if check.holds else "differs", lang)
    formula(sheet, (row, 5), _verdict(row + 1, lang), looks.good, verdict)


def _verdict(row: int, lang: Lang) -> str:
    return (
        f"=IF(ABS(E{row})<={TOLERANCE:f}*(1+ABS(C{row})),"
        f'"{say("agrees", lang)}","{say("differs", lang)}")'
    )


def verdict_of_all(found: Sequence[Check], lang: Lang) -> tuple[str, str]:
    """The formula that says whether all checks hold, and what it says now."""
    sheet, first = say("checks", lang), HEADING + 2
    span = f"'{sheet}'!$F${first}:$F${HEADING + 1 + max(len(found), 1)}"
    failing = sum(not check.holds for check in found)
    hold = say("checks_hold", lang, count=len(found))
    head, tail = say("checks_fail", lang, count="#").split("#")
    count = f'COUNTIF({span},"{say("differs", lang)}")'
    text = f'=IF({count}=0,"{hold}","{head}"&{count}&"{tail}")'
    return text, say("checks_fail", lang, count=failing) if failing else hold
