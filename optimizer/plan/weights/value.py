"""What hangs on the value of projects, in the money and in the floors of the provinces."""

from collections.abc import Callable, Iterator, Mapping

from optimizer.plan.weights.cells import has_own_value, per_year
from optimizer.plan.weights.edge import edge_weights
from optimizer.plan.weights.optimum import Cell, Optimum, Weight


def _weights(optimum: Optimum, counted: Callable[[str], float]) -> Iterator[Weight]:
    """The value that stands, counted so many times by province, on all that it is made of."""
    case = optimum.case
    by_edge: dict[tuple[str, str], float] = {}
    for (code, region), span in optimum.spans.items():
        option = span.option
        earned = counted(option.province) * option.value
        if has_own_value(case, option):
            cells: tuple[Cell, ...] = (("sites", (code, region), "value_yi_cny"),)
        else:
            cells = (("projects", code, "value_yi_cny"), ("regions", region, "productivity"))
            pair = (option.project.sector, region)
            stands = sum(part for _, part in span.standing)
            by_edge[pair] = by_edge.get(pair, 0.0) + earned * stands
        yield from per_year(optimum, cells, earned, span.standing)
    yield from edge_weights(case, by_edge)


def value(optimum: Optimum) -> Iterator[Weight]:
    """The value of what stands."""
    return _weights(optimum, lambda province: 1.0)


def floors(optimum: Optimum) -> Iterator[Weight]:
    """The least shares of provinces in all value: value_P ≥ floor_P · Σ_Q value_Q."""
    case = optimum.case
    prices: Mapping[str, float] = {
        str(key[1]): price for key, price in optimum.of("equity").items() if key[0] == "floor"
    }
    if not prices:
        return
    shared = sum(price * case.provinces[code].value_floor for code, price in prices.items())
    yield from _weights(optimum, lambda province: shared - prices.get(province, 0.0))
    whole = sum(
        part * span.option.value for span in optimum.spans.values() for _, part in span.standing
    )
    for code, price in prices.items():
        floor = case.provinces[code].value_floor
        yield ("provinces", code, "value_floor"), price * floor * whole
