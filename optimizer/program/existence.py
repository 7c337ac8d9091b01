"""Which decisions can be other than zero; a column exists only for these."""

from collections.abc import Iterator, Mapping

from geo.links import Links
from inputs.case import Case
from optimizer.program.options import Option
from optimizer.program.relations import hosts_of, in_reach, move_terms, route_terms

Pair = tuple[str, str]
Here = Mapping[str, tuple[Option, ...]]
"""The options at each region."""


def needed(here: Here, field: str) -> frozenset[Pair]:
    """Pairs of class and region where some project could need the class."""
    return frozenset(
        (kind, region)
        for region, found in here.items()
        for option in found
        for kind, need in (option.talent if field == "talent" else option.compute)
        if need > 0
    )


def moves(case: Case, links: Links, needed: frozenset[Pair]) -> Iterator[tuple[str, str, str]]:
    """Relations on which people may work elsewhere."""
    for (kind, home), people in case.talent.items():
        if people.mobile_share * people.deployable * people.stock_kperson <= 0:
            continue
        for work in case.regions:
            if work == home or (kind, work) not in needed:
                continue
            if move_terms(case, links, kind, home, work).barrier < 1:
                yield kind, home, work


def trainable(case: Case, here: Here) -> Iterator[tuple[Pair, int]]:
    """Classes and regions with training places, theirs or provided, and the lag of training."""
    provided = {
        (resource.kind, region)
        for region, found in here.items()
        for option in found
        for resource in option.provides
        if resource.resource == "training"
    }
    for key, people in case.talent.items():
        if people.train_limit_kperson > 0 or key in provided:
            yield key, people.train_lag_years


def _can_host(case: Case, here: Here) -> frozenset[Pair]:
    """Pairs of class and host with capacity now, due, built or provided."""
    joined = hosts_of(case)
    found = {
        key
        for key, machine in case.compute.items()
        if machine.installed_eflops > 0 or machine.build_limit_eflops > 0
    }
    found |= {(kind, host) for kind, host, _ in case.compute_due}
    found |= {
        (resource.kind, joined[region])
        for region, found_here in here.items()
        if region in joined
        for option in found_here
        for resource in option.provides
        if resource.resource == "compute"
    }
    return frozenset(found)


def routes(case: Case, links: Links, here: Here) -> Iterator[tuple[str, str, str]]:
    """Routes over which compute may be served."""
    hosting = _can_host(case, here)
    limited = case.settings.rules.compute_reach
    for kind, region in sorted(needed(here, "compute")):
        for host in case.hosts:
            if (kind, host) not in hosting:
                continue
            route = route_terms(case, links, kind, host, region)
            if not limited or in_reach(case, kind, route):
                yield kind, host, region


def funds(case: Case, here: Here) -> Iterator[tuple[str, str, str]]:
    """Sources, disciplines and regions where instalments may fall due."""
    for source in case.sources:
        for region, found in here.items():
            paid = {option.project.discipline for option in found if option.capital > 0}
            for discipline in ("short", "medium", "strategic"):
                if discipline in paid:
                    yield source, discipline, region


def crowds(case: Case, here: Here) -> Iterator[tuple[str, str, int]]:
    """Bands of capital per sector and region."""
    for sector, band in case.diminishing:
        for region, found in here.items():
            if any(option.project.sector == sector for option in found):
                yield sector, region, band
