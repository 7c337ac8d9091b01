"""Use of a resource that has a yearly limit by region, and its share of the limit."""

from collections.abc import Mapping

from inputs.case import Case
from maps.layers.layer import Years
from maps.readings import by_region, has_column, rows, tally
from optimizer.plan.plan import Plan

Limits = Mapping[tuple[str, int], float]
"""By region and year."""


def last_use(plan: Plan, case: Case, column: str, years: Years) -> dict[str, float]:
    """The use of the last of the years by region; nothing where the plan lacks the column."""
    if not has_column(plan, "regions", column):
        return {}
    found = tally(rows(plan, "regions", (max(years),)), "region", column)
    return by_region(plan, case, "regions", found)


def share(used: Mapping[str, float], limits: Limits, year: int) -> dict[str, float]:
    """Per cent of the limit that is used; regions without a limit above zero are left out."""
    found = {}
    for code, amount in used.items():
        limit = limits.get((code, year), 0.0)
        if limit > 0:
            found[code] = 100 * amount / limit
    return found
