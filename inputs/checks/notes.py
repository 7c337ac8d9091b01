"""What a planner should know though nothing is wrong."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.errors import Problem, quoted

SMALLEST, GREATEST = 1e-4, 1e4
"""Coefficients outside these bounds make a linear program lose digits."""

COEFFICIENTS: dict[str, tuple[str, ...]] = {
    "regions": ("tariff_yi_cny", "rent_yi_cny", "productivity", "grid_wan_t"),
    "projects": (
        "value_yi_cny",
        "capital_yi_cny",
        "energy_yi_kwh",
        "land_km2",
        "emissions_wan_t",
        "sales_yi_cny",
        "addressed_yi_cny",
    ),
    "provides": ("amount",),
    "project_talent": ("need_kperson",),
    "project_compute": ("need_eflops",),
    "sites": ("value_yi_cny", "capital_yi_cny", "need_factor"),
    "talent_classes": ("move_cost_yi_cny", "distance_cost_yi_cny"),
    "talent": ("wage_yi_cny", "train_cost_yi_cny", "recruit_cost_yi_cny"),
    "moves": ("cost_yi_cny",),
    "compute_classes": ("energy_yi_kwh", "transit_cost_yi_cny", "distance_cost_yi_cny"),
    "hosts": ("tariff_yi_cny",),
    "compute": ("build_cost_yi_cny", "hosting_cost_yi_cny"),
    "routes": ("cost_yi_cny",),
    "diminishing": ("loss_yi_cny",),
    "sources": ("spread",),
    "vouchers": ("cost_yi_cny",),
    "disciplines": ("leverage",),
    "facility_use": ("use",),
    "precedence": ("replication",),
    "chokepoint_coverage": ("coverage",),
    "target_contributions": ("amount",),
    "planner_terms": ("amount_yi_cny",),
}
"""Columns that enter the program as coefficients of rows or costs, by table."""


def note_coefficients(case: Case) -> Iterator[Problem]:
    """Columns with coefficients that are too small or too great to be solved well."""
    for table, columns in COEFFICIENTS.items():
        rows = getattr(case, table)
        for column in columns:
            yield from _outside(table, column, [getattr(row, column) for row in rows.values()])


def _outside(table: str, column: str, values: list[float | None]) -> Iterator[Problem]:
    """One note for a column: its first coefficient out of bounds, and how many there are."""
    found = [
        (row, value)
        for row, value in enumerate(values, 2)
        if value and not SMALLEST <= abs(value) <= GREATEST
    ]
    if found:
        row, value = found[0]
        others = f", as are {len(found) - 1} more in this column" if len(found) > 1 else ""
        message = f"is outside {SMALLEST:g} to {GREATEST:g}{others}; the solver may lose digits"
        yield Problem(f"{table}.csv", row, column, f"{value:g}", message, "Check its unit.")


def note_late(case: Case) -> Iterator[Problem]:
    """Decisions that come too late to matter within the plan, and projects that cannot start."""
    years = len(case.years)
    for row, people in numbered(case.talent):
        if people.train_limit_kperson > 0 and people.train_lag_years >= years:
            message = f"ends after the plan of {years} years: nobody will be trained"
            value = str(people.train_lag_years)
            yield Problem("talent.csv", row, "train_lag_years", value, message)
    for row, project in numbered(case.projects):
        starts = project.first_year or case.settings.first_year
        if (project.last_year or case.settings.last_year) < starts:
            message = "is before its first year: the project will not start"
            value = str(project.last_year)
            yield Problem("projects.csv", row, "last_year", value, message)


def note_unserved(case: Case) -> Iterator[Problem]:
    """Classes that projects need and nobody has: such projects cannot be placed."""
    people = {kind for (kind, _), row in case.talent.items() if row.stock_kperson > 0}
    people |= {kind for (kind, _), row in case.talent.items() if row.recruit_limit_kperson > 0}
    machines = {kind for kind, _ in case.compute} | {kind for kind, _, _ in case.compute_due}
    machines |= {row.kind for row in case.provides.values() if row.resource == "compute"}
    rules = case.settings.rules
    for table, has, is_on in (
        ("project_talent", people, rules.talent_balance),
        ("project_compute", machines, rules.compute_balance),
    ):
        needed = dict.fromkeys(kind for _, kind in getattr(case, table))
        for kind in needed if is_on else ():
            if kind not in has:
                message = f"needs class {quoted(kind)}, which no region or host has"
                fix = "Projects that need it cannot be placed."
                yield Problem(f"{table}.csv", message=message, fix=fix)
