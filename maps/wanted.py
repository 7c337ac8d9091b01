"""What a picture is to show, and how large."""

from dataclasses import dataclass

from maps.pages import Size
from maps.words import Lang


@dataclass(frozen=True)
class Wanted:
    """A picture as it was asked for; without layers those of the overview stand side by side."""

    lang: Lang = "zh"
    layers: tuple[str, ...] = ()
    size: Size = "slide"
