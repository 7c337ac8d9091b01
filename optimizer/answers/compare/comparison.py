"""Runs beside the first of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimizer.answers.compare.assumed import Assumed, assumed, lone_rows
from optimizer.answers.compare.moved import Moved, moved
from optimizer.answers.compare.price_changes import PriceChange, price_changes
from optimizer.answers.compare.sides import Pair, Side
from optimizer.answers.compare.worths import Amount, Worth, changed, terms, worths
from optimizer.answers.robust.runs import is_held


@dataclass(frozen=True)
class Difference:
    """What differs between a run and the first one, and in words what cannot be compared.

    `worths` and `terms` hold everything, the others only what differs. `lone` counts, for each
    table of the cases, rows that only the first or only the other case has. `held` is the label of
    the run whose placements alone are held, so that no prices are compared; empty for none.
    """

    pair: Pair
    moved: tuple[Moved, ...]
    worths: tuple[Worth, ...]
    prices: tuple[PriceChange, ...]
    assumed: tuple[Assumed, ...]
    terms: tuple[Amount, ...]
    lone: Mapping[str, tuple[int, int]]
    cannot: tuple[str, ...]
    held: str

    @property
    def is_none(self) -> bool:
        """Whether nothing differs."""
        return not (
            self.moved
            or self.prices
            or self.assumed
            or self.cannot
            or any(map(changed, self.worths))
        )


def compare(sides: Sequence[Side]) -> tuple[Difference, ...]:
    """Every run after the first beside the first."""
    return tuple(_difference(Pair(sides[0], other)) for other in sides[1:])


def _difference(pair: Pair) -> Difference:
    held = _held_alone(pair)
    return Difference(
        pair=pair,
        moved=moved(pair),
        worths=worths(pair),
        prices=() if held else price_changes(pair),
        assumed=assumed(pair),
        terms=terms(pair),
        lone=lone_rows(pair),
        cannot=tuple(_cannot(pair)),
        held=held,
    )


def _held_alone(pair: Pair) -> str:
    """The one of the two runs whose placements are held, by its label; empty for none and both."""
    held = [side.label for side in (pair.first, pair.other) if is_held(side.plan)]
    return held[0] if len(held) == 1 else ""


def _cannot(pair: Pair) -> Iterator[str]:
    """What the two runs do not share."""
    first, other = pair.first.case, pair.other.case
    if not pair.same_regions:
        counts = f"{len(first.regions)} and {len(other.regions)}"
        yield (
            f"their regions are not the same ({counts}): placements and worth are compared by "
            "province, and of prices and numbers only what both state under the same name"
        )
    alone = [code for code in first.projects if code not in other.projects]
    new = [code for code in other.projects if code not in first.projects]
    if alone or new:
        yield (
            f"{len(alone)} projects are in the first run only and {len(new)} in the other only: "
            "what became of them is not compared"
        )
    if first.years != other.years:
        spans = [f"{case.years[0]}-{case.years[-1]}" for case in (first, other)]
        yield f"their years are {spans[0]} and {spans[1]}: sums are over different years"
    if held := _held_alone(pair):
        yield (
            f"the placements of {held} are held as 'yrd robust' chose them, so its prices speak of "
            "what is decided after them: prices are not compared"
        )
    if first.settings.base_year != other.settings.base_year:
        years = f"{first.settings.base_year} and {other.settings.base_year}"
        yield f"their money is in present value of different years, {years}"
