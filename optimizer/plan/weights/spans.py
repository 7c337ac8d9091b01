"""What of each project stands and is in use over the plan, in present value, by site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from optimizer.plan.standing import Stand
from optimizer.program.options import Option

Pair = tuple[str, str]


@dataclass(frozen=True)
class Span:
    """A project at a site: Σ_t δ_t·share and Σ_t δ_t·use, in years of the whole project.

    `years` holds share and use by year, in years of the whole project, in present value; `ages`
    the use by age.
    """

    option: Option
    years: dict[int, tuple[float, float]] = field(default_factory=dict)
    ages: dict[int, float] = field(default_factory=dict)

    @property
    def standing(self) -> Iterator[tuple[int, float]]:
        """Year and what stands in it."""
        return ((year, share) for year, (share, _) in self.years.items())

    @property
    def using(self) -> Iterator[tuple[int, float]]:
        """Year and what is in use in it."""
        return ((year, use) for year, (_, use) in self.years.items())


def spans(stands: Iterable[Stand], factor: Mapping[int, float]) -> Mapping[Pair, Span]:
    """Every project and site with a start."""
    found: dict[Pair, Span] = {}
    for option, started, year, share, in_use in stands:
        pair = (option.project.project, option.region)
        span = found.get(pair) or found.setdefault(pair, Span(option))
        worth, use = span.years.get(year, (0.0, 0.0))
        now = factor[year]
        span.years[year] = (worth + now * share, use + now * in_use)
        age = year - started
        span.ages[age] = span.ages.get(age, 0.0) + now * in_use
    return found
