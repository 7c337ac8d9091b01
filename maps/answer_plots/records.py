"""What the pictures of several plans are drawn from."""

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
