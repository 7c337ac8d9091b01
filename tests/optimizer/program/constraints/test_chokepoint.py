"""Products whose supply can be cut off are covered by home supply by the end of the plan."""

from math import inf

import pytest

from inputs.funding import Discipline
from inputs.policy import Chokepoint, ChokepointCoverage
from inputs.projects import Project

FOUNDRY = Project(project="foundry", sector="cars", value_yi_cny=-1)
COVERS = [ChokepointCoverage(project="foundry", chokepoint="chip", coverage=0.8)]
HARD = [Chokepoint(chokepoint="chip", target=0.5, hard=True)]


def test_what_is_covered_and_what_is_lacking_reach_the_target(case, broken):
    """A plant covers 0.25 of 0.5, whenever it starts and wherever it stands."""
    point = {
        "start__plant__A1__2023": 0.5, "start__plant__B1__2024": 0.5, "uncovered__chip": 0.25,
    }  # fmt: skip
    assert broken(case, "chokepoint", point) == set()


def test_what_is_lacking_may_not_be_understated(case, broken):
    point = {"start__plant__A1__2023": 1, "uncovered__chip": 0.2}
    assert broken(case, "chokepoint", point) == {("chip",)}


def test_a_hard_product_has_nothing_to_lack(make, ready_of, broken):
    case = make(projects=[FOUNDRY], chokepoints=HARD, chokepoint_coverage=COVERS)
    assert not ready_of(case).decide.uncovered
    assert broken(case, "chokepoint", {"start__foundry__A1__2023": 0.625}) == set()
    assert broken(case, "chokepoint", {"start__foundry__A1__2023": 0.6}) == {("chip",)}


def test_what_is_closed_by_the_end_covers_nothing(make, sides):
    """Half of the foundry of 2023 is closed in 2024; the rest covers 0.4."""
    case = make(
        years=(2023, 2024),
        projects=[FOUNDRY.model_copy(update={"discipline": "medium"})],
        chokepoints=HARD,
        chokepoint_coverage=COVERS,
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    point = {"start__foundry__A1__2023": 1, "close__foundry__A1__2023": 0.5}
    assert sides(case, "chokepoint", point) == {("chip",): (0.4, ">=", 0.5)}


def test_a_hard_product_that_no_project_covers_leaves_no_plan(make, ready_of, solved):
    case = make(projects=[FOUNDRY], chokepoints=HARD)
    assert solved(ready_of(case).program).status == "infeasible"


def test_the_best_plan_covers_just_what_it_must(make, optimum):
    """0.5/0.8 of a foundry, which costs 1: −0.625. One more of the supply costs 1/0.8 = 1.25."""
    found = optimum(make(projects=[FOUNDRY], chokepoints=HARD, chokepoint_coverage=COVERS))
    assert found.money == pytest.approx(-0.625, rel=1e-9)
    assert found.prices["chokepoint__chip"] == pytest.approx(-1.25, rel=1e-9)


def test_a_product_that_is_not_hard_costs_a_plan_nothing(make, optimum):
    soft = [Chokepoint(chokepoint="chip", target=0.5)]
    found = optimum(make(projects=[FOUNDRY], chokepoints=soft, chokepoint_coverage=COVERS))
    assert found.money == pytest.approx(0, abs=1e-9)
    assert found.columns == pytest.approx({"uncovered__chip": 0.5})


@pytest.mark.parametrize("hard", [True, False])
def test_no_province_alone_owes_the_coverage_of_the_delta(make, limits_of, reached_by, hard):
    product = Chokepoint(chokepoint="chip", target=0.5, hard=hard)
    case = make(projects=[FOUNDRY], chokepoints=[product], chokepoint_coverage=COVERS)
    assert limits_of(case, "A")["chokepoint__chip"] == (-inf, inf)
    assert reached_by(case, "A") == pytest.approx(0, abs=1e-9)
