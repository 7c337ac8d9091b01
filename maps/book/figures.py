"""Headline figures of the summary: live sums where a sheet holds what they add up."""

from collections.abc import Iterator, Mapping

from maps.book.blocks import Live, sum_all
from maps.book.filled import Filled
from maps.story.measures import COUNT, MONEY, SHARE
from maps.story.records import Fact, Story

SUMMED = {
    "money": ("regions", "worth"),
    "capital": ("placements", "capital"),
    "gain": ("regions", "gain"),
}
"""Figures that are the sum of a column."""


def figures(story: Story, sheets: Mapping[str, Filled]) -> Iterator[tuple[Fact, Live | float]]:
    """Every fact of the story, as a formula where it is the sum of a column."""
    for key, fact in story.facts.items():
        table, column = SUMMED.get(key, ("", ""))
        filled = sheets.get(table)
        if filled is not None and filled.has(column):
            yield fact, sum_all(filled, column)
        else:
            yield fact, fact.value


def number_look(fact: Fact) -> str:
    """The measure that shows the fact's number."""
    known = {SHARE: "part", COUNT: "count", MONEY: "worth"}
    return known.get(fact.unit, "fine")
