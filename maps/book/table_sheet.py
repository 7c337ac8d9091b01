"""A table of a run written to its sheet: totals on top, headings that stay, bars and shades."""

from typing import Any

from maps.book.cells import amount, formula, put
from maps.book.filled import FIRST, HEADING, LAST_YEAR, SAYS, SUMS, TITLE, Field, Filled
from maps.book.looks import Looks
from maps.book.marks import SHADE, bar
from maps.book.measures import MEASURES, TEXTS
from maps.book.page import set_page
from maps.book.prose import LINE, lines, set_heights
from maps.book.vocabulary import say
from maps.words import Lang

FROZEN = 75
"""Characters of the columns of codes and names that stay in sight; more would fill a screen."""


def write_table(sheet: Any, looks: Looks, filled: Filled, foot: str, lang: Lang) -> None:
    """The sheet holds the table with its totals as formulas."""
    _head(sheet, looks, filled, lang)
    for place, field in enumerate(filled.fields):
        _column(sheet, looks, place, field)
    long = [field for field in filled.fields if field.measure == "long"]
    width = MEASURES["long"].width
    set_heights(sheet, FIRST, [(field.cells, width) for field in long])
    for key in filled.sheet.adds:
        _sum(sheet, looks, filled, key)
    for key in (*filled.sheet.adds, *filled.sheet.stocks):
        _last_year(sheet, looks, filled, key)
    _marks(sheet, filled)
    sheet.freeze_panes(FIRST, frozen(filled))
    sheet.autofilter(HEADING, 0, filled.last, len(filled.fields) - 1)
    sheet.ignore_errors({"number_stored_as_text": filled.whole.replace("$", "")})
    widths = [MEASURES[field.measure].width for field in filled.fields]
    set_page(sheet, foot, (HEADING, filled.last), widths)
    if frozen(filled):
        sheet.repeat_columns(0, frozen(filled) - 1)


def frozen(filled: Filled) -> int:
    """How many columns from the left are words and years, so that they stay in sight."""
    count, width = 0, 0
    for field in filled.fields:
        width += MEASURES[field.measure].width
        if field.measure not in (*TEXTS, "year") or width > FROZEN:
            break
        count += 1
    return count


def _head(sheet: Any, looks: Looks, filled: Filled, lang: Lang) -> None:
    kind = filled.sheet
    put(sheet, TITLE, 0, filled.name, looks.title)
    put(sheet, SAYS, 0, kind.says_zh if lang == "zh" else kind.says_en, looks.subtitle)
    back = say("back", lang)
    target = f"internal:'{say('summary', lang)}'!A1"
    sheet.write_url(TITLE, max(frozen(filled), 3), target, looks.link, back)
    sheet.set_row(TITLE, 26)
    sheet.set_row(SAYS, 18)
    sheet.set_row(HEADING, _height(filled))
    for row, key in ((SUMS, "sums"), (LAST_YEAR, "last_year")):
        if not _summed(filled, row):
            sheet.set_row(row, None, None, {"hidden": True})
            continue
        for place in range(len(filled.fields)):
            sheet.write_blank(row, place, None, looks.sum_label)
        put(sheet, row, 0, say(key, lang, year=last_year(filled)), looks.sum_label)


def _summed(filled: Filled, row: int) -> bool:
    """Whether the row of totals says something."""
    if row == SUMS:
        return any(map(filled.has, filled.sheet.adds))
    keys = (*filled.sheet.adds, *filled.sheet.stocks)
    return last_year(filled) != "" and any(map(filled.has, keys))


def _height(filled: Filled) -> float:
    """Points that the tallest heading needs."""
    most = max(lines(f.heading, MEASURES[f.measure].width - 2) for f in filled.fields)
    return LINE * most + 6


def _column(sheet: Any, looks: Looks, place: int, field: Field) -> None:
    """Heading and cells of a column."""
    is_text = field.measure in (*TEXTS, "year")
    put(sheet, HEADING, place, field.heading, looks.heading if is_text else looks.number_heading)
    look = looks.of[field.measure]
    sheet.set_column(place, place, MEASURES[field.measure].width)
    for row, cell in enumerate(field.cells, FIRST):
        put(sheet, row, place, cell, look)


def last_year(filled: Filled) -> int | str:
    """The last year of the table; blank where it has no years or no rows."""
    years = filled.cells("year") if filled.has("year") else ()
    return max((int(amount(year)) for year in years), default="")


def _sum(sheet: Any, looks: Looks, filled: Filled, key: str) -> None:
    if not filled.has(key):
        return
    value = sum(map(amount, filled.cells(key)))
    at = SUMS, filled.places[key]
    look = looks.sums[filled.fields[at[1]].measure]
    formula(sheet, at, f"=SUBTOTAL(109,{filled.span(key)})", look, float(value))


def _last_year(sheet: Any, looks: Looks, filled: Filled, key: str) -> None:
    year = last_year(filled)
    if not filled.has(key) or year == "":
        return
    pairs = zip(filled.cells("year"), filled.cells(key), strict=True)
    value = sum(amount(cell) for when, cell in pairs if when == year)
    at = LAST_YEAR, filled.places[key]
    look = looks.sums[filled.fields[at[1]].measure]
    text = f"=SUMIFS({filled.span(key)},{filled.span('year')},{year})"
    formula(sheet, at, text, look, float(value))


def _marks(sheet: Any, filled: Filled) -> None:
    """Bars behind amounts, shades behind shares."""
    for key in filter(filled.has, filled.sheet.bars):
        place = filled.places[key]
        sheet.conditional_format(FIRST, place, filled.last, place, bar())
    for key in filter(filled.has, filled.sheet.shades):
        place = filled.places[key]
        sheet.conditional_format(FIRST, place, filled.last, place, SHADE)
