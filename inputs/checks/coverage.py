"""Tables by year speak of plan years only, and of all of them where they speak at all."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.checks.check import grouped, numbered
from inputs.errors import Problem, quoted

YEARLY = ("energy", "land", "emissions", "demand", "funding", "vouchers", "compute_due")
"""Tables whose years must be plan years."""

COMPLETE = (("energy", "region"), ("land", "region"), ("demand", "sector"))
"""Tables that cover every plan year for each code of a column that they name."""


def check_years(case: Case) -> Iterator[Problem]:
    """No row speaks of a year outside the plan."""
    first, last = case.settings.first_year, case.settings.last_year
    message = f"is outside the plan, {first} to {last}"
    for table in YEARLY:
        for row, record in numbered(getattr(case, table)):
            year = getattr(record, "year", first)
            if not first <= year <= last:
                fix = "Delete the row, or change first_year or last_year in case.yaml."
                yield Problem(f"{table}.csv", row, "year", str(year), message, fix)


def check_gaps(case: Case) -> Iterator[Problem]:
    """A region or sector with a row has a row for every year; a gap would mean no limit there."""
    for table, column in COMPLETE:
        for code, group in grouped(getattr(case, table), column).items():
            given = {getattr(record, "year", None) for _, record in group}
            missing = [str(year) for year in case.years if year not in given]
            if missing:
                message = f"has no row for {', '.join(missing)}"
                fix = f"Add a row for each year of {column} {quoted(code)}, or delete its rows."
                yield Problem(f"{table}.csv", group[0][0], column, code, message, fix)
