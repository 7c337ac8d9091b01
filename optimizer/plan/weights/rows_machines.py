"""What hangs on the numbers in the rows of compute, at the rows' prices."""

from collections.abc import Iterator

from inputs.compute import Compute
from optimizer.plan.weights.cells import need_weights
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.program.stocks import headroom


def balance(optimum: Optimum) -> Iterator[Weight]:
    """Compute that projects need."""
    prices = optimum.of("compute_balance")
    for stand in optimum.stands if prices else ():
        option, code = stand.option, stand.option.project.project
        paid: list[Weight] = [
            (("project_compute", (code, kind), "need_eflops"), -price * need * stand.in_use)
            for kind, need in option.compute
            if (price := prices.get((kind, option.region, stand.year)))
        ]
        yield from need_weights(optimum, stand, paid)


def capacity(optimum: Optimum) -> Iterator[Weight]:
    """What is installed, due and ordered, and the base load."""
    case, facts = optimum.case, optimum.facts
    for key, price in optimum.of("compute_capacity").items():
        if key[0] != "capacity":
            continue
        pair, year = (str(key[1]), str(key[2])), int(key[3])
        machine = case.compute.get(pair) or Compute(class_=pair[0], host=pair[1])
        owned = price * optimum.share("compute_capacity", key, headroom(case, machine, year))
        yield ("compute", pair, "base_load_eflops"), -owned * machine.base_load_eflops
        usable, there = owned * machine.utilisation, machine.installed_eflops
        yield ("compute", pair, "installed_eflops"), usable * there
        for (kind, host, when), due in case.compute_due.items():
            if (kind, host) == pair and when <= year:
                yield ("compute_due", (*pair, when), "added_eflops"), usable * due.added_eflops
                there += due.added_eflops
        built = sum(
            facts.ordered.get((*pair, when), 0.0)
            for when in case.years
            if when + machine.lead_years <= year
        )
        yield ("compute", pair, "utilisation"), usable * there + price * machine.utilisation * built


def limits(optimum: Optimum) -> Iterator[Weight]:
    """What may be ordered, by class and by host."""
    case = optimum.case
    for key, price in optimum.of("compute_capacity").items():
        if key[0] == "limit":
            pair = (str(key[1]), str(key[2]))
            limit = case.compute[pair].build_limit_eflops
            yield ("compute", pair, "build_limit_eflops"), price * limit
        if key[0] == "quota":
            quota = case.hosts[str(key[1])].quota_eflops or 0.0
            yield ("hosts", str(key[1]), "quota_eflops"), price * quota


def reach(optimum: Optimum) -> Iterator[Weight]:
    """The bandwidth of links."""
    for (kind, host, region, _), price in optimum.of("compute_reach").items():
        route = (str(kind), str(host), str(region))
        width = optimum.case.routes[route].bandwidth_eflops or 0.0
        yield ("routes", route, "bandwidth_eflops"), price * width
