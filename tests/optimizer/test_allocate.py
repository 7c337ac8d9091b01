"""An answer has a name, a status, and a solver that exists."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.allocate import Request, allocate, answer_id
from optimizer.choose import SolverNotFoundError, choose
from optimizer.solver.highs import Highs
from optimizer.solver.other import Other


def test_an_answer_is_named_by_case_scenario_and_version(case: Case):
    names = {
        answer_id(replace(case, sha256=print_), Request(scenario=scenario, version=version))
        for print_ in ("a", "b")
        for scenario in ("base", "wide")
        for version in ("1", "2")
    }
    assert len(names) == 8
    assert {len(name) for name in names} == {12}


def test_the_solver_does_not_change_the_name(case: Case):
    assert answer_id(case, Request(solver="cbc")) == answer_id(case, Request(solver="highs"))


def test_an_answer_of_the_three_region_case_is_verified(case: Case, links):
    found = allocate(case, links, Request())
    assert found.status == "optimal"
    assert found.verification is not None
    assert found.verification.ok
    assert found.plan is not None
    assert sum(found.plan.terms.values()) == pytest.approx(found.plan.objective, rel=1e-9)
    assert (found.plan.bound, found.plan.gap) == (found.plan.objective, 0)


@pytest.mark.parametrize("solver", ["highs", "cbc"])
def test_an_infeasible_case_has_a_status_and_no_plan(solver, make, links):
    case = make(
        projects=[Project(project="dam", sector="cars", land_km2=2, mandated=True)],
        sites=[Site(project="dam", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    found = allocate(case, links, Request(solver=solver))
    assert (found.status, found.plan, found.verification) == ("infeasible", None, None)


def test_another_solver_gives_the_same_answer(case: Case, links):
    one, other = (allocate(case, links, Request(solver=name)).plan for name in ("highs", "cbc"))
    assert one is not None
    assert other is not None
    assert one.objective == pytest.approx(other.objective, rel=1e-6)
    assert other.solver["name"] == "cbc"


def test_a_solver_is_chosen_by_its_name(case: Case, ready_of):
    ready = ready_of(case)
    assert isinstance(choose("highs", ready), Highs)
    assert isinstance(choose("cbc", ready), Other)


def test_an_unknown_solver_is_refused_with_those_that_are_known(case: Case, ready_of):
    with pytest.raises(
        SolverNotFoundError, match=r"'gurobi' is not known; choose one of highs, cbc"
    ):
        choose("gurobi", ready_of(case))


def test_a_solver_that_is_not_installed_is_refused(case: Case, ready_of, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SolverNotFoundError, match="'glpk' is not installed"):
        choose("glpk", ready_of(case))


def test_coefficients_that_cost_digits_are_told(make, links):
    small, large = (
        Project(project=code, sector="cars", value_yi_cny=1, land_km2=need)
        for code, need in (("dust", 1e-6), ("port", 1e6))
    )
    land = [Land(region="A1", year=2023, available_km2=1)]
    plan = allocate(make(projects=[small, large], land=land), links, Request()).plan
    assert plan is not None
    assert [text.split(";")[0] for text in plan.warnings] == [
        "coefficients run from 1e-06 to 1e+06"
    ]
