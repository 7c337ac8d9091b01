"""The block behind the tornado: how far each assumption moves net worth from where it is."""

from inputs.workbook.layout import column_letter
from maps.book.blocks import Block, Live
from maps.book.cells import amount
from maps.book.filled import FIRST, Filled
from maps.book.vocabulary import say
from maps.words import Lang
from optimizer.plan.plan import Cell

LONGEST = 40
"""Characters of an assumption beside its bar."""


def tornado_block(objective: float, filled: Filled | None, lang: Lang) -> Block | None:
    """Change of net worth at both ends of each assumption, the widest first."""
    needed = ("assumption", "names", "meaning", "money_low", "money_high")
    if filled is None or not filled.count or not filled.has(*needed):
        return None
    rows = []
    for row in range(filled.count):
        ends = [_change(filled, row, end, objective) for end in ("low", "high")]
        if None not in ends:
            rows.append((_label(filled, row), *ends))
    if not rows:
        return None
    heads = say("assumption", lang), say("at_low", lang), say("at_high", lang)
    title = say("tornado", lang)
    return Block("tornado", title, heads, ("wide", "worth", "worth"), tuple(rows))


def _change(filled: Filled, row: int, end: str, objective: float) -> Cell | Live:
    """The change at one end; by prices where it was not solved again; none where unknown."""
    for key in (f"money_{end}", f"first_order_{end}"):
        if filled.has(key) and filled.cells(key)[row] is not None:
            letters = column_letter(filled.places[key] + 1)
            text = f"='{filled.name}'!${letters}${FIRST + row + 1}-{objective!r}"
            return Live(text, amount(filled.cells(key)[row]) - objective)
    return None


def _label(filled: Filled, row: int) -> str:
    """What the assumption is about, as far as there is room."""
    text = str(filled.cells("names_name")[row])
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
