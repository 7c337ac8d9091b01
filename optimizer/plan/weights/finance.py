"""What hangs on the price of money and on the loss of crowded capital."""

from collections.abc import Iterator

from optimizer.plan.accounts import crowded
from optimizer.plan.weights.cells import dated
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.bases import band_width, free_width


def funding(optimum: Optimum) -> Iterator[Weight]:
    """The spread of what is drawn."""
    case = optimum.case
    for (source, _, _, year), amount in optimum.facts.drawn.items():
        paid = -amount * case.sources[source].spread * optimum.factor[year]
        yield from dated(optimum, (("sources", source, "spread"),), paid, year)


def vouchers(optimum: Optimum) -> Iterator[Weight]:
    """What it costs to settle vouchers."""
    case = optimum.case
    for (issuer, _, _, year), amount in optimum.facts.spent.items():
        record = case.vouchers[issuer, year]
        paid = -amount * record.cost_yi_cny * optimum.factor[year]
        yield from dated(optimum, (("vouchers", (issuer, year), "cost_yi_cny"),), paid, year)


def crowding(optimum: Optimum) -> Iterator[Weight]:
    """The loss of what stands in the bands, which fill from the cheapest."""
    case = optimum.case
    if not case.settings.rules.diminishing_returns:
        return
    for sector, region, year, capital in crowded(optimum.facts):
        excess = capital - free_width(case, sector, region, year)
        if excess <= 0:
            continue
        bands = sorted(
            (record.loss_yi_cny, band)
            for (code, band), record in case.diminishing.items()
            if code == sector
        )
        last = max(band for _, band in bands)
        for loss, band in bands:
            width = band_width(case, sector, region, band, year)
            inside = max(excess if band == last else min(excess, width), 0.0)
            excess -= inside
            cell = ("diminishing", (sector, band), "loss_yi_cny")
            yield from dated(optimum, (cell,), -inside * loss * optimum.factor[year], year)
