"""Routes that compute takes, against the latency its users bear and the width of the link."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_served, misstated
from optimizer.program.relations import compute_class, route_terms


def compute_reach(facts: Facts) -> Iterator[Check]:
    """Round trips in ms within the limit of the class, service in EFLOPS within bandwidth.

    One check of latency per route and year in use where the class has a limit, one of bandwidth
    where the route states it.
    """
    case = facts.case
    served = known_served(facts)
    yield from misstated("service", facts.served, served)
    for (kind, host, region, year), eflops in served.items():
        route = route_terms(case, facts.links, kind, host, region)
        limit = compute_class(case, kind).latency_limit_ms
        if limit is not None:
            yield Check(("latency", kind, host, region, year), route.latency_ms, "<=", limit)
        if route.bandwidth_eflops is not None:
            width = route.bandwidth_eflops
            yield Check(("bandwidth", kind, host, region, year), eflops, "<=", width)
