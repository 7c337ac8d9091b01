"""A published generalised assignment, expressed as a case, reaches the optimum known for it.

Jobs are mandated projects, agents are regions, and the capacity of an agent is land. The instance
is gap1 c515-1 of J. E. Beasley's OR-Library (after I. H. Osman, 1995): 5 agents, 15 jobs, greatest
profit 336 in whole jobs.
"""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pulp
import pytest

from geo.case_links import links_of
from inputs.case import Case
from inputs.load import load_case
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from inputs.save import save_case
from inputs.sectors import Sector
from optimizer.allocate import Request, allocate

NEEDS_GLPK = pytest.mark.skipif(not which("glpsol"), reason="glpsol is missing")
"""CBC comes with PuLP and is never left out."""

PROFIT = (
    (17, 21, 22, 18, 24, 15, 20, 18, 19, 18, 16, 22, 24, 24, 16),
    (23, 16, 21, 16, 17, 16, 19, 25, 18, 21, 17, 15, 25, 17, 24),
    (16, 20, 16, 25, 24, 16, 17, 19, 19, 18, 20, 16, 17, 21, 24),
    (19, 19, 22, 22, 20, 16, 19, 17, 21, 19, 25, 23, 25, 25, 25),
    (18, 19, 15, 15, 21, 25, 16, 16, 23, 15, 22, 17, 19, 22, 24),
)
"""Profit of each job by agent."""

WEIGHT = (
    (8, 15, 14, 23, 8, 16, 8, 25, 9, 17, 25, 15, 10, 8, 24),
    (15, 7, 23, 22, 11, 11, 12, 10, 17, 16, 7, 16, 10, 18, 22),
    (21, 20, 6, 22, 24, 10, 24, 9, 21, 14, 11, 14, 11, 19, 16),
    (20, 11, 8, 14, 9, 5, 6, 19, 19, 7, 6, 6, 13, 9, 18),
    (8, 13, 13, 13, 10, 20, 25, 16, 16, 17, 10, 10, 5, 12, 23),
)
"""What each job takes of the agent's capacity."""

CAPACITY = (36, 34, 38, 27, 33)

WHOLE = 336
"""Greatest profit when every job goes to one agent."""


def _assignment(make: Callable[..., Case], divisible: bool = True) -> Case:
    jobs = [f"job{j}" for j in range(15)]
    return make(
        regions=[
            Region(region=f"agent{i}", province="east" if i % 2 else "west") for i in range(5)
        ],
        sectors=[Sector(sector="work")],
        projects=[
            Project(project=job, sector="work", land_km2=1, mandated=True, divisible=divisible)
            for job in jobs
        ],
        sites=[
            Site(
                project=job,
                region=f"agent{i}",
                value_yi_cny=PROFIT[i][j],
                need_factor=WEIGHT[i][j],
            )
            for j, job in enumerate(jobs)
            for i in range(5)
        ],
        land=[
            Land(region=f"agent{i}", year=2023, available_km2=room)
            for i, room in enumerate(CAPACITY)
        ],
    )


def _model(category: str) -> pulp.LpProblem:
    """The generalised assignment problem, written straight from its definition."""
    model = pulp.LpProblem("gap", pulp.LpMaximize)
    x = [[model.add_variable(f"x{i}_{j}", 0, 1, category) for j in range(15)] for i in range(5)]
    model += pulp.lpSum(PROFIT[i][j] * x[i][j] for i in range(5) for j in range(15))
    for j in range(15):
        model += pulp.lpSum(x[i][j] for i in range(5)) == 1
    for i in range(5):
        model += pulp.lpSum(WEIGHT[i][j] * x[i][j] for j in range(15)) <= CAPACITY[i]
    model.solve(pulp.PULP_CBC_CMD(msg=False))
    assert model.sol_status == pulp.LpSolutionOptimal
    return model


def test_the_instance_is_the_published_one():
    assert pulp.value(_model("Integer").objective) == pytest.approx(WHOLE, abs=1e-6)


def test_the_relaxed_assignment_earns_what_a_model_of_its_own_finds(make, optimum):
    relaxed = pulp.value(_model("Continuous").objective)
    found = optimum(_assignment(make))
    assert found.money == pytest.approx(relaxed, rel=1e-9)
    assert found.money > WHOLE


@pytest.fixture
def folder(make, tmp_path: Path) -> Path:
    """The instance in whole jobs as a case folder."""
    case = _assignment(make, divisible=False)
    settings = case.settings.model_copy(update={"name": "gap1 c515-1"})
    return save_case(Case(**{**vars(case), "settings": settings}), tmp_path / "gap1")


def _yrd(*words: str | Path) -> None:
    command = [sys.executable, "-m", "yrd", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _placed(run: Path) -> list[dict[str, str]]:
    text = (run / "placements.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("solver", ["highs", "cbc", pytest.param("glpk", marks=NEEDS_GLPK)])
def test_the_command_finds_the_published_optimum_in_whole_jobs(folder: Path, tmp_path, solver):
    run = tmp_path / "run"
    _yrd("solve", folder, "-o", run, "--solver", solver)
    head = json.loads((run / "run.json").read_text(encoding="utf-8"))
    assert head["status"] == "optimal"
    assert head["objective"] == pytest.approx(WHOLE, rel=1e-9)
    assert head["gap"] == pytest.approx(0, abs=1e-6)
    placed = _placed(run)
    assert {row["project"] for row in placed} == {f"job{j}" for j in range(15)}
    assert [float(row["share"]) for row in placed] == pytest.approx([1] * 15)
    for i, room in enumerate(CAPACITY):
        jobs = [int(row["project"][3:]) for row in placed if row["region"] == f"agent{i}"]
        assert sum(WEIGHT[i][j] for j in jobs) <= room
    profit = sum(PROFIT[int(row["region"][5:])][int(row["project"][3:])] for row in placed)
    assert profit == WHOLE


def test_jobs_that_may_be_shared_by_agents_earn_what_the_relaxation_does(folder: Path):
    """Each job is begun whole, and may be spread: that is the linear relaxation again."""
    case = load_case(folder)
    spread = {
        code: job.model_copy(update={"one_site": False}) for code, job in case.projects.items()
    }
    case = Case(**{**vars(case), "projects": spread})
    plan = allocate(case, links_of(case), Request()).plan
    assert plan is not None
    assert plan.objective == pytest.approx(pulp.value(_model("Continuous").objective), rel=1e-7)
    assert plan.gap == pytest.approx(0, abs=1e-6)


def _cbc(file: Path) -> float:
    answer = file.with_suffix(".sol")
    command = [pulp.PULP_CBC_CMD().path, str(file), "-solve", "-solu", str(answer)]
    subprocess.run(command, check=True, capture_output=True)
    found = re.match(r"Optimal - objective value\s+(\S+)", answer.read_text())
    assert found
    return float(found[1])


def _glpk(file: Path) -> float:
    answer = file.with_suffix(".txt")
    command = ["glpsol", "--freemps", str(file), "--output", str(answer)]
    subprocess.run(command, check=True, capture_output=True)
    found = re.search(r"Status:\s+INTEGER OPTIMAL\s+Objective:\s+\S+ = (\S+)", answer.read_text())
    assert found
    return float(found[1])


@pytest.mark.parametrize(
    "read",
    [pytest.param(_cbc, id="cbc"), pytest.param(_glpk, id="glpk", marks=NEEDS_GLPK)],
)
def test_the_exported_program_marks_whole_numbers_for_any_solver(folder: Path, tmp_path, read):
    file = tmp_path / "gap1.mps"
    _yrd("export", folder, file)
    text = file.read_text()
    assert text.count("'INTORG'") == text.count("'INTEND'") > 0
    assert read(file) == pytest.approx(-WHOLE, rel=1e-9)
