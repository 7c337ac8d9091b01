"""What hangs on the price of money and on the loss of crowded capital."""

from collections.abc import Iterator

from optimizer.plan.crowding import crowds
from optimizer.plan.weights.cells import dated
from optimizer.plan.weights.optimum import Optimum, Weight


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
    for sector, _, year, inside in crowds(optimum.facts):
        for band, part in inside:
            cell = ("diminishing", (sector, band.band), "loss_yi_cny")
            paid = -part * band.loss_yi_cny * optimum.factor[year]
            yield from dated(optimum, (cell,), paid, year)
