"""Published targets are reached in their year, or what is missed is reported."""

from math import inf

import pytest

from inputs.funding import Discipline
from inputs.policy import Target, TargetContribution
from inputs.projects import Project

MILL = Project(project="mill", sector="cars", value_yi_cny=-1)
ADDS = [TargetContribution(project="mill", target="lines", amount=4)]


def _target(province: str = "", year: int = 2023, hard: bool = True) -> Target:
    return Target(target="lines", year=year, province=province, amount=3, hard=hard)


def test_what_is_added_and_what_is_missed_reach_the_target(case, broken):
    """A plant of 2023 or 2024 adds 2 of the 3 asked in 2024."""
    point = {
        "start__plant__A1__2023": 0.5, "start__plant__A1__2024": 0.5, "missed__lines__2024": 1,
    }  # fmt: skip
    assert broken(case, "targets", point) == set()


def test_what_stands_in_another_province_does_not_count(case, broken):
    point = {"start__plant__B1__2023": 1, "missed__lines__2024": 2}
    assert broken(case, "targets", point) == {("lines", 2024)}


def test_a_target_of_the_delta_counts_all_provinces(make, sides):
    case = make(projects=[MILL], targets=[_target()], target_contributions=ADDS)
    point = {"start__mill__A1__2023": 0.25, "start__mill__B1__2023": 0.5}
    assert sides(case, "targets", point) == {("lines", 2023): (3, ">=", 3)}


def test_a_hard_target_has_nothing_to_miss(make, ready_of, broken):
    case = make(projects=[MILL], targets=[_target()], target_contributions=ADDS)
    assert not ready_of(case).decide.missed
    assert broken(case, "targets", {"start__mill__A1__2023": 0.7}) == {("lines", 2023)}


def test_what_starts_after_the_year_or_is_closed_by_then_adds_nothing(make, sides):
    """A quarter of the mill of 2023 is closed in 2024, when half a mill starts: 4 · 1.25 = 5."""
    case = make(
        years=(2023, 2024),
        projects=[MILL.model_copy(update={"discipline": "medium"})],
        targets=[_target(year=2023), _target(year=2024)],
        target_contributions=ADDS,
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    point = {
        "start__mill__A1__2023": 1, "close__mill__A1__2023": 0.25, "start__mill__B1__2024": 0.5,
    }  # fmt: skip
    assert sides(case, "targets", point) == {
        ("lines", 2023): (4, ">=", 3),
        ("lines", 2024): (5, ">=", 3),
    }


@pytest.mark.parametrize("hard", [True, False])
def test_a_target_of_a_year_outside_the_plan_has_no_row(make, rows_of, ready_of, hard):
    case = make(projects=[MILL], targets=[_target(year=2030, hard=hard)], target_contributions=ADDS)
    assert rows_of(case, "targets") == []
    assert not ready_of(case).decide.missed


def test_a_hard_target_that_no_project_adds_to_leaves_no_plan(make, ready_of, solved):
    case = make(projects=[MILL], targets=[_target()])
    assert solved(ready_of(case).program).status == "infeasible"


def test_the_best_plan_reaches_a_hard_target_and_no_more(make, optimum):
    """Three quarters of a mill, which costs 1, add 3: −0.75. One more would cost a quarter."""
    found = optimum(make(projects=[MILL], targets=[_target()], target_contributions=ADDS))
    assert found.money == pytest.approx(-0.75, rel=1e-9)
    assert found.prices["targets__lines__2023"] == pytest.approx(-0.25, rel=1e-9)


def test_a_target_that_is_not_hard_costs_a_plan_nothing(make, optimum):
    soft = _target(hard=False)
    found = optimum(make(projects=[MILL], targets=[soft], target_contributions=ADDS))
    assert found.money == pytest.approx(0, abs=1e-9)
    assert found.columns == pytest.approx({"missed__lines__2023": 3})


@pytest.mark.parametrize(
    ("province", "hard", "of_a", "of_b"),
    [
        ("A", True, (3, inf), (0, inf)),
        ("", True, (-inf, inf), (-inf, inf)),
        ("A", False, (-inf, inf), (-inf, inf)),
    ],
)
def test_a_province_alone_owes_its_own_hard_targets_and_no_others(
    make, limits_of, province, hard, of_a, of_b
):
    target = _target(province, hard=hard)
    case = make(projects=[MILL], targets=[target], target_contributions=ADDS)
    assert limits_of(case, "A")["targets__lines__2023"] == of_a
    assert limits_of(case, "B")["targets__lines__2023"] == of_b
