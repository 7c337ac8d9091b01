"""Provinces as players: who owns what, and the key that splits what belongs to all."""

from collections.abc import Callable, Collection, Mapping

from inputs.case import Case
from inputs.regions import Region

Parts = tuple[tuple[str, float], ...]
"""Owner and amount; owners joined by JOINT hold their part only together."""

JOINT = "+"
"""Stands between provinces that hold a right together; no code holds it."""


def _shares(case: Case, amount: Callable[[Region], float]) -> Mapping[str, float]:
    """Share of each province in an amount of its regions; equal shares where one has none."""
    totals = dict.fromkeys(case.players, 0.0)
    for region in case.regions.values():
        totals[region.province] += amount(region)
    whole = sum(totals.values())
    if min(totals.values()) <= 0:
        return {province: 1 / len(totals) for province in totals}
    return {province: total / whole for province, total in totals.items()}


def keys(case: Case) -> Mapping[str, float]:
    """Share of each province in what belongs to all: its share of GDP."""
    return _shares(case, lambda region: region.gdp_yi_cny)


def sizes(case: Case) -> Mapping[str, float]:
    """Share by which gains are compared in the second stage: of GDP, or of population."""
    if case.settings.equity.size == "gdp":
        return keys(case)
    return _shares(case, lambda region: region.population_kperson)


def rights(case: Case) -> Mapping[str, Parts]:
    """For each project, the part of it that each province may claim; the parts add up to 1.

    A project with named partners belongs to all of them together or to nobody.
    """
    partners: dict[str, list[str]] = {}
    for project, province in case.consortia:
        partners.setdefault(project, []).extend([province] if province else [])
    stated: dict[str, list[tuple[str, float]]] = {}
    for (project, province), record in case.project_rights.items():
        stated.setdefault(project, []).append((province, record.right))
    shared = tuple(keys(case).items())
    return {
        code: ((JOINT.join(partners[code]), 1.0),)
        if case.settings.rules.consortium and partners.get(code)
        else ((project.home, 1.0),)
        if project.home
        else tuple(stated.get(code, shared))
        for code, project in case.projects.items()
    }


def duties(claims: Parts, able: Collection[str]) -> Parts:
    """The rights to a project that must be built, moved to the provinces that have a site for it.

    A province cannot owe what it has no place for; the parts still add up to 1. What partners hold
    together they owe together.
    """
    if any(JOINT in province for province, _ in claims):
        return claims
    held = [(province, part) for province, part in claims if province in able and part > 0]
    total = sum(part for _, part in held)
    if not total:
        return tuple((province, 1 / len(able)) for province in able)
    return tuple((province, part / total) for province, part in held)


def split(shares: Mapping[str, float], amount: float) -> Parts:
    """An amount that belongs to all, divided among the provinces by their shares."""
    whole = sum(shares.values())
    return tuple((province, share / whole * amount) for province, share in shares.items())


def holdings(owned: Parts, players: Collection[str]) -> float:
    """What players bring of an amount: the parts whose owners are all at the table."""
    total = 0.0
    for owner, amount in owned:
        if owner in players or (
            JOINT in owner and all(one in players for one in owner.split(JOINT))
        ):
            total += amount
    return total
