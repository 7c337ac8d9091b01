"""The last slide: how the plan came about, what it does not say, run, sources and approval."""

from collections.abc import Sequence
from typing import Any

from maps import notes, style
from maps.deck.measure import cut, height, wrapped
from maps.deck.page import BODY, TEXT, Box
from maps.deck.shapes import rectangle
from maps.deck.telling import Telling, begin, fact_notes, source_note
from maps.deck.text import Pen, text_box
from maps.story.both import say
from maps.story.method import caveats, method
from maps.story.records import Source

GAP = 0.5
HALF = (BODY.width - GAP) / 2
LEFT = Box(BODY.left, 1.42, HALF, 5.3)
RIGHT = Box(BODY.left + HALF + GAP, 1.42, HALF, 4.65)
APPROVAL = Box(BODY.left + HALF + GAP, 6.2, HALF, 0.5)
SIZE = 12.0


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck."""
    of, story = telling.of, telling.story
    slide = begin(telling, of(story.headings["method"]), _notes(telling))
    how = [of(text) for text in method(telling.case)]
    end = _list(slide, telling, LEFT, telling.say("how_title"), how)
    texts = [of(text) for text in (*caveats(story.facts), *story.missing)]
    _list(slide, telling, _below(LEFT, end), telling.say("limits_title"), texts)
    run = {key: of(story.about[key]) for key in ("run", "solver", "status")}
    lines = notes.sources(telling.plan, telling.case, telling.ground, telling.lang)
    sources = [telling.say("run_line", **run), lines[0], *lines[1:2], *lines[3:]]
    end = _list(slide, telling, RIGHT, telling.say("run_title"), sources)
    warnings = [of(text) for text in story.warnings]
    if warnings:
        _list(slide, telling, _below(RIGHT, end), telling.say("before_use"), warnings)
    _approval(slide, telling)


def _notes(telling: Telling) -> list[str]:
    head = Source("run.json", "id, solver, status, verified, evidence, warnings", say("as_is"))
    own = source_note(telling, telling.say("run_title"), head)
    return [*fact_notes(telling, "assumed"), own]


def _below(box: Box, end: float) -> Box:
    top = end + 0.15
    return box._replace(top=top, height=box.top + box.height - top)


def _list(slide: Any, telling: Telling, box: Box, title: str, texts: Sequence[str]) -> float:
    """A title and as many of the texts as there is room for; returns where they end."""
    text_box(slide, box._replace(height=0.3), title, Pen(TEXT, 11, bold=True), telling.lang)
    top, bottom = box.top + 0.35, box.top + box.height
    for text in texts:
        said = f"• {text}"
        lines = len(wrapped(said, SIZE, box.width))
        room = bottom - top
        if room < height(1, SIZE):
            break
        high = min(height(lines, SIZE), room)
        said = cut(said, SIZE, (box.width, high))
        text_box(slide, Box(box.left, top, box.width, high), said, Pen(SIZE, SIZE), telling.lang)
        top += high + 0.06
    return top


def _approval(slide: Any, telling: Telling) -> None:
    """The slot for the approval number, and what borders mean."""
    rectangle(slide, APPROVAL, style.PAPER, style.RULE)
    inner = Box(
        APPROVAL.left + 0.12, APPROVAL.top + 0.04, APPROVAL.width - 0.24, APPROVAL.height - 0.08
    )
    text = f"{telling.say('approval')}\n{telling.say('borders')}"
    text_box(
        slide, inner, text, Pen(SIZE, 10, style.SOFT, anchor="middle"), telling.lang, "approval"
    )
