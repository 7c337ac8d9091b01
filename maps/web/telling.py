"""A run, its story and the language in which the page tells it."""

from typing import ClassVar

from maps.story.measures import printed
from maps.story.records import Fact
from maps.story.telling import Telling as StoryTelling
from maps.web.vocabulary import WORDS


class Telling(StoryTelling):
    """What every part of the page needs to know."""

    WORDS: ClassVar = WORDS

    def shown(self, fact: Fact) -> str:
        """A fact as it is printed, with its unit."""
        unit = self.of(fact.unit)
        number = printed(fact.value, fact.unit, fact.places)
        return number if unit in ("", "%") else f"{number} {unit}"
