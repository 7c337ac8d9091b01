"""Columns of the program: every decision that can be other than zero, and its number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from geo.links import Links
from inputs.case import Case
from optimizer.program.names import row_name
from optimizer.program.options import Option, options
from optimizer.program.relations import hosts_of, in_reach, move_terms, route_terms
from optimizer.program.stocks import pool

Pair = tuple[str, str]
Starts = tuple[tuple[int, int], ...]
"""Start years of a project at a site with the column of each, ascending."""


@dataclass(frozen=True)
class Decisions:
    """Numbers of the columns, from 0 without gaps, in the order of the fields.

    start[p,r,t]: share of project p placed in r and started in t (dimensionless)
    move[k,r,q,t]: people of r who work for projects in q (thousand persons)
    train[k,r,t], recruit[k,r,t]: people who enter training, are recruited (thousand persons)
    serve[g,i,r,t]: compute at host i that serves projects in r (EFLOPS)
    build[g,i,t]: capacity ordered (EFLOPS)
    fund[f,c,r,t]: money drawn from source f for discipline c in r (亿元)
    crowd[s,r,b,t]: capital of sector s in r in band b (亿元)
    gain: the least gain of a province over its size (亿元), fixed at zero but in the second stage
    """

    options: Mapping[Pair, Option]
    here: Mapping[str, tuple[Option, ...]]
    starts: Mapping[Pair, Starts]
    start: Mapping[tuple[str, str, int], int]
    move: Mapping[tuple[str, str, str, int], int]
    train: Mapping[tuple[str, str, int], int]
    recruit: Mapping[tuple[str, str, int], int]
    serve: Mapping[tuple[str, str, str, int], int]
    build: Mapping[tuple[str, str, int], int]
    fund: Mapping[tuple[str, str, str, int], int]
    crowd: Mapping[tuple[str, str, int, int], int]
    gain: Mapping[tuple[str], int]

    @property
    def kinds(self) -> tuple[tuple[str, Mapping[tuple[str | int, ...], int]], ...]:
        """The decisions by name, in the order of their columns."""
        return tuple(
            (kind, dict(vars(self)[kind]))
            for kind in (
                "start", "move", "train", "recruit", "serve", "build", "fund", "crowd", "gain",
            )
        )  # fmt: skip

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return sum(len(columns) for _, columns in self.kinds)

    def names(self) -> Iterator[str]:
        """ASCII name of each column, in order."""
        for kind, columns in self.kinds:
            for key in columns:
                yield row_name(kind, key)


def _needed(here: Mapping[str, tuple[Option, ...]], field: str) -> frozenset[Pair]:
    """Pairs of class and region where some project could need the class."""
    return frozenset(
        (kind, region)
        for region, found in here.items()
        for option in found
        for kind, need in (option.talent if field == "talent" else option.compute)
        if need > 0
    )


def _moves(case: Case, links: Links, needed: frozenset[Pair]) -> Iterator[tuple[str, str, str]]:
    """Relations on which people may work elsewhere."""
    for (kind, home), people in case.talent.items():
        if people.mobile_share * people.deployable * people.stock_kperson <= 0:
            continue
        for work in case.regions:
            if work == home or (kind, work) not in needed:
                continue
            if move_terms(case, links, kind, home, work).barrier < 1:
                yield kind, home, work


def _trainable(case: Case, decided: Mapping[str, tuple[Option, ...]]) -> Iterator[tuple[Pair, int]]:
    """Classes and regions with training places, theirs or provided, and the lag of training."""
    provided = {
        (resource.kind, region)
        for region, found in decided.items()
        for option in found
        for resource in option.provides
        if resource.resource == "training"
    }
    for key, people in case.talent.items():
        if people.train_limit_kperson > 0 or key in provided:
            yield key, people.train_lag_years


def _can_host(case: Case, here: Mapping[str, tuple[Option, ...]]) -> frozenset[Pair]:
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


def _routes(
    case: Case, links: Links, here: Mapping[str, tuple[Option, ...]]
) -> Iterator[tuple[str, str, str]]:
    """Routes over which compute may be served."""
    hosting = _can_host(case, here)
    limited = case.settings.rules.compute_reach
    for kind, region in sorted(_needed(here, "compute")):
        for host in case.hosts:
            if (kind, host) not in hosting:
                continue
            route = route_terms(case, links, kind, host, region)
            if not limited or in_reach(case, kind, route):
                yield kind, host, region


def _funds(case: Case, here: Mapping[str, tuple[Option, ...]]) -> Iterator[tuple[str, str, str]]:
    """Sources, disciplines and regions where instalments may fall due."""
    for source in case.sources:
        for region, found in here.items():
            paid = {option.project.discipline for option in found if option.capital > 0}
            for discipline in ("short", "medium", "strategic"):
                if discipline in paid:
                    yield source, discipline, region


def _crowds(case: Case, here: Mapping[str, tuple[Option, ...]]) -> Iterator[tuple[str, str, int]]:
    """Bands of capital per sector and region."""
    for sector, band in case.diminishing:
        for region, found in here.items():
            if any(option.project.sector == sector for option in found):
                yield sector, region, band


def decisions(case: Case, links: Links) -> Decisions:
    """The columns of a case, numbered in a fixed order."""
    number = count()
    years = case.years
    placed = options(case)
    gathered: dict[str, list[Option]] = {region: [] for region in case.regions}
    for (_, region), option in placed.items():
        gathered[region].append(option)
    here: Mapping[str, tuple[Option, ...]] = {
        region: tuple(found) for region, found in gathered.items()
    }
    starts = {
        pair: tuple((year, next(number)) for year in option.years)
        for pair, option in placed.items()
    }
    last = years[-1]
    return Decisions(
        options=placed,
        here=here,
        starts=starts,
        start={(*pair, year): column for pair, found in starts.items() for year, column in found},
        move={
            (*relation, year): next(number)
            for relation in _moves(case, links, _needed(here, "talent"))
            for year in years
            if pool(case, case.talent[relation[:2]], year) > 0
        },
        train={
            (*key, year): next(number)
            for key, lag in _trainable(case, here)
            for year in years
            if year + lag <= last
        },
        recruit={
            (*key, year): next(number)
            for key, people in case.talent.items()
            if people.recruit_limit_kperson > 0
            for year in years
        },
        serve={
            (*route, year): next(number) for route in _routes(case, links, here) for year in years
        },
        build={
            (*key, year): next(number)
            for key, machine in case.compute.items()
            if machine.build_limit_eflops > 0
            for year in years
            if year + machine.lead_years <= last
        },
        fund={(*key, year): next(number) for key in _funds(case, here) for year in years},
        crowd={(*key, year): next(number) for key in _crowds(case, here) for year in years},
        gain={("least",): next(number)} if "equity" in case.settings.stages else {},
    )
