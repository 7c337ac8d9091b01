r"""What compute costs, in present value (亿元).

    building  − Σ_{t≥τ+lead} δ_t·cost_{g,i}·ρ/(1−(1+ρ)^−life)·build_{g,i,τ}
    hosting   − δ_t·(hosting cost_{g,i} + tariff_i·PUE_i·e_g)·serve_{g,i,r,t}
    transit   − δ_t·route cost_{g,i,r}·serve_{g,i,r,t}

Hosting and transit are paid by the province whose projects are served, building by that of the
host.
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from inputs.compute import Compute
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount
from optimizer.program.money.entry import Entry
from optimizer.program.options import annuity_factor
from optimizer.program.relations import compute_class, host_tariff


def building(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Capacity ordered, paid off over its life from the year it comes into use."""
    factor = discount(case)
    for (kind, host, year), column in decide.build.items():
        machine = case.compute[kind, host]
        yearly = machine.build_cost_yi_cny * annuity_factor(
            case.settings.discount_rate, machine.life_years
        )
        in_use = sum(factor[t] for t in case.years if t >= year + machine.lead_years)
        province = case.regions[case.hosts[host].region].province
        yield column, province, -yearly * in_use


def hosting_cost(case: Case, kind: str, host: str) -> float:
    """Hosting and electricity, 亿元 per EFLOPS and year."""
    machine = case.compute.get((kind, host)) or Compute(class_=kind, host=host)
    drawn = case.hosts[host].pue * compute_class(case, kind).energy_yi_kwh
    return machine.hosting_cost_yi_cny + host_tariff(case, host) * drawn


def hosting(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Hosting and electricity of the compute that serves a province's projects."""
    factor = discount(case)
    cost = {
        pair: hosting_cost(case, *pair)
        for pair in dict.fromkeys((key[0], key[1]) for key in decide.serve)
    }
    for (kind, host, region, year), column in decide.serve.items():
        yield column, case.regions[region].province, -cost[kind, host] * factor[year]


def transit(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """The way from the host to the region served."""
    factor = discount(case)
    for (kind, host, region, year), column in decide.serve.items():
        yield (
            column,
            case.regions[region].province,
            -decide.routes[kind, host, region].cost * factor[year],
        )
