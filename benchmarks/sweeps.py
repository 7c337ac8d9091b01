"""The sweeps of the benchmark of batches: 1, 8 or all numeric axes of a made-up case, ±10 %."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from inputs.case import Case
from inputs.fingerprint import with_fingerprint
from inputs.save import save_case
from inputs.sweeps.sweep import Sweep, load_sweep
from inputs.synthetic import synthetic_case

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

AXES = {"1": ONE, "8": EIGHT, "all": ALL}

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


def sweep_asked(axes: str, scenarios: int) -> Mapping[str, object]:
    """What the file of the sweep says."""
    ranges = {axis: {"multiply": [0.9, 1.1]} for axis in AXES[axes]}
    sample = {"method": "lhs", "count": scenarios, "seed": SEED, "axes": ranges}
    return {"name": f"{axes} axes", "sample": sample}


def write_sweep(folder: Path, case: Case, axes: str, scenarios: int) -> Sweep:
    """The folder holds the case, and the sweep beside it."""
    save_case(case, folder / "case")
    text = yaml.safe_dump(dict(sweep_asked(axes, scenarios)), sort_keys=False)
    (folder / "sweep.yaml").write_text(text, encoding="utf-8")
    return load_sweep(folder / "case", folder / "sweep.yaml")
