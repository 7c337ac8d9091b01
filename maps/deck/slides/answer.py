"""The first slide: the answer in one sentence, headline figures, and what to know before use."""

from typing import Any

from pptx.enum.shapes import MSO_SHAPE

from maps import style
from maps.deck.measure import height, wrapped
from maps.deck.page import BODY, DARK, EDGE, PALE, SMALL, TEXT, WIDE, Box
from maps.deck.shapes import edged, filled, named
from maps.deck.telling import Telling, begin, fact_notes
from maps.deck.text import Pen, text_box

SENTENCE = Box(EDGE, 0.85, WIDE - 2 * EDGE, 2.4)
CARDS = Box(EDGE, 3.45, WIDE - 2 * EDGE, 1.5)
BELOW = Box(EDGE, 5.2, WIDE - 2 * EDGE, 1.65)
GAP = 0.16
SHOWN = ("money", "projects", "capital", "gain", "largest_gain", "given_up", "bottleneck")
NOTED = (
    "money", "given_up", "given_up_share", "projects", "candidates", "capital", "gain",
    "largest_gain", "bottleneck", "bottleneck_price",
)  # fmt: skip
MOST_CARDS = 6


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck."""
    story, of = telling.story, telling.of
    slide = begin(telling, of(story.answer), fact_notes(telling, *NOTED), SENTENCE)
    about = [of(story.about[key]) for key in ("case", "scenario_line", "horizon", "status")]
    line = " ・ ".join(about) if telling.lang == "zh" else " · ".join(about)
    place = Box(EDGE, 0.4, BODY.width, 0.32)
    text_box(slide, place, line, Pen(TEXT, 10, style.SOFT, anchor="middle"), telling.lang, "about")
    _cards(slide, telling)
    _warnings(slide, telling)


def _cards(slide: Any, telling: Telling) -> None:
    """A card for each of the headline figures that the run has."""
    facts = [telling.story.facts[key] for key in SHOWN if key in telling.story.facts][:MOST_CARDS]
    wide = (CARDS.width - GAP * (len(facts) - 1)) / len(facts)
    for at, fact in enumerate(facts):
        box = Box(CARDS.left + at * (wide + GAP), CARDS.top, wide, CARDS.height)
        back = named(slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu), f"card {fact.key}")
        filled(back, PALE)
        edged(back, None)
        inner = Box(box.left + 0.14, box.top + 0.12, box.width - 0.28, 0.52)
        text_box(slide, inner, telling.of(fact.label), Pen(SMALL + 1, 10, style.SOFT), telling.lang)
        number = inner._replace(top=box.top + 0.68, height=0.5)
        text_box(slide, number, telling.shown(fact), Pen(26, 16, DARK, bold=True), telling.lang)
        unit = inner._replace(top=box.top + 1.2, height=0.24)
        said = telling.of(fact.unit)
        if said not in ("", "%"):
            text_box(slide, unit, said, Pen(SMALL, 10, style.SOFT), telling.lang)


def _warnings(slide: Any, telling: Telling) -> None:
    """What to know before use, as much as there is room for."""
    say, lang = telling.say, telling.lang
    head = BELOW._replace(height=0.3)
    text_box(slide, head, say("before_use"), Pen(TEXT, TEXT, bold=True), lang)
    texts = [telling.of(text) for text in telling.story.warnings] or [say("no_warnings")]
    top, used = BELOW.top + 0.34, 0
    for at, text in enumerate(texts):
        lines = min(2, len(wrapped(f"• {text}", 12, BELOW.width)))
        high = height(lines, 12)
        if top + high > BELOW.top + BELOW.height - (0.24 if at + 1 < len(texts) else 0):
            break
        place = Box(BELOW.left, top, BELOW.width, high)
        text_box(slide, place, f"• {text}", Pen(12, 11), lang)
        top, used = top + high + 0.05, at + 1
    if used < len(texts):
        place = Box(BELOW.left, top, BELOW.width, 0.22)
        text_box(
            slide, place, say("and_more", count=len(texts) - used), Pen(11, 10, style.SOFT), lang
        )
