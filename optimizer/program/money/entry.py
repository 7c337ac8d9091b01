"""What one column brings to one province, per unit of the column."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from inputs.case import Case

if TYPE_CHECKING:
    from geo.links import Links
    from optimizer.program.decisions import Decisions

Entry = tuple[int, str, float]
"""Column, province, and present value in 亿元 per unit of the column; costs are negative."""


class Term(NamedTuple):
    """A named part of the money."""

    name: str
    entries: "Callable[[Case, Links, Decisions], Iterable[Entry]]"
