"""What hangs on the resources that projects provide, at the prices of the rows they widen."""

from collections.abc import Iterator, Mapping

from inputs.projects import Provides
from optimizer.plan.standing import Stand
from optimizer.plan.weights.optimum import Cell, Optimum, Weight
from optimizer.plan.weights.rows_places import ByPlace, emission_prices, energy_prices
from optimizer.program.places import regions_of
from optimizer.program.relations import hosts_of


def _served(optimum: Optimum) -> Mapping[str, frozenset[str]]:
    """Regions that each priced facility serves."""
    case = optimum.case
    codes = {str(key[0]) for key in optimum.of("facility")}
    return {code: frozenset(regions_of(case, case.facilities[code].region)) for code in codes}


def _machines(optimum: Optimum, stand: Stand, given: Provides, host: str) -> Iterator[Weight]:
    """Compute joins the first host of the region, at its utilisation, within its quota."""
    prices, year = optimum.of("compute_capacity"), stand.year
    cell: Cell = ("provides", (given.project, given.resource, given.kind), "amount")
    if stand.started == year:
        yield cell, -prices.get(("quota", host, year), 0.0) * given.amount * stand.share
    price = prices.get(("capacity", given.kind, host, year))
    if price and stand.started + given.lag <= year:
        machine = optimum.case.compute.get((given.kind, host))
        worth = price * given.amount * stand.share * (machine.utilisation if machine else 1.0)
        yield cell, worth
        yield ("compute", (given.kind, host), "utilisation"), worth


def _power(
    optimum: Optimum, stand: Stand, given: Provides, power: ByPlace, carbon: ByPlace
) -> Iterator[Weight]:
    """Electricity saved need not be had and does not emit."""
    at = (stand.option.region, stand.year)
    grid = optimum.case.regions[stand.option.region].grid_wan_t
    saved = given.amount * stand.share
    worth = saved * (power.get(at, 0.0) + carbon.get(at, 0.0) * grid)
    yield ("provides", (given.project, given.resource, given.kind), "amount"), worth
    yield ("regions", stand.option.region, "grid_wan_t"), saved * carbon.get(at, 0.0) * grid


def provided(optimum: Optimum) -> Iterator[Weight]:
    """Training places, compute, electricity saved, and capacity of facilities."""
    power, carbon = energy_prices(optimum), emission_prices(optimum)
    places, served, hosts = optimum.of("talent_supply"), _served(optimum), hosts_of(optimum.case)
    for stand in optimum.stands:
        region, year = stand.option.region, stand.year
        for given in stand.option.provides:
            is_there = stand.started + given.lag <= year
            price = 0.0
            if given.resource == "compute" and region in hosts:
                yield from _machines(optimum, stand, given, hosts[region])
            elif given.resource == "energy" and not given.kind and is_there:
                yield from _power(optimum, stand, given, power, carbon)
            elif given.resource == "training" and is_there:
                price = places.get(("train", given.kind, region, year), 0.0)
            elif region in served.get(given.kind, ()) and is_there:
                price = optimum.of("facility").get((given.kind, year), 0.0)
            if price:
                key = (given.project, given.resource, given.kind)
                yield ("provides", key, "amount"), price * given.amount * stand.share
