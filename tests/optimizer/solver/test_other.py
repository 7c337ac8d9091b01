"""Other solvers, and files for them, say what HiGHS says."""

import math
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import highspy
import numpy as np
import pulp
import pytest

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.load import load_case
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from inputs.synthetic import synthetic_case
from optimizer.prepare import Prepared, prepare
from optimizer.program.names import row_name
from optimizer.solver.highs import Highs
from optimizer.solver.other import Other, is_available, write_program

BUILT_IN = "delta-province"

PRINTED = 1e-5
"""Room for values that CBC prints with seven digits, in rows whose sides are up to 100."""

CBC = pytest.param("cbc", id="cbc")
GLPK = pytest.param(
    "glpk", id="glpk", marks=pytest.mark.skipif(not which("glpsol"), reason="glpsol is missing")
)


@pytest.fixture(scope="module")
def tiny(case: Case, links: Links) -> Prepared:
    """The three-region case, all rules but equity."""
    return prepare(case, links)


@pytest.fixture(scope="module")
def crowded() -> Prepared:
    """A synthetic case in which most rules bind."""
    case = synthetic_case(regions=5, projects=15, years=3, seed=2)
    return prepare(case, links_of(case))


@pytest.fixture(scope="module")
def province() -> Prepared:
    """The built-in case of the four provinces."""
    case = load_case(BUILT_IN)
    return prepare(case, links_of(case))


@pytest.mark.parametrize("solver", [CBC, GLPK])
@pytest.mark.parametrize("which_case", ["tiny", "crowded", "province"])
def test_every_solver_reaches_the_optimum_of_highs(solver, which_case, request, residual):
    ready: Prepared = request.getfixturevalue(which_case)
    best = Highs().solve(ready.program)
    found = Other(solver, tuple(ready.decide.names())).solve(ready.program)
    assert found.status == best.status == "optimal"
    assert best.objective < -1
    assert found.objective == pytest.approx(best.objective, rel=1e-6)
    assert residual(ready.program, found.values) < PRINTED


@pytest.mark.parametrize("solver", [CBC, GLPK])
def test_every_solver_says_when_nothing_is_possible(solver, make, ready_of):
    case = make(
        projects=[Project(project="dam", sector="cars", land_km2=2, mandated=True)],
        sites=[Site(project="dam", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    ready = ready_of(case)
    found = Other(solver, tuple(ready.decide.names())).solve(ready.program)
    assert found.status == "infeasible"
    assert not len(found.values)
    assert math.isnan(found.objective)


@pytest.mark.parametrize("solver", [CBC, GLPK])
def test_every_solver_refuses_to_call_an_unlimited_gain_optimal(solver, make, ready_of):
    """Land is limited in A1 only, and nothing keeps the mill from being built again in B1."""
    mill = Project(project="mill", sector="cars", value_yi_cny=1, land_km2=1)
    land = Land(region="A1", year=2023, available_km2=1)
    ready = ready_of(make(on=("land",), projects=[mill], land=[land]))
    found = Other(solver, tuple(ready.decide.names())).solve(ready.program)
    assert found.status == "unbounded"
    assert not len(found.values)


def test_the_prices_of_cbc_are_those_of_highs_where_they_are_unique(crowded: Prepared):
    """Prices times right-hand sides are the money for both; each price has the sign of HiGHS's."""
    program = crowded.program
    best = Highs().solve(program)
    found = Other("cbc", tuple(crowded.decide.names())).solve(program)
    sides = np.array([0.0 if math.isinf(head.rhs) else head.rhs for head in program.heads])
    assert float(found.prices @ sides) == pytest.approx(best.objective, rel=1e-6)
    assert max(found.prices[[head.sense == "<=" for head in program.heads]]) <= 1e-6


@pytest.mark.skipif(not which("glpsol"), reason="glpsol is missing")
def test_glpk_gives_no_prices_rather_than_stale_ones(tiny: Prepared):
    assert not len(Other("glpk", tuple(tiny.decide.names())).solve(tiny.program).prices)


def test_availability_is_what_is_installed():
    assert is_available("cbc")
    assert is_available("glpk") == bool(which("glpsol"))


def _cbc(file: Path) -> float:
    answer = file.with_suffix(".sol")
    command = [pulp.PULP_CBC_CMD().path, str(file), "-solve", "-solu", str(answer)]
    subprocess.run(command, check=True, capture_output=True)
    found = re.match(r"Optimal - objective value\s+(\S+)", answer.read_text())
    assert found
    return float(found[1])


def _glpk(file: Path) -> float:
    reader = {".mps": "--freemps", ".lp": "--lp"}[file.suffix]
    answer = file.with_suffix(".txt")
    command = ["glpsol", reader, str(file), "--output", str(answer)]
    subprocess.run(command, check=True, capture_output=True)
    text = answer.read_text()
    assert re.search(r"Status:\s+OPTIMAL", text)
    found = re.search(r"Objective:\s+\S+ = (\S+) \(MINimum\)", text)
    assert found, text[:400]
    return float(found[1])


def _highs(file: Path) -> float:
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    assert model.readModel(str(file)) == highspy.HighsStatus.kOk
    assert model.getLp().sense_ == highspy.ObjSense.kMinimize
    model.run()
    assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return model.getInfo().objective_function_value


READERS: dict[str, Callable[[Path], float]] = {"highs": _highs, "cbc": _cbc, "glpk": _glpk}


@pytest.mark.parametrize("suffix", [".mps", ".lp"])
@pytest.mark.parametrize("reader", ["highs", "cbc", GLPK])
@pytest.mark.parametrize("which_case", ["tiny", "crowded", "province"])
def test_a_written_program_is_solved_to_the_same_minimum(
    which_case, reader, suffix, request, tmp_path
):
    ready: Prepared = request.getfixturevalue(which_case)
    file = tmp_path / f"program{suffix}"
    write_program(ready.program, list(ready.decide.names()), "yrd", file)
    best = Highs().solve(ready.program).objective
    assert READERS[reader](file) == pytest.approx(best, rel=1e-6)


def test_a_written_program_keeps_every_name(tiny: Prepared, tmp_path):
    file = tmp_path / "program.mps"
    write_program(tiny.program, list(tiny.decide.names()), "yrd", file)
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.readModel(str(file))
    lp = model.getLp()
    rows = {row_name(head.family, head.key) for head in tiny.program.heads}
    assert set(lp.row_names_) == rows
    used = set(tiny.program.matrix.column.tolist()) | set(np.flatnonzero(tiny.program.cost))
    assert set(lp.col_names_) == {
        name for column, name in enumerate(tiny.decide.names()) if column in used
    }


def test_whole_numbers_that_do_not_fit_are_infeasible_for_cbc_too(make, links):
    """Three mills of 3 km² each must be built whole; two regions of 5 km² hold one each."""
    mills = [
        Project(project=name, sector="cars", land_km2=3, mandated=True, divisible=False)
        for name in ("one", "two", "three")
    ]
    case = make(
        regions=[Region(region=code, province="A") for code in ("A1", "A2")],
        projects=mills,
        land=[Land(region=code, year=2023, available_km2=5) for code in ("A1", "A2")],
    )
    ready = prepare(case, links)
    assert Other("cbc", tuple(ready.decide.names())).solve(ready.program).status == "infeasible"
