"""Plans written by hand that fill every layer, on any regions."""

from dataclasses import replace

import numpy as np
from hand_plans import Case, Plan, Table, drawn_plan

from inputs.projects import Project, ProjectCompute
from inputs.regions import Energy, Land
from inputs.sectors import Sector
from inputs.talent import Talent

NEED = ProjectCompute(project="p1", class_="general", need_eflops=0.1)
SECTORS = ("chips", "auto", "steel", "ship", "drugs", "food", "cloth", "solar", "trade")


def full_case(of: Case) -> Case:
    """The case with nine sectors, and limits of energy, land and people everywhere."""
    keys = [(code, year) for code in of.regions for year in of.years]
    return replace(
        of,
        sectors={code: Sector(sector=code, name_zh=f"行业{code}") for code in SECTORS},
        projects={
            code: Project(project=code, sector=SECTORS[at % 9], name_zh=f"重点项目{at}")
            for at, code in enumerate(of.projects)
        },
        energy={(c, y): Energy(region=c, year=y, budget_yi_kwh=9.0) for c, y in keys},
        land={(c, y): Land(region=c, year=y, available_km2=5.0) for c, y in keys},
        talent={
            ("expert", c): Talent(class_="expert", region=c, stock_kperson=9.0) for c in of.regions
        },
        project_compute=dict.fromkeys([("p1", "general")], None),
        regions={
            code: region.model_copy(
                update={"gdp_yi_cny": 900.0 + at, "population_kperson": 700.0 + at}
            )
            for at, (code, region) in enumerate(of.regions.items())
        },
    )


def full_plan(of: Case, seed: int = 7) -> Plan:
    """The drawn plan with every column that layers read."""
    random = np.random.default_rng(seed)
    found = drawn_plan(of, seed)
    tables = dict(found.tables)
    tables["compute"] = _wider(tables["compute"], random, "installed", "ordered", "capacity")
    tables["regions"] = _wider(tables["regions"], random, "energy_used", "land_used")
    rules = ("talent_balance", "compute_balance", "energy", "land")
    rows = tuple(
        (rule, f"{kind}{code}__{year}", float(random.gamma(2)), "")
        for rule in rules
        for kind in ("expert__" if rule == rules[0] else "general__" if rule == rules[1] else "",)
        for code in of.regions
        for year in of.years
        if random.random() < 0.7
    )
    tables["prices"] = Table(("rule", "row", "price", "unit"), rows)
    return replace(found, tables=tables)


def _wider(table: Table, random: np.random.Generator, *names: str) -> Table:
    """The table with more columns of seeded amounts."""
    rows = tuple((*row, *(float(random.gamma(2)) for _ in names)) for row in table.rows)
    return Table((*table.columns, *names), rows)
