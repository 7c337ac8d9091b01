"""What the plan does to economy, innovation and energy of each region, as levels on common scales.

- economy: product per head;
- innovation: people and compute at work per head, the mean of the two levels. At work before are
  the people who are not deployable and the base load of the region's hosts; the plan adds the
  people and the compute that its projects use there;
- energy: share of the electricity headroom that is left; before, all of it.

A matrix of states has a row before the plan, then a row for each year with it, and a column for
each region in the order of the case.
"""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from inputs.case import Case
from optimizer.plan.accounts import Accounts
from optimizer.plan.coupling import coordination, scaled
from optimizer.plan.facts import Facts
from optimizer.plan.regions import Uses, uses

Floats = npt.NDArray[np.float64]


def by_region(case: Case, number: Callable[[str], float]) -> Floats:
    """A number for each region."""
    return np.array([number(region) for region in case.regions], dtype=np.float64)


def _by_year(case: Case, number: Callable[[str, int], float]) -> Floats:
    """A number for each year (row) and region."""
    rows = [[number(region, year) for region in case.regions] for year in case.years]
    return np.array(rows, dtype=np.float64)


def outputs(facts: Facts, booked: Accounts) -> Floats:
    """States of the gross domestic product, 亿元: the plan adds the value that it earns that year.

    Accounts are present values, so the discount is taken back out.
    """
    case = facts.case
    growth = 1 + case.settings.discount_rate
    base = by_region(case, lambda region: case.regions[region].gdp_yi_cny)

    def earned(region: str, year: int) -> float:
        return booked.get(("value", region, year), 0.0) * growth ** (year - case.settings.base_year)

    return np.vstack([base, base + _by_year(case, earned)])


def _added(case: Case, before: Mapping[str, float], name: str, used: Uses) -> Floats:
    """States of what is used: before the plan, and with what the plan uses on top."""
    base = by_region(case, lambda region: before.get(region, 0.0))
    more = _by_year(case, lambda region, year: used.get((name, region, year), 0.0))
    return np.vstack([base, base + more])


def _people_at_work(case: Case, used: Uses) -> Floats:
    """States of people at work, thousand persons."""
    found: dict[str, float] = {}
    for (_, region), talent in case.talent.items():
        own = talent.stock_kperson * (1 - talent.deployable)
        found[region] = found.get(region, 0.0) + own
    return _added(case, found, "people_used", used)


def _compute_at_work(case: Case, used: Uses) -> Floats:
    """States of compute at work, EFLOPS."""
    found: dict[str, float] = {}
    for (_, host), machine in case.compute.items():
        region = case.hosts[host].region
        found[region] = found.get(region, 0.0) + machine.base_load_eflops
    return _added(case, found, "compute_used", used)


def _set_free(facts: Facts) -> Mapping[tuple[str, int], float]:
    """Electricity that energy projects set free, by region and year, 亿 kWh."""
    found: dict[tuple[str, int], float] = {}
    for stand in facts.stands:
        for given in stand.option.provides:
            if given.resource == "energy" and stand.started + given.lag <= stand.year:
                key = (stand.option.region, stand.year)
                found[key] = found.get(key, 0.0) + stand.share * given.amount
    return found


def _headroom_left(facts: Facts, used: Uses) -> Floats | None:
    """States of the share of headroom that is left; None where a region has none or no row."""
    case, freed = facts.case, _set_free(facts)

    def room(region: str, year: int) -> float:
        given = case.energy.get((region, year))
        return given.budget_yi_kwh + freed.get((region, year), 0.0) if given else 0.0

    rooms = _by_year(case, room)
    if (rooms <= 0).any():
        return None
    drawn = _by_year(case, lambda region, year: used.get(("energy_used", region, year), 0.0))
    return np.vstack([np.ones(len(case.regions)), np.maximum(1 - drawn / rooms, 0.0)])


def degrees(facts: Facts, output: Floats, people: Floats) -> Floats | None:
    """States of the coupling coordination degree; None where headroom is not known everywhere."""
    used = uses(facts)
    left = _headroom_left(facts, used)
    if left is None:
        return None
    talent = scaled(_people_at_work(facts.case, used) / people)
    compute = scaled(_compute_at_work(facts.case, used) / people)
    return coordination(np.array([scaled(output / people), (talent + compute) / 2, scaled(left)]))
