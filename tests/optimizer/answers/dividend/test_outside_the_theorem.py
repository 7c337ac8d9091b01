"""Where Owen's theorem does not apply: cases worked out by hand, and what is told of them."""

import math

import numpy as np
import pytest

from inputs.policy import Consortium, Target, TargetContribution
from inputs.projects import Project, ProjectRight, ProjectTalent, Site
from inputs.regions import Land, Province
from inputs.sectors import Demand
from inputs.talent import Talent, TalentClass


def _amounts(found, method):
    return next(one for one in found.divisions if one.method == method)


def test_hard_targets_of_the_whole_delta_are_told_and_shared_out_of_gains(make, shared):
    """A sink costs 1 in B1 and is the only one that counts for a target of the Delta; the mill in
    A1 earns 10, half of it by right of each.

    The game leaves the target off: v(A) = 5, v(B) = 0, v(A, B) = 10, prices 5 and 5. The plan
    builds the sink and has 9, of which A has 10 and B −1. So 1 of the gain of 5 is given up, all by
    B, the only one that gains by the prices: transfers are −5 and 5.
    """
    case = make(
        on=("placement", "targets"),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10),
            Project(project="sink", sector="cars", value_yi_cny=0, capital_yi_cny=1, life_years=1),
        ],
        sites=[Site(project="mill", region="A1"), Site(project="sink", region="B1")],
        targets=[Target(target="lines", year=2023, amount=1, hard=True)],
        target_contributions=[TargetContribution(project="sink", target="lines", amount=1)],
    )
    found = shared(case)
    assert found.game.values == pytest.approx([0, 5, 0, 10])
    assert found.plan.worth == pytest.approx([10, -1])
    assert found.given_up == pytest.approx(1)
    (condition,) = found.conditions
    assert condition.condition == "targets"
    assert "targets__lines__2023" in condition.reason
    by_price = _amounts(found, "prices")
    assert by_price.amounts == pytest.approx([5, 5])
    assert by_price.planned == pytest.approx([5, 4])
    assert by_price.transfers == pytest.approx([-5, 5])
    least = _amounts(found, "least_core")
    assert found.least_excess == pytest.approx(-2)
    assert least.planned == pytest.approx([7, 2])
    assert least.in_plan.is_core


def test_a_plan_that_leaves_less_than_standing_alone_has_an_empty_core(make, shared):
    """As before, but the sink costs 7: the plan leaves 3, and A alone has 5."""
    case = make(
        on=("placement", "targets"),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10),
            Project(project="sink", sector="cars", value_yi_cny=0, capital_yi_cny=7, life_years=1),
        ],
        sites=[Site(project="mill", region="A1"), Site(project="sink", region="B1")],
        targets=[Target(target="lines", year=2023, amount=1, hard=True)],
        target_contributions=[TargetContribution(project="sink", target="lines", amount=1)],
    )
    found = shared(case)
    assert found.core_of_plan_is_empty
    assert found.least_excess == pytest.approx(1)
    assert _amounts(found, "least_core").planned == pytest.approx([4, -1])
    assert float(_amounts(found, "prices").transfers.sum()) == pytest.approx(0, abs=1e-9)


def test_whole_numbers_are_told_and_the_game_divides_them(make, shared):
    """Half of the mill of 10 fits on the land: v(all) = 5, and the plan builds nothing."""
    case = make(
        on=("placement", "land"),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, land_km2=2, divisible=False)
        ],
        sites=[Site(project="mill", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    found = shared(case)
    assert found.game.whole == pytest.approx(5)
    assert found.plan.money == pytest.approx(0)
    assert "integers" in [condition.condition for condition in found.conditions]
    assert found.divisions[-1].method == "least_core"


def test_what_else_the_plan_is_held_to_is_told(make, shared):
    """B keeps a floor of value; nobody falls below alone; a tenth of a mill is closed as dust."""
    case = make(
        on=("placement", "land", "equity"),
        stages=("equity",),
        provinces=[Province(province="A"), Province(province="B", value_floor=0.25)],
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1, least_share=0.4),
            Project(project="shop", sector="cars", value_yi_cny=8),
        ],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="mill", region="A2"),
            Site(project="shop", region="B1"),
        ],
        land=[
            Land(region="A1", year=2023, available_km2=0.9),
            Land(region="A2", year=2023, available_km2=0.1),
        ],
    )
    found = shared(case)
    told = {condition.condition for condition in found.conditions}
    assert {"equity_floors", "equity", "least_share"} <= told
    assert found.game.whole == pytest.approx(18)
    assert found.plan.money == pytest.approx(17, abs=1e-4)
    assert found.given_up == pytest.approx(1, abs=1e-4)


def test_a_guarantee_that_costs_more_than_the_tolerance_is_told(make, shared):
    """A market of 4 takes one mill: the north earns 10, the south 8. Alone each has a quarter of
    that at home, 2.5 and 2; the plan must leave B its 2, a quarter of the south, and has 9.5."""
    case = make(
        on=("placement", "demand", "equity"),
        stages=("equity",),
        projects=[
            Project(project="north", sector="cars", value_yi_cny=10, sales_yi_cny=4),
            Project(project="south", sector="cars", value_yi_cny=8, sales_yi_cny=4),
        ],
        project_rights=[
            ProjectRight(project="north", province="A", right=0.25),
            ProjectRight(project="north", province="B", right=0.75),
            ProjectRight(project="south", province="A", right=0.75),
            ProjectRight(project="south", province="B", right=0.25),
        ],
        sites=[Site(project="north", region="A1"), Site(project="south", region="B1")],
        demand=[Demand(sector="cars", year=2023, sales_yi_cny=4)],
    )
    found = shared(case)
    assert found.game.values == pytest.approx([0, 2.5, 2, 10])
    assert found.plan.worth == pytest.approx([7.5, 2], abs=1e-4)
    assert found.plan.stages == ("guarantee",)
    assert [condition.condition for condition in found.conditions] == ["guarantee"]
    # 5 of gain shrinks to 4.5; prices and Shapley value shrink alike.
    for division in found.divisions[:3]:
        gain = division.amounts - found.game.alone
        assert division.planned == pytest.approx(found.game.alone + 0.9 * gain, rel=2e-2)


def test_a_province_that_cannot_keep_its_duty_alone_is_named(make, shared):
    """B owes the dam and has nobody to build it; A has people. Only together there is a plan.

    It earns 3, and lending a thousand persons costs 0.001, as every flow at least does.
    """
    case = make(
        on=("placement", "talent_balance", "talent_mobility"),
        projects=[
            Project(project="dam", sector="cars", value_yi_cny=3, mandated=True, home="B"),
        ],
        sites=[Site(project="dam", region="B1")],
        project_talent=[ProjectTalent(project="dam", class_="digital", need_kperson=1)],
        talent_classes=[TalentClass(class_="digital")],
        talent=[
            Talent(class_="digital", region="A1", stock_kperson=4, mobile_share=1),
            Talent(class_="digital", region="B1", stock_kperson=0),
        ],
    )
    found = shared(case)
    assert np.isnan(found.game.values[2])
    assert found.game.whole == pytest.approx(2.999)
    assert math.isnan(found.gains.dividend)
    assert [one.method for one in found.divisions] == ["prices"]
    (condition,) = found.conditions
    assert condition == ("values", "no plan by themselves have B")
    assert float(found.divisions[0].amounts.sum()) == pytest.approx(2.999)
    assert float(found.divisions[0].transfers.sum()) == pytest.approx(0, abs=1e-9)
    assert math.isnan(found.least_excess)


def test_partners_who_must_lose_are_told_that_the_theorem_ends(make, shared):
    """A drain that A and B owe together costs 2; A has a mill of its own that earns 10.

    v(A) = 10, v(B) = 0, v(A, B) = 8: whoever leaves escapes the drain, so no division is in the
    core, however its loss is split.
    """
    case = make(
        on=("placement", "consortium"),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, home="A"),
            Project(project="drain", sector="cars", capital_yi_cny=2, life_years=1, mandated=True),
        ],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="drain", region="A1"),
            Site(project="drain", region="B1"),
        ],
        consortia=[
            Consortium(project="drain", province="A", least_share=0),
            Consortium(project="drain", province="B", least_share=0),
        ],
    )
    found = shared(case)
    assert found.game.values == pytest.approx([0, 10, 0, 8])
    assert found.gains[:3] == pytest.approx((-2, 0, -2))
    assert found.prices.shares == pytest.approx([9, -1])
    assert "joint_loss" in [condition.condition for condition in found.conditions]
    assert not found.is_superadditive
    assert not _amounts(found, "prices").in_game.is_core
    assert found.core_of_plan_is_empty
    assert found.least_excess == pytest.approx(1)
