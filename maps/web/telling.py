"""A run, its story and the language in which the page tells it."""

from dataclasses import dataclass

from inputs.case import Case
from maps.story.both import Both
from maps.story.measures import printed
from maps.story.records import Cell, Column, Fact, Story
from maps.web.vocabulary import WORDS
from maps.words import LANGS, Lang
from optimizer.plan.plan import Plan


@dataclass(frozen=True)
class Telling:
    """What every part of the page needs to know."""

    plan: Plan
    case: Case
    story: Story
    lang: Lang

    def say(self, key: str, **parts: str | int) -> str:
        """The page's words of a key."""
        text = WORDS[key][LANGS.index(self.lang)]
        return text.format(**parts) if parts else text

    def of(self, text: Both) -> str:
        """A text of the story."""
        return text.of(self.lang)

    def shown(self, fact: Fact) -> str:
        """A fact as it is printed, with its unit."""
        unit = self.of(fact.unit)
        number = printed(fact.value, fact.unit, fact.places)
        return number if unit in ("", "%") else f"{number} {unit}"

    def cell(self, cell: Cell, column: Column) -> str:
        """A cell as it is printed; a dash where there is nothing."""
        if isinstance(cell, Both):
            return self.of(cell)
        return "–" if cell is None else printed(cell, column.unit, column.places)
