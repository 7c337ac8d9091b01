"""What of a plan its case knows: eligible sites, regions, hosts, money and years of the plan.

The program keeps everything else out by having no column for it. Verification fails what is left
over, in the rule that owns the decision, and counts the rest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.program.names import Key
from optimizer.program.relations import can_work

DISCIPLINES = ("short", "medium", "strategic")
"""Classes of economic discipline that money is drawn for."""

Three = Mapping[tuple[str, str, int], float]
Four = Mapping[tuple[str, str, str, int], float]
K = TypeVar("K", bound=Key)


def known_starts(facts: Facts) -> Three:
    """Shares that start at an eligible region and in a year in which the project may start."""
    options = facts.options
    return {
        (project, region, year): share
        for (project, region, year), share in facts.started.items()
        if (project, region) in options and year in options[project, region].years
    }


def known_closed(facts: Facts) -> Three:
    """Shares closed at a deadline within the plan, of what may start there and then."""
    last = facts.case.years[-1]
    return {
        (project, region, year): share
        for (project, region, year), share in facts.closed.items()
        if (option := facts.options.get((project, region)))
        and year in option.years
        and option.deadline is not None
        and year + option.deadline <= last
    }


def known_people(facts: Facts, stated: Three) -> Three:
    """People who train or are recruited where the class has a row of talent."""
    case = facts.case
    return {
        (kind, region, year): people
        for (kind, region, year), people in stated.items()
        if (kind, region) in case.talent and year in case.years
    }


def _open(facts: Facts, kind: str, home: str, work: str) -> bool:
    case = facts.case
    return (
        (kind, home) in case.talent
        and home in case.regions
        and work in case.regions
        and home != work
        and can_work(case, facts.links, kind, home, work)
    )


def known_moves(facts: Facts) -> Four:
    """People of a class who work in another region, where the barrier lets anybody through."""
    return {
        (kind, home, work, year): people
        for (kind, home, work, year), people in facts.moved.items()
        if year in facts.case.years and _open(facts, kind, home, work)
    }


def known_served(facts: Facts) -> Four:
    """Compute that a host serves to a region, EFLOPS."""
    case = facts.case
    return {
        (kind, host, region, year): eflops
        for (kind, host, region, year), eflops in facts.served.items()
        if host in case.hosts and region in case.regions and year in case.years
    }


def known_orders(facts: Facts) -> Three:
    """Capacity ordered at hosts that may build, EFLOPS; hubs outside the Delta only lease."""
    case = facts.case
    return {
        (kind, host, year): eflops
        for (kind, host, year), eflops in facts.ordered.items()
        if (kind, host) in case.compute and case.hosts[host].region and year in case.years
    }


def known_draws(facts: Facts) -> Four:
    """Money drawn from a source for a discipline and a region, 亿元."""
    case = facts.case
    return {
        (source, discipline, region, year): amount
        for (source, discipline, region, year), amount in facts.drawn.items()
        if source in case.sources
        and discipline in DISCIPLINES
        and region in case.regions
        and year in case.years
    }


def known_vouchers(facts: Facts) -> Four:
    """Vouchers that a province issues in a year, spent on a discipline in a region, 亿元.

    A case without sources leaves open who pays, and knows no voucher.
    """
    case = facts.case
    return {
        (issuer, discipline, region, year): amount
        for (issuer, discipline, region, year), amount in facts.spent.items()
        if case.sources
        and (issuer, year) in case.vouchers
        and discipline in DISCIPLINES
        and region in case.regions
        and year in case.years
    }


def known(facts: Facts) -> Facts:
    """The plan without what its case does not know."""
    return replace(
        facts,
        started=known_starts(facts),
        closed=known_closed(facts),
        moved=known_moves(facts),
        trained=known_people(facts, facts.trained),
        recruited=known_people(facts, facts.recruited),
        served=known_served(facts),
        ordered=known_orders(facts),
        drawn=known_draws(facts),
        spent=known_vouchers(facts),
    )


def misstated(name: str, stated: Mapping[K, float], found: Mapping[K, float]) -> Iterator[Check]:
    """A check that fails for each amount that the case does not know, is negative or no number."""
    for key, amount in stated.items():
        if key not in found:
            yield Check((f"unknown_{name}", *key), abs(amount), "<=", 0.0)
        elif not amount >= 0:
            yield Check((f"negative_{name}", *key), amount, ">=", 0.0)
