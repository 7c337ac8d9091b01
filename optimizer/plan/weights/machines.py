"""What hangs on the numbers of compute in the money."""

from collections.abc import Iterator

from inputs.case import Case
from optimizer.plan.weights.annuities import annuity_moves
from optimizer.plan.weights.cells import DISCOUNT, dated
from optimizer.plan.weights.optimum import Cell, Optimum, Weight
from optimizer.program.options import annuity_factor
from optimizer.program.relations import KM_PER_STEP, compute_class, host_tariff


def tariff_cell(case: Case, host: str) -> Cell:
    """The price of electricity of a host: its own, else its region's."""
    record = case.hosts[host]
    if record.tariff_yi_cny is not None:
        return ("hosts", host, "tariff_yi_cny")
    return ("regions", record.region, "tariff_yi_cny")


def power_cells(kind: str, host: str) -> tuple[Cell, Cell]:
    """The cells whose product is the electricity of an EFLOPS that is hosted."""
    return ("hosts", host, "pue"), ("compute_classes", kind, "energy_yi_kwh")


def building(optimum: Optimum) -> Iterator[Weight]:
    """The annuities of capacity in use."""
    case, rate = optimum.case, optimum.case.settings.discount_rate
    for (kind, host, year), capacity in optimum.facts.ordered.items():
        machine = case.compute[kind, host]
        yearly = machine.build_cost_yi_cny * annuity_factor(rate, machine.life_years)
        by_rate, by_life = annuity_moves(rate, machine.life_years)
        for use in range(year + machine.lead_years, case.years[-1] + 1):
            paid = -capacity * yearly * optimum.factor[use]
            cell = ("compute", (kind, host), "build_cost_yi_cny")
            yield from dated(optimum, (cell,), paid, use)
            yield DISCOUNT, paid * by_rate
            yield ("compute", (kind, host), "life_years"), paid * by_life


def hosting(optimum: Optimum) -> Iterator[Weight]:
    """Hosting, and the electricity of what is hosted."""
    case = optimum.case
    for (kind, host, _, year), served in optimum.facts.served.items():
        machine, amount = case.compute.get((kind, host)), -served * optimum.factor[year]
        if machine is not None:
            cell = ("compute", (kind, host), "hosting_cost_yi_cny")
            yield from dated(optimum, (cell,), amount * machine.hosting_cost_yi_cny, year)
        drawn = case.hosts[host].pue * compute_class(case, kind).energy_yi_kwh
        cells = (*power_cells(kind, host), tariff_cell(case, host))
        yield from dated(optimum, cells, amount * drawn * host_tariff(case, host), year)


def transit(optimum: Optimum) -> Iterator[Weight]:
    """The way from hosts to the regions served."""
    case, links = optimum.case, optimum.facts.links
    for (kind, host, region, year), served in optimum.facts.served.items():
        amount, route = -served * optimum.factor[year], (kind, host, region)
        stated, terms = case.routes.get(route), compute_class(case, kind)
        if stated is not None and stated.cost_yi_cny is not None:
            cell = ("routes", route, "cost_yi_cny")
            yield from dated(optimum, (cell,), amount * stated.cost_yi_cny, year)
            continue
        far = links.distance_km.get((host, region), 0.0) / KM_PER_STEP
        for column, cost in (
            ("transit_cost_yi_cny", terms.transit_cost_yi_cny),
            ("distance_cost_yi_cny", terms.distance_cost_yi_cny * far),
        ):
            yield from dated(optimum, (("compute_classes", kind, column),), amount * cost, year)
