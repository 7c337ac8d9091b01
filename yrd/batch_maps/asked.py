"""What is asked of a batch to be drawn."""

from dataclasses import dataclass

from maps.pages import Size
from maps.words import Lang


@dataclass(frozen=True)
class Asked:
    """What is to be drawn of a batch; without layers all of them."""

    lang: Lang = "zh"
    layers: tuple[str, ...] = ()
    project: str | None = None
    is_by_scenario: bool = False
    size: Size = "slide"
