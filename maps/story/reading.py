"""Tables of a plan as sums by code, where the plan has them."""

from collections.abc import Iterator, Mapping

from maps.readings import number
from optimizer.plan.plan import Plan

Row = Mapping[str, str | int | float | bool | None]


def has(plan: Plan, table: str, *columns: str) -> bool:
    """Whether the plan has the table with these columns and at least a row in it."""
    found = plan.tables.get(table)
    return found is not None and bool(found.rows) and set(columns) <= set(found.columns)


def rows(plan: Plan, table: str) -> Iterator[Row]:
    """The rows of a table as column → cell; none where the plan lacks it."""
    found = plan.tables.get(table)
    for row in found.rows if found is not None else ():
        yield dict(zip(found.columns, row, strict=True)) if found else {}


def sums(
    plan: Plan, table: str, key: str, amount: str, year: int | None = None
) -> dict[str, float]:
    """The sum of a column by the values of another, in a year or in all; empty without it."""
    found: dict[str, float] = {}
    if not has(plan, table, key, amount):
        return found
    for row in rows(plan, table):
        if year is None or row["year"] == year:
            found[str(row[key])] = found.get(str(row[key]), 0.0) + number(row[amount])
    return found
