"""What the pictures of several plans are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass

from maps import words


@dataclass(frozen=True)
class About:
    """Which answer a picture shows; names as they are to be read, and its lines of evidence."""

    case: str
    scenario: str
    version: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Axis:
    """A criterion: its name, whether more is better, and its value in every plan."""

    name: str
    more: bool
    values: tuple[float, ...]

    def text(self, place: int) -> str:
        """The value of a plan, with the decimals that tell the plans apart."""
        width = max(self.values) - min(self.values)
        places = words.digits([width]) if width > 0 else words.digits(self.values)
        return words.amount(self.values[place], places)


@dataclass(frozen=True)
class Front:
    """Efficient plans by falling money, the money first among the axes.

    `rates` hold what the last unit of each further criterion costs in each plan, 亿元; `knee` is
    the place of the knee.
    """

    labels: tuple[str, ...]
    axes: tuple[Axis, ...]
    rates: tuple[tuple[float | None, ...], ...]
    knee: int | None


@dataclass(frozen=True)
class Band:
    """Least and greatest amount in all near-optimal plans, and that of the optimum."""

    label: str
    least: float
    greatest: float
    optimum: float


@dataclass(frozen=True)
class Bands:
    """Capital by province and by sector (亿元), shares of the projects that all plans and that some
    plans need, and how many projects all, some and none need; capital by region where regions are
    smaller than provinces."""

    provinces: tuple[Band, ...]
    sectors: tuple[Band, ...]
    always: tuple[Band, ...]
    sometimes: tuple[Band, ...]
    needs: Mapping[str, int]
    regions: tuple[Band, ...] = ()
