"""What a relation between two places costs and allows: the tables' rows, else the defaults."""

from typing import NamedTuple

from geo.links import Links
from inputs.case import Case
from inputs.compute import ComputeClass
from inputs.talent import TalentClass

KM_PER_STEP = 1000.0
"""Distance costs and latencies of a class are stated per 1000 km."""


class MoveTerms(NamedTuple):
    """Cost in 亿元 per thousand persons and year, and the administrative barrier."""

    cost: float
    barrier: float


class RouteTerms(NamedTuple):
    """Cost in 亿元 per EFLOPS and year, round trip in ms, bandwidth in EFLOPS or None."""

    cost: float
    latency_ms: float
    bandwidth_eflops: float | None


def talent_class(case: Case, kind: str) -> TalentClass:
    """The class, or one with default terms when the case does not describe it."""
    return case.talent_classes.get(kind) or TalentClass(class_=kind)


def compute_class(case: Case, kind: str) -> ComputeClass:
    """The class, or one with default terms when the case does not describe it."""
    return case.compute_classes.get(kind) or ComputeClass(class_=kind)


def move_terms(case: Case, links: Links, kind: str, home: str, work: str) -> MoveTerms:
    """What it takes for people of `home` to work for projects in `work`."""
    defaults = talent_class(case, kind)
    stated = case.moves.get((kind, home, work))
    crossing = case.regions[home].province != case.regions[work].province
    distance = links.distance_km.get((home, work), 0.0) / KM_PER_STEP
    cost = defaults.move_cost_yi_cny + defaults.distance_cost_yi_cny * distance
    barrier = defaults.barrier * zone_factor(case, home, work) if crossing else 0.0
    if stated is None:
        return MoveTerms(cost, barrier)
    return MoveTerms(
        cost if stated.cost_yi_cny is None else stated.cost_yi_cny,
        barrier if stated.barrier is None else stated.barrier,
    )


def zone_factor(case: Case, home: str, work: str) -> float:
    """What the zones that both regions belong to leave of a barrier; 1 without a common zone."""
    return min(
        (
            zone.barrier_factor
            for code, zone in case.zones.items()
            if (code, home) in case.zone_members and (code, work) in case.zone_members
        ),
        default=1.0,
    )


def open_move(case: Case, links: Links, kind: str, home: str, work: str) -> MoveTerms | None:
    """The terms on which people of a class may work elsewhere: within reach, not wholly barred.

    A relation that `moves` states is within reach.
    """
    reach = talent_class(case, kind).reach_km
    far = reach is not None and links.distance_km.get((home, work), 0.0) > reach
    if far and (kind, home, work) not in case.moves:
        return None
    terms = move_terms(case, links, kind, home, work)
    return terms if terms.barrier < 1 else None


def can_work(case: Case, links: Links, kind: str, home: str, work: str) -> bool:
    """Whether people of a class may work elsewhere."""
    return open_move(case, links, kind, home, work) is not None


def route_terms(case: Case, links: Links, kind: str, host: str, region: str) -> RouteTerms:
    """What it takes for a host to serve projects in a region."""
    defaults = compute_class(case, kind)
    stated = case.routes.get((kind, host, region))
    distance = links.distance_km.get((host, region), 0.0) / KM_PER_STEP
    cost = defaults.transit_cost_yi_cny + defaults.distance_cost_yi_cny * distance
    latency = defaults.latency_km_ms * distance
    if stated is None:
        return RouteTerms(cost, latency, None)
    return RouteTerms(
        cost if stated.cost_yi_cny is None else stated.cost_yi_cny,
        latency if stated.latency_ms is None else stated.latency_ms,
        stated.bandwidth_eflops,
    )


def in_reach(case: Case, kind: str, route: RouteTerms) -> bool:
    """Whether users of the class bear the route's latency."""
    limit = compute_class(case, kind).latency_limit_ms
    return limit is None or route.latency_ms <= limit


def host_tariff(case: Case, host: str) -> float:
    """Price of electricity at a host, 亿元 per 亿 kWh: its own, else its region's."""
    record = case.hosts[host]
    if record.tariff_yi_cny is not None:
        return record.tariff_yi_cny
    return case.regions[record.region].tariff_yi_cny if record.region else 0.0


def hosts_of(case: Case) -> dict[str, str]:
    """For each region with hosts, the one that capacity provided by projects joins."""
    first: dict[str, str] = {}
    for code, host in case.hosts.items():
        if host.region:
            first.setdefault(host.region, code)
    return first
