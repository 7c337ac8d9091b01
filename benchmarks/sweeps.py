"""The sweeps of the benchmark of batches, ±10 %: single numbers of a case, or whole columns."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from inputs.case import Case
from inputs.columns import column_fields, key_columns
from inputs.fingerprint import with_fingerprint
from inputs.save import save_case
from inputs.sweeps.sweep import Sweep, load_sweep
from inputs.synthetic import synthetic_case
from inputs.tables import TABLES

ONE = ("funding.budget_yi_cny",)

EIGHT = (
    *ONE,
    "energy.budget_yi_kwh",
    "land.available_km2",
    "projects.value_yi_cny",
    "projects.capital_yi_cny",
    "talent.stock_kperson",
    "talent.wage_yi_cny",
    "compute.installed_eflops",
)

ALL = (
    *EIGHT,
    "regions.productivity",
    "regions.tariff_yi_cny",
    "regions.rent_yi_cny",
    "sectors.base_share",
    "sectors.growth",
    "projects.energy_yi_kwh",
    "projects.land_km2",
    "projects.sales_yi_cny",
    "projects.addressed_yi_cny",
    "project_ages.profile",
    "provides.amount",
    "project_talent.need_kperson",
    "project_compute.need_eflops",
    "sites.need_factor",
    "talent_classes.barrier",
    "talent.deployable",
    "talent.attrition",
    "talent.inflow",
    "talent.mobile_share",
    "talent.train_limit_kperson",
    "talent.train_cost_yi_cny",
    "talent.recruit_limit_kperson",
    "talent.recruit_cost_yi_cny",
    "moves.cost_yi_cny",
    "compute_classes.energy_yi_kwh",
    "compute_classes.transit_cost_yi_cny",
    "hosts.pue",
    "compute.build_limit_eflops",
    "compute.build_cost_yi_cny",
    "compute.hosting_cost_yi_cny",
    "compute_due.added_eflops",
    "industry.output_yi_cny",
    "indicators.value",
    "diminishing.width_share",
    "diminishing.loss_yi_cny",
    "demand.sales_yi_cny",
    "demand.addressed_yi_cny",
    "sources.spread",
)
"""Every column of the made-up case that ±10 % leaves valid and that reaches the program."""

COLUMNS = {"1": ONE, "8": EIGHT, "all": ALL}
"""Columns that move as a whole, every number of them by the same factor."""

NUMBERS = "numbers"
"""The sweep in which the largest number of each of the eight columns moves, and no other."""

KINDS = {
    NUMBERS: "8 numbers",
    "1": "1 column as a whole",
    "8": "8 columns as a whole",
    "all": f"{len(ALL)} columns as a whole",
}
"""The sweeps, and how they are called."""

SEED = 4
"""Of the Latin hypercube."""


def benchmark_case(regions: int, projects: int, years: int, is_shared: bool) -> Case:
    """The made-up case: one program, or with `is_shared` all that the stage of equity solves."""
    case = synthetic_case(regions, projects, years)
    if is_shared:
        return case
    rules = case.settings.rules.model_copy(update={"equity": False})
    settings = case.settings.model_copy(update={"stages": (), "rules": rules})
    return with_fingerprint(replace(case, settings=settings))


def largest_of(case: Case, path: str) -> str:
    """The path of the largest number of a column."""
    name, column = path.split(".")
    table = next(table for table in TABLES if table.name == name)
    field = column_fields(table.record)[column]
    row = max(getattr(case, name).values(), key=lambda row: getattr(row, field))
    keys = zip(key_columns(table.record), table.record.KEYS, strict=True)
    where = ",".join(f"{key}={getattr(row, held)}" for key, held in keys)
    return f"{name}[{where}].{column}"


def sweep_asked(case: Case, axes: str, scenarios: int) -> Mapping[str, object]:
    """What the file of the sweep says."""
    paths = COLUMNS.get(axes) or tuple(largest_of(case, path) for path in EIGHT)
    ranges = {path: {"multiply": [0.9, 1.1]} for path in paths}
    sample = {"method": "lhs", "count": scenarios, "seed": SEED, "axes": ranges}
    return {"name": KINDS[axes], "sample": sample}


def write_sweep(folder: Path, case: Case, axes: str, scenarios: int) -> Sweep:
    """The folder holds the case, and the sweep beside it."""
    save_case(case, folder / "case")
    text = yaml.safe_dump(dict(sweep_asked(case, axes, scenarios)), sort_keys=False)
    (folder / "sweep.yaml").write_text(text, encoding="utf-8")
    return load_sweep(folder / "case", folder / "sweep.yaml")
