"""Compute served, against what stands at the host; new capacity, against limit and quota."""

from collections import defaultdict
from collections.abc import Iterator

from inputs.compute import Compute
from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_orders, known_served, known_starts, misstated
from optimizer.plan.verify.standing import provided
from optimizer.program.relations import hosts_of

Eflops = defaultdict[tuple[str, str, int], float]
"""Compute by class, host and year."""


def _installed(facts: Facts) -> Eflops:
    """Capacity in use in the base year and due since, by class, host and year."""
    case = facts.case
    found: Eflops = defaultdict(float)
    for (kind, host), machine in case.compute.items():
        for year in case.years:
            found[kind, host, year] += machine.installed_eflops
    for (kind, host, since), due in case.compute_due.items():
        for year in case.years:
            if since <= year:
                found[kind, host, year] += due.added_eflops
    return found


def _added(facts: Facts) -> Eflops:
    """Capacity that orders and projects have added by a year, after lead and lag."""
    case = facts.case
    found: Eflops = defaultdict(float)
    for (kind, host, ordered), eflops in known_orders(facts).items():
        for year in range(ordered + case.compute[kind, host].lead_years, case.years[-1] + 1):
            found[kind, host, year] += eflops
    joined = hosts_of(case)
    for kind, region, year, eflops in provided(facts, "compute"):
        if region in joined:
            found[kind, joined[region], year] += eflops
    return found


def _capacity(facts: Facts) -> Iterator[Check]:
    case = facts.case
    used: Eflops = defaultdict(float)
    for (kind, host, _, year), eflops in known_served(facts).items():
        used[kind, host, year] += eflops
    installed, added = _installed(facts), _added(facts)
    for key, eflops in used.items():
        kind, host, _ = key
        machine = case.compute.get((kind, host)) or Compute(class_=kind, host=host)
        room = machine.utilisation * installed[key] - machine.base_load_eflops
        yield Check(("capacity", *key), eflops, "<=", room + machine.utilisation * added[key])


def _limits(facts: Facts) -> Iterator[Check]:
    for (kind, host, year), eflops in known_orders(facts).items():
        limit = facts.case.compute[kind, host].build_limit_eflops
        yield Check(("limit", kind, host, year), eflops, "<=", limit)


def _quotas(facts: Facts) -> Iterator[Check]:
    """Orders and compute projects of a year share the host's quota."""
    case = facts.case
    new: defaultdict[tuple[str, int], float] = defaultdict(float)
    for (_, host, year), eflops in known_orders(facts).items():
        new[host, year] += eflops
    joined = hosts_of(case)
    for (project, region, year), share in known_starts(facts).items():
        given = facts.options[project, region].provides
        eflops = sum(one.amount for one in given if one.resource == "compute")
        if eflops > 0 and region in joined:
            new[joined[region], year] += share * eflops
    for (host, year), eflops in new.items():
        quota = case.hosts[host].quota_eflops
        if quota is not None:
            yield Check(("quota", host, year), eflops, "<=", quota)


def compute_capacity(facts: Facts) -> Iterator[Check]:
    """Service within capacity, orders within limits, new capacity within quotas; in EFLOPS.

    A base load above what is installed leaves none of that, and takes nothing from what is added.
    """
    yield from misstated("service", facts.served, known_served(facts))
    yield from misstated("order", facts.ordered, known_orders(facts))
    yield from _capacity(facts)
    yield from _limits(facts)
    yield from _quotas(facts)
