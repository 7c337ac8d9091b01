"""Sweeps of small made-up cases."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from inputs.case import Case
from inputs.save import save_case
from inputs.sweeps.sweep import Sweep, load_sweep
from inputs.synthetic import synthetic_case

AXES = {
    "energy.budget_yi_kwh": {"multiply": [0.9, 1.1]},
    "talent.stock_kperson": {"multiply": [0.9, 1.1]},
    "projects.value_yi_cny": {"multiply": [0.9, 1.1]},
    "projects.capital_yi_cny": {"multiply": [0.9, 1.1]},
}
"""Four numbers that act on right-hand sides, costs and coefficients."""


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """A case of five regions in four provinces, with the stage of equity."""
    return save_case(synthetic_case(5, 10, 2, seed=1), tmp_path_factory.mktemp("hot") / "case")


@pytest.fixture
def sweep_of(folder: Path) -> Callable[[Mapping[str, object]], Sweep]:
    """The sweep of the made-up case that a mapping asks for."""
    return lambda document: load_sweep(folder, document)


@pytest.fixture
def sampled(sweep_of) -> Sweep:
    """Sixty scenarios of four numbers."""
    return sweep_of({"sample": {"count": 60, "seed": 3, "axes": AXES}})


def changed(case: Case, table: str, **values: object) -> Case:
    """The case with every row of a table at other values."""
    rows = {key: row.model_copy(update=values) for key, row in getattr(case, table).items()}
    return replace(case, **{table: rows})
