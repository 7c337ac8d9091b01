"""Which decisions can be other than zero; a column exists only for these."""

from collections.abc import Iterator, Mapping

from geo.links import Links
from inputs.case import Case
from optimizer.program.options import Option
from optimizer.program.relations import (
    MoveTerms,
    RouteTerms,
    hosts_of,
    in_reach,
    open_move,
    route_terms,
)

Pair = tuple[str, str]
Triple = tuple[str, str, str]
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


def moves(case: Case, links: Links, needed: frozenset[Pair]) -> dict[Triple, MoveTerms]:
    """Relations on which people may work elsewhere, each with its terms."""
    return {
        (kind, home, work): terms
        for (kind, home), people in case.talent.items()
        if people.mobile_share * people.deployable * people.stock_kperson > 0
        for work in case.regions
        if work != home and (kind, work) in needed
        if (terms := open_move(case, links, kind, home, work)) is not None
    }


def trainable(case: Case, here: Here) -> Iterator[tuple[str, str, int]]:
    """Classes, regions and years with training places, theirs or provided, that end in time."""
    provided = {
        (resource.kind, region)
        for region, found in here.items()
        for option in found
        for resource in option.provides
        if resource.resource == "training"
    }
    for key, people in case.talent.items():
        if people.train_limit_kperson > 0 or key in provided:
            for year in case.years:
                if year + people.train_lag_years <= case.years[-1]:
                    yield *key, year


def recruitable(case: Case) -> Iterator[Pair]:
    """Classes and regions with people to be recruited."""
    for key, people in case.talent.items():
        if people.recruit_limit_kperson > 0:
            yield key


def builds(case: Case) -> Iterator[tuple[str, str, int]]:
    """Classes, hosts and years in which capacity may be ordered that comes into use in time."""
    for key, machine in case.compute.items():
        for year in case.years if machine.build_limit_eflops > 0 else ():
            if year + machine.lead_years <= case.years[-1]:
                yield *key, year


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


def routes(case: Case, links: Links, here: Here) -> dict[Triple, RouteTerms]:
    """Routes over which compute may be served, each with its terms."""
    hosting = _can_host(case, here)
    limited = case.settings.rules.compute_reach
    return {
        (kind, host, region): route
        for kind, region in sorted(needed(here, "compute"))
        for host in case.hosts
        if (kind, host) in hosting
        for route in (route_terms(case, links, kind, host, region),)
        if not limited or in_reach(case, kind, route)
    }


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


def closings(case: Case, placed: Mapping[Pair, Option]) -> Iterator[tuple[str, str, int]]:
    """Projects, regions and start years whose deadline lies within the plan."""
    for pair, option in placed.items():
        for year in option.years:
            if option.deadline is not None and year + option.deadline <= case.years[-1]:
                yield *pair, year


def openings(placed: Mapping[Pair, Option]) -> Iterator[tuple[str, int]]:
    """Indivisible projects that may be spread over regions, and their years of start."""
    found = {
        (project, year): None
        for (project, _), option in placed.items()
        if not option.project.divisible and not option.project.one_site
        for year in option.years
    }
    return iter(found)
