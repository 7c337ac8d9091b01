"""A run as a deck: title and answer, maps, tables, charts, evidence, method."""

from collections.abc import Callable

from inputs.case import Case
from maps import places, planes
from maps.deck.master import empty_deck, theme_of
from maps.deck.package import deck_bytes
from maps.deck.slides import (
    answer,
    comparison,
    flows,
    grounds,
    limits,
    method,
    projects,
    sectors,
    sensitivity,
    where,
)
from maps.deck.telling import Telling
from maps.story.tell import tell
from maps.words import Lang
from optimizer.plan.plan import Plan

DETAIL = 1200.0
"""Metres that cannot be seen on a slide."""

SLIDES: tuple[Callable[[Telling], None], ...] = (
    answer.add, where.add, flows.add, comparison.add, sectors.add, projects.add,
    limits.add, sensitivity.add, grounds.add, method.add,
)  # fmt: skip
"""In the order in which they are shown."""


def content(plan: Plan, case: Case, lang: Lang = "zh") -> bytes:
    """The deck as a file of PowerPoint; equal plans give equal bytes."""
    deck = empty_deck()
    story = tell(plan, case)
    ground = planes.metric(places.ground(case), DETAIL)
    telling = Telling(plan, case, story, lang, deck, ground)
    for add in SLIDES:
        add(telling)
    deck.core_properties.title = telling.of(story.about["case"])
    deck.core_properties.author = "yrd"
    deck.core_properties.last_modified_by = "yrd"
    deck.core_properties.comments = telling.of(story.answer)[:255]
    theme_of(deck.notes_master.part)
    return deck_bytes(deck)
