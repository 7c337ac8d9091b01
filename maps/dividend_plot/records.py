"""What the picture of a dividend shows; money in 亿元 of present value."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Method = Literal["shapley", "prices", "nucleolus", "least_core"]


class Share(NamedTuple):
    """What a province gets by a division of what the plan leaves, and the transfer for it.

    `a_year` is the transfer as an amount in every year of the plan.
    """

    method: Method
    amount: float
    transfer: float
    a_year: float


class Group(NamedTuple):
    """A province: what it reaches alone (nan where it has no plan), its worth in the plan."""

    label: str
    alone: float
    worth: float
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Sharing:
    """The whole picture; `outside` names methods whose division is not in the core of the plan."""

    case: str
    scenario: str
    together: float
    alone: float
    reallocation: float
    cross_boundary: float
    plan: float
    groups: tuple[Group, ...]
    outside: tuple[Method, ...]
    version: str
