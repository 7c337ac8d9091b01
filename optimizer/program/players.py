"""Provinces as players: who owns what, and the key that splits what belongs to all."""

from collections.abc import Mapping

from inputs.case import Case

Parts = tuple[tuple[str, float], ...]


def sizes(case: Case) -> Mapping[str, float]:
    """Share of each province in the Delta's GDP or population; equal shares without figures."""
    by_gdp = case.settings.equity.size == "gdp"
    totals = dict.fromkeys(case.players, 0.0)
    for region in case.regions.values():
        totals[region.province] += region.gdp_yi_cny if by_gdp else region.population_kperson
    whole = sum(totals.values())
    if min(totals.values()) <= 0:
        return {province: 1 / len(totals) for province in totals}
    return {province: amount / whole for province, amount in totals.items()}


def rights(case: Case) -> Mapping[str, Parts]:
    """For each project, the part of it that each province may claim; the parts add up to 1."""
    stated: dict[str, list[tuple[str, float]]] = {}
    for (project, province), record in case.project_rights.items():
        stated.setdefault(project, []).append((province, record.right))
    shared = tuple(sizes(case).items())
    return {
        code: ((project.home, 1.0),) if project.home else tuple(stated.get(code, shared))
        for code, project in case.projects.items()
    }


def split(shares: Mapping[str, float], amount: float) -> Parts:
    """An amount that belongs to all, divided among the provinces by their shares."""
    return tuple((province, share * amount) for province, share in shares.items())
