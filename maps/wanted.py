"""What a picture is to show, and how large."""

from dataclasses import dataclass
from typing import NamedTuple

from inputs.case import Case
from maps.pages import Size
from maps.words import Lang
from optimizer.plan.plan import Plan


class Side(NamedTuple):
    """A plan, its case, and what it is called where scenarios are not told apart by name."""

    plan: Plan
    case: Case
    label: str = ""


@dataclass(frozen=True)
class Wanted:
    """A picture as it was asked for; without layers those of the overview stand side by side."""

    lang: Lang = "zh"
    layers: tuple[str, ...] = ()
    size: Size = "slide"
    is_by_year: bool = False
    tiles_key: str = ""
    """A key of Tianditu, with which the reader of a page may tick its tiles."""
