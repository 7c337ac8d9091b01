"""What hangs on the numbers in the rows of sectors: what they take up, sell, and may receive."""

from collections.abc import Iterator

from optimizer.plan.weights.begun import Begun, begun
from optimizer.plan.weights.cells import capital_cell, room_weights
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.bases import industrial_capacity
from optimizer.program.places import regions_of


def capital(optimum: Optimum) -> Iterator[Weight]:
    """Capital that stands, in the industrial base and in its bands."""
    base, bands = optimum.of("industrial_base"), optimum.of("diminishing_returns")
    for stand in optimum.stands if base or bands else ():
        at = (stand.option.project.sector, stand.option.region, stand.year)
        price = base.get(at, 0.0) + bands.get(("capital", *at), 0.0)
        if price:
            cell = capital_cell(optimum.case, stand.option)
            yield cell, -price * stand.share * stand.option.capital


def rooms(optimum: Optimum) -> Iterator[Weight]:
    """The industry that takes capital up."""
    for (sector, region, year), price in optimum.of("industrial_base").items():
        yield from room_weights(optimum.case, str(sector), str(region), int(year), price)


def bands(optimum: Optimum) -> Iterator[Weight]:
    """The width of the bands, and of what they leave free."""
    case = optimum.case
    for key, price in optimum.of("diminishing_returns").items():
        sector, region, year = str(key[1]), str(key[2]), int(key[-1])
        room = price * industrial_capacity(case, sector, region, year)
        own = {
            band: record.width_share
            for (code, band), record in case.diminishing.items()
            if code == sector
        }
        if key[0] == "width":
            width = own[int(key[3])]
            yield ("diminishing", (sector, int(key[3])), "width_share"), room * width
            yield from room_weights(case, sector, region, year, price * width)
        elif (free := 1 - sum(own.values())) > 0:
            for band, width in own.items():
                yield ("diminishing", (sector, band), "width_share"), -room * width
            yield from room_weights(case, sector, region, year, price * free)


def demand(optimum: Optimum) -> Iterator[Weight]:
    """What projects sell and address, and the market."""
    prices = optimum.of("demand")
    for stand in optimum.stands if prices else ():
        project = stand.option.project
        for kind, amount in (
            ("sales", project.sales_yi_cny),
            ("addressed", project.addressed_yi_cny),
        ):
            price = prices.get((kind, project.sector, stand.year))
            if price:
                yield ("projects", project.project, f"{kind}_yi_cny"), -price * amount * stand.share
    for key, price in prices.items():
        at = (str(key[1]), int(key[2]))
        record = optimum.case.demand[at]
        room = (record.sales_yi_cny if key[0] == "sales" else record.addressed_yi_cny) or 0.0
        yield ("demand", at, f"{key[0]}_yi_cny"), price * room * optimum.share("demand", key, room)


def windows(optimum: Optimum) -> Iterator[Weight]:
    """Windows of money: least, most, and shares of all capital."""
    prices, case = optimum.of("sector_policy"), optimum.case
    whole = begun(optimum) if prices else ()
    for key, price in prices.items():
        name, sector, province = map(str, key)
        regions = frozenset(regions_of(case, province))
        record = case.sector_policy[sector, province]
        found = [one for one in whole if one.option.region in regions]
        column = f"{name}_yi_cny" if name in ("least", "most") else name
        at = ("sector_policy", (sector, province), column)
        share = 0.0
        if name in ("least_share", "most_share"):
            share = record.least_share if name == "least_share" else record.most_share
            yield at, price * share * sum(one.share * one.option.capital for one in found)
        else:
            amount = (record.least_yi_cny if name == "least" else record.most_yi_cny) or 0.0
            yield at, price * amount * optimum.share("sector_policy", key, amount)
        yield from _invested(optimum, found, sector, share, price)


def _invested(
    optimum: Optimum, found: list[Begun], sector: str, share: float, price: float
) -> Iterator[Weight]:
    """Capital on the left of a window: the sector's, less a share of all."""
    for one in found:
        counted = (one.option.project.sector == sector) - share
        if counted:
            cell = capital_cell(optimum.case, one.option)
            yield cell, -price * counted * one.share * one.option.capital
