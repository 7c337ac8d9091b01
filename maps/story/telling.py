"""A run and its story, told in one language with the words of one kind of report."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from inputs.case import Case
from maps.story.both import Both
from maps.story.measures import printed
from maps.story.records import Cell, Column, Story
from maps.words import LANGS, Lang
from optimizer.plan.plan import Plan


@dataclass(frozen=True)
class Telling:
    """What every part of a report needs to know; each kind of report brings its words."""

    plan: Plan
    case: Case
    story: Story
    lang: Lang

    WORDS: ClassVar[Mapping[str, tuple[str, str]]] = {}

    def say(self, key: str, **parts: str | int) -> str:
        """The report's words of a key."""
        text = self.WORDS[key][LANGS.index(self.lang)]
        return text.format(**parts) if parts else text

    def of(self, text: Both) -> str:
        """A text of the story in the report's language."""
        return text.of(self.lang)

    def cell(self, cell: Cell, column: Column) -> str:
        """A cell as it is printed; a dash where there is nothing."""
        if isinstance(cell, Both):
            return self.of(cell)
        return "–" if cell is None else printed(cell, column.unit, column.places)
