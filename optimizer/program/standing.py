"""What starts add, and closings take away, year by year: worked out once, used by many rules."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from optimizer.program.options import Option, Pair

Starts = tuple[tuple[int, int], ...]
"""Start years of a project at a site with the column of each, ascending."""

Standing = tuple[tuple[int, int, float, int], ...]
"""Start year, column, sign and first age of what adds to, or takes from, what stands at a site."""

Weights = Mapping[int, Mapping[Pair, Sequence[tuple[int, float]]]]
"""For each year and project at a site, columns with their coefficients."""


class Course(NamedTuple):
    """Starts less closings of every project at a site, in each year of the plan.

    Σ_{τ≤year} share[year−τ]·(start − closed), where share is 1 for what is active, the profile for
    what is used, and the instalment for what is due; columns without a share are left out.
    """

    active: Weights
    used: Weights
    due: Weights


def standing(
    placed: Mapping[Pair, Option],
    starts: Mapping[Pair, Starts],
    close: Mapping[tuple[str, str, int], int],
) -> Mapping[Pair, Standing]:
    """What was started adds from age 0 on, what is closed takes away from the deadline on."""
    found: dict[Pair, Standing] = {
        pair: tuple((year, column, 1.0, 0) for year, column in years)
        for pair, years in starts.items()
    }
    for (project, region, year), column in close.items():
        age = placed[project, region].deadline or 0
        found[project, region] = (*found[project, region], (year, column, -1.0, age))
    return found


def course(placed: Mapping[Pair, Option], stands: Mapping[Pair, Standing], years: range) -> Course:
    """What stands of every option in each year."""

    def weighted(shares_of: Callable[[Option], tuple[float, ...]]) -> Weights:
        shares = {pair: shares_of(option) for pair, option in placed.items()}
        return {
            year: {
                pair: [
                    (column, sign * share)
                    for started, column, sign, age in own
                    if started + age <= year and (share := shares[pair][year - started])
                ]
                for pair, own in stands.items()
            }
            for year in years
        }

    always = (1.0,) * len(years)
    return Course(
        active=weighted(lambda option: always),
        used=weighted(lambda option: option.profile),
        due=weighted(lambda option: option.instalments),
    )
