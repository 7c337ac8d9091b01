"""What hangs on the numbers in the rows of electricity, emissions and land."""

from collections.abc import Iterator, Mapping

from optimizer.plan.weights.cells import factor_cell, need_weights
from optimizer.plan.weights.machines import power_cells
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.places import regions_of
from optimizer.program.relations import compute_class

ByPlace = Mapping[tuple[str, int], float]


def emission_prices(optimum: Optimum) -> ByPlace:
    """What a 万吨 in a region and year pays under all caps that the region falls under."""
    found: dict[tuple[str, int], float] = {}
    for (place, year), price in optimum.of("emissions").items():
        for region in regions_of(optimum.case, str(place)):
            found[region, int(year)] = found.get((region, int(year)), 0.0) + price
    return found


def energy_prices(optimum: Optimum) -> ByPlace:
    """What a 亿 kWh in a region and year pays, apart from what it emits."""
    return {(str(r), int(year)): price for (r, year), price in optimum.of("energy").items()}


def projects(optimum: Optimum) -> Iterator[Weight]:
    """Electricity and emissions of what is in use, by the prices where it stands."""
    power, carbon = energy_prices(optimum), emission_prices(optimum)
    for stand in optimum.stands if power or carbon else ():
        option, at = stand.option, (stand.option.region, stand.year)
        paid, energy = carbon.get(at, 0.0), power.get(at, 0.0)
        if not paid and not energy:
            continue
        code, grid = option.project.project, optimum.case.regions[option.region].grid_wan_t
        drawn = -stand.in_use * option.energy
        needs: tuple[Weight, ...] = (
            (("projects", code, "energy_yi_kwh"), drawn * (energy + paid * grid)),
            (("projects", code, "emissions_wan_t"), -stand.in_use * option.emissions * paid),
        )
        yield from need_weights(optimum, stand, needs)
        yield ("regions", option.region, "grid_wan_t"), drawn * paid * grid


def land(optimum: Optimum) -> Iterator[Weight]:
    """Land of what stands."""
    prices = optimum.of("land")
    for stand in optimum.stands if prices else ():
        option = stand.option
        price = prices.get((option.region, stand.year))
        if price:
            taken = -price * stand.share * option.land
            yield ("projects", option.project.project, "land_km2"), taken
            yield factor_cell(option), taken


def hosts(optimum: Optimum) -> Iterator[Weight]:
    """Electricity and emissions of compute where it is hosted; hubs are left out."""
    case, power, carbon = optimum.case, energy_prices(optimum), emission_prices(optimum)
    for (kind, host, _, year), served in optimum.facts.served.items() if power or carbon else ():
        place = case.hosts[host]
        if not place.region:
            continue
        grid, paid = case.regions[place.region].grid_wan_t, carbon.get((place.region, year), 0.0)
        drawn = served * place.pue * compute_class(case, kind).energy_yi_kwh
        for cell in power_cells(kind, host):
            yield cell, -drawn * (power.get((place.region, year), 0.0) + paid * grid)
        yield ("regions", place.region, "grid_wan_t"), -drawn * paid * grid


def limits(optimum: Optimum) -> Iterator[Weight]:
    """Headroom of electricity, caps on emissions, and land."""
    case = optimum.case
    for (region, year), price in energy_prices(optimum).items():
        budget = case.energy[region, year].budget_yi_kwh
        yield ("energy", (region, year), "budget_yi_kwh"), price * budget
    for (place, when), price in optimum.of("emissions").items():
        at = (str(place), int(when))
        cap = case.emissions[at].cap_wan_t
        yield ("emissions", at, "cap_wan_t"), price * cap * optimum.share("emissions", at, cap)
    for (place, when), price in optimum.of("land").items():
        at = (str(place), int(when))
        yield ("land", at, "available_km2"), price * case.land[at].available_km2
