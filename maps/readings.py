"""Numbers by region and year, read from a plan's tables."""

from collections.abc import Iterable, Mapping

from inputs.case import Case
from maps.flows import Flow
from optimizer.plan.plan import Plan

LEAST_SHARE = 1e-6
"""A smaller share of a project is rounding of the solver, not a site."""

LEAST_FLOW = 1e-6
"""A smaller share of the largest flow is rounding of the solver, not a flow."""

OUTSIDE = ""
"""The target of a flow that leaves the map; no region has an empty code."""

Row = Mapping[str, str | int | float | bool | None]


def rows(plan: Plan, table: str, years: Iterable[int]) -> list[Row]:
    """The rows of a table in these years, as column → cell; none where the plan lacks the table."""
    if table not in plan.tables:
        return []
    found = plan.tables[table]
    wanted = set(years)
    named = (dict(zip(found.columns, row, strict=True)) for row in found.rows)
    return [row for row in named if row["year"] in wanted]


def number(cell: str | float | bool | None) -> float:
    """The cell as a number; an empty one counts as nothing."""
    return float(cell or 0.0)


def tally(table: Iterable[Row], key: str, amount: str) -> dict[str, float]:
    """The sum of a column by the values of another."""
    found: dict[str, float] = {}
    for row in table:
        found[str(row[key])] = found.get(str(row[key]), 0.0) + number(row[amount])
    return found


def by_region(plan: Plan, case: Case, table: str, found: Mapping[str, float]) -> dict[str, float]:
    """Every region of the case with its amount; none where the plan lacks the table."""
    return {code: found.get(code, 0.0) for code in case.regions} if table in plan.tables else {}


def has_column(plan: Plan, table: str, column: str) -> bool:
    """Whether the plan has the table with this column."""
    return table in plan.tables and column in plan.tables[table].columns


def region_sums(plan: Plan, case: Case, column: str, years: Iterable[int]) -> dict[str, float]:
    """A column of `regions` summed over the years; without regions whose cells are all blank."""
    if not has_column(plan, "regions", column):
        return {}
    table = rows(plan, "regions", years)
    stated = {row["region"] for row in table if row[column] is not None}
    blank = {row["region"] for row in table} - stated
    found = by_region(plan, case, "regions", tally(table, "region", column))
    return {code: amount for code, amount in found.items() if code not in blank}


def flows_of(moves: Iterable[tuple[str, str, float]]) -> tuple[Flow, ...]:
    """The moves between different places, summed over classes, without rounding noise."""
    found: dict[tuple[str, str], float] = {}
    for origin, target, amount in moves:
        found[origin, target] = found.get((origin, target), 0.0) + amount
    largest = max(found.values(), default=0.0)
    kept = (
        (pair, amount) for pair, amount in sorted(found.items()) if amount > LEAST_FLOW * largest
    )
    return tuple(Flow(*pair, amount) for pair, amount in kept if pair[0] != pair[1])
