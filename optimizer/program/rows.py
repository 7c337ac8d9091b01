"""A rule is a generator of named rows; these two records are all that a rule is made of."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from inputs.case import Case
from optimizer.program.names import Key

if TYPE_CHECKING:
    from geo.links import Links
    from optimizer.program.decisions import Decisions

Sense = Literal["<=", "=", ">="]


class Row(NamedTuple):
    """One inequality over column numbers: Σ coefficient · column  sense  right-hand side.

    `owned` says which province brings which part of the right-hand side; it is empty where the
    right-hand side is zero or belongs to nobody. The parts of a row add up to `rhs`. `relaxable`
    rows are limits that a policy could move; the others are identities of accounting.
    """

    family: str
    key: Key
    terms: Mapping[int, float]
    sense: Sense
    rhs: float
    relaxable: bool = True
    owned: tuple[tuple[str, float], ...] = ()


class Family(NamedTuple):
    """A rule: its rows, the tables that its numbers depend on, its unit and its source."""

    name: str
    rows: "Callable[[Case, Links, Decisions], Iterable[Row]]"
    reads: tuple[str, ...]
    unit: str
    source: str
