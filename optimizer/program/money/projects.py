r"""What projects earn and cost where they stand, in present value (亿元).

    value    + Σ_t δ_t·value_{p,r}·active_{p,r,t}
    capital  − Σ_t δ_t·annuity_{p,r}·active_{p,r,t}
    talent   − Σ_t δ_t·Σ_k wage_{k,r}·need_{k,p}·use_{p,r,t}
    energy   − Σ_t δ_t·tariff_r·energy_p·use_{p,r,t}
    land     − Σ_t δ_t·rent_r·land_p·active_{p,r,t}
    closing  − Σ_τ δ_{τ+D}·(1−σ)·book_{p,r}·close_{p,r,τ}

active and use hold what was started and not closed at the deadline D; book is what the annuity has
not yet paid off at that age, of which a share σ is salvaged. Capital is charged as an annuity over
the project's life: charged whole at the start it would bar every medium and strategic project from
a plan of five years.
"""

from collections.abc import Callable, Iterator, Mapping

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount, present_value
from optimizer.program.money.entry import Entry
from optimizer.program.options import Option


def _while_active(
    case: Case, decide: Decisions, amount: Callable[[Option], float]
) -> Iterator[Entry]:
    """An amount a year from the start to the end of the plan, or to the deadline if closed."""
    factors: dict[int, Mapping[int, float]] = {0: present_value(case)}
    for pair, option in decide.options.items():
        if yearly := amount(option):
            for year, column, sign, age in decide.standing[pair]:
                if age not in factors:
                    factors[age] = present_value(case, age=age)
                yield column, option.province, sign * yearly * factors[age][year]


def _while_used(
    case: Case, decide: Decisions, amount: Callable[[Option], float]
) -> Iterator[Entry]:
    """An amount a year that follows the project's profile of use."""
    factors: dict[tuple[float, ...], dict[int, Mapping[int, float]]] = {}
    for pair, option in decide.options.items():
        if yearly := amount(option):
            of_age = factors.setdefault(option.profile, {})
            for year, column, sign, age in decide.standing[pair]:
                if age not in of_age:
                    of_age[age] = present_value(case, option.profile, age)
                yield column, option.province, sign * yearly * of_age[age][year]


def value(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """The value of active projects, with the advantage of the region in the sector."""
    return _while_active(case, decide, lambda option: option.value)


def capital(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Capital, paid off over the project's life."""
    return _while_active(case, decide, lambda option: -option.annuity)


def wage_bill(case: Case, option: Option) -> float:
    """Wages of the whole project at full use, 亿元 a year."""
    return sum(
        need * people.wage_yi_cny
        for kind, need in option.talent
        if (people := case.talent.get((kind, option.region)))
    )


def talent(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Wages of the people that projects use, at the wage of the region of work."""
    return _while_used(case, decide, lambda option: -wage_bill(case, option))


def energy(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Electricity of projects at the region's tariff."""
    return _while_used(
        case, decide, lambda option: -option.energy * case.regions[option.region].tariff_yi_cny
    )


def land(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Rent of the industrial land that projects occupy."""
    return _while_active(
        case, decide, lambda option: -option.land * case.regions[option.region].rent_yi_cny
    )


def closing(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """The part of their book value that closed projects lose."""
    factor = discount(case)
    for (project, region, year), column in decide.close.items():
        option = decide.options[project, region]
        loss = option.book_loss * factor[year + (option.deadline or 0)]
        yield column, option.province, -loss
