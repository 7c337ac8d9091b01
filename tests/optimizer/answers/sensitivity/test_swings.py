"""Which assumptions the money is most sensitive to, by hand."""

from dataclasses import replace

import pytest

from inputs.evidence import Evidence, Parameter
from inputs.projects import Project, ProjectAge
from inputs.regions import Land
from inputs.settings import SolverSettings
from optimizer.answers.sensitivity import swings
from optimizer.answers.sensitivity.chosen import chosen


def assumed(table: str, column: str, low: float, high: float, key: str = "*") -> Evidence:
    """An assumption with a range."""
    return Evidence(
        table=table, key=key, column=column, grade="assumption", reason="why", low=low, high=high
    )


VALUE = assumed("projects", "value_yi_cny", 4, 10)
NEED = assumed("projects", "land_km2", 1, 4)
LAND = assumed("land", "available_km2", 0, 4)
RENT = assumed("regions", "rent_yi_cny", 0, 4)


def _ends(found):
    return {
        one.candidate.assumption.evidence.column: (one.low.money, one.high.money)
        for one in found.swings
    }


def test_each_end_is_the_money_of_the_case_with_that_number(mill, tell):
    """Value 4 or 10: 1·(4/2 − 1) = 1, 4. Need of land 1 or 4: 1·(6 − 1) = 5, 1·(6/4 − 1) = 0.5.

    Land 0 or 4: nothing, and the whole mill, 6 − 2 = 4. Rent 0 or 4: 3, and no mill.
    """
    found = tell(mill(VALUE, NEED, LAND, RENT))
    assert found.money == pytest.approx(2)
    assert _ends(found) == {
        "land_km2": pytest.approx((5, 0.5)),
        "available_km2": pytest.approx((0, 4)),
        "value_yi_cny": pytest.approx((1, 4)),
        "rent_yi_cny": pytest.approx((3, 0)),
    }


def test_the_greatest_swing_comes_first_whatever_prices_say(mill, tell):
    """By prices land, at 2 per km², moves the money by 8, more than the need of land, by 4.5."""
    found = tell(mill(VALUE, LAND, NEED))
    assert [one.amount for one in found.swings] == pytest.approx([4.5, 4, 3])
    assert [one.candidate.first_order for one in found.swings] == pytest.approx([4.5, 8, 3])
    assert found.swings[0].candidate.assumption.evidence.column == "land_km2"


def test_the_first_order_is_the_price_times_the_move(mill, tell):
    """The need weighs −3: at 1 it is half less, +1.5, at 4 twice as much, −3."""
    (one,) = tell(mill(NEED)).swings
    assert one.candidate.low.first_order == pytest.approx(1.5)
    assert one.candidate.high.first_order == pytest.approx(-3)


def test_a_share_is_what_of_all_weights_an_assumption_has(mill, tell):
    """Weights 3 on the value, 3 on the need, 1 on the rent, 2 on the land."""
    found = tell(mill(VALUE, LAND))
    assert {one.candidate.assumption.evidence.column: one.share for one in found.swings} == {
        "value_yi_cny": pytest.approx(3 / 9),
        "available_km2": pytest.approx(2 / 9),
    }


def test_a_peak_between_the_ends_counts_whole(mill, tell):
    """Money 2 as it is, and nothing both at no land and at a need of 60: 2, not 0."""
    (one,) = tell(mill(assumed("projects", "land_km2", 2, 60))).swings
    assert one.amount == pytest.approx(2)


def test_what_is_derived_from_an_assumption_follows_it(mill, tell):
    """Land of 1 is half of a plan of 2: at a plan of 1 it is 0.5, worth 1; at 3 it is 1.5.

    Land weighs 2, of which the plan takes 2 and the unnamed half another 2: 2 of 3 + 3 + 1 + 4.
    """
    case = mill(
        assumed("parameters", "value", 1, 3, "plan"),
        Evidence(
            table="land", key="*", column="available_km2", grade="derived", formula="plan 2 × 0.5"
        ),
        parameters=[Parameter(parameter="plan", value=2)],
    )
    (one,) = tell(case).swings
    assert (one.low.money, one.high.money) == pytest.approx((1, 3))
    assert one.candidate.first_order == pytest.approx(2)
    assert one.share == pytest.approx(2 / 11)


def test_an_end_without_a_plan_comes_first_and_says_so(mill, tell):
    """The mill must be built whole: land of 1.5 is too little, value from 4 to 40 is only money."""
    must = Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2, mandated=True)
    case = mill(
        assumed("projects", "value_yi_cny", 4, 40),
        assumed("land", "available_km2", 1.5, 2.5),
        projects=[must],
        land=[Land(region="A1", year=2023, available_km2=2)],
    )
    first, second = tell(case).swings
    assert (first.low.status, first.high.status) == ("infeasible", "optimal")
    assert first.amount == pytest.approx(0)
    assert second.amount == pytest.approx(36)


def test_an_end_that_leaves_the_bounds_of_its_column_says_so(mill, tell):
    """A share of small firms of 1.5 is no share."""
    (one,) = tell(mill(assumed("projects", "small_firm_share", 0.1, 1.5), projects=[
        Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2, small_firm_share=0.5)
    ])).swings  # fmt: skip
    assert (one.low.status, one.high.status) == ("optimal", "invalid")
    assert "1.5" in one.high.reason
    assert one.amount == pytest.approx(0)


def test_an_end_that_breaks_a_rule_between_rows_says_which(mill, tell):
    """Instalments of 0.5 and 0.5; with one of them at 0.8 they pass 1."""
    ages = [ProjectAge(project="mill", age=age, instalment=0.5) for age in (0, 1)]
    case = mill(assumed("project_ages", "instalment", 0.5, 0.8, "mill/0"), project_ages=ages)
    (one,) = tell(case).swings
    assert (one.low.status, one.high.status) == ("optimal", "invalid")
    assert "instalment" in one.high.reason


def test_a_case_without_ranges_says_so(mill, tell):
    found = tell(mill())
    assert (found.swings, found.reason) == ((), "no assumption has a range")


@pytest.mark.parametrize("settings", [{"solver": "cbc"}, {"with_basis": False}])
def test_without_a_basis_of_highs_the_answer_is_the_same(mill, tell, settings):
    case = mill(VALUE, NEED, LAND, RENT)
    plain = {name: pytest.approx(ends) for name, ends in _ends(tell(case)).items()}
    assert _ends(tell(case, **settings)) == plain


def test_the_same_answer_comes_back_bit_for_bit(mill, tell):
    case = mill(VALUE, NEED, LAND, RENT)
    assert tell(case).swings == tell(case).swings


def test_no_time_left_leaves_the_order_of_prices(mill, tell):
    found = tell(mill(VALUE, NEED, LAND), seconds=0)
    assert found.reason == "the time limit was reached"
    assert found.tried == 0
    assert [one.amount for one in found.swings] == pytest.approx([8, 4.5, 3])
    assert {one.low.status for one in found.swings} == {""}


def test_a_large_program_is_solved_again_only_where_that_is_wanted(mill, tell, monkeypatch):
    monkeypatch.setattr("optimizer.answers.sensitivity.chosen.LARGE", 0)
    case = mill(VALUE)
    assert "coefficients" in tell(case).reason
    assert tell(case, wanted=True).swings[0].high.money == pytest.approx(4)


def test_whole_projects_stay_whole(mill, tell):
    """Built whole or not at all: land of 1 lets no mill stand, land of 4 the whole one, worth 4."""
    whole = Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2, divisible=False)
    (one,) = tell(mill(LAND, projects=[whole])).swings
    assert (one.low.money, one.high.money) == pytest.approx((0, 4))


def test_provinces_apart_are_solved_again_apart(mill, tell):
    """All of the land and the project are those of province A, so the money is the same."""
    case = mill(VALUE, projects=[
        Project(project="mill", sector="cars", home="A", value_yi_cny=6, land_km2=2)
    ])  # fmt: skip
    apart = replace(case, settings=case.settings.model_copy(update={"coordination": "apart"}))
    assert _ends(tell(apart)) == {"value_yi_cny": pytest.approx((1, 4))}


def test_a_small_case_is_tried_in_all_its_assumptions(mill, tell):
    """A slack limit has no price: land of 4 carries the whole mill, and none at 0 loses it all."""
    found = tell(mill(VALUE, LAND, land=[Land(region="A1", year=2023, available_km2=4)]))
    assert found.tried == found.ranged == 2
    assert _ends(found)["available_km2"] == pytest.approx((0, 4))
    assert sorted(one.candidate.first_order for one in found.swings) == pytest.approx([0, 6])


class _Told:
    def __init__(self, first_order, gross):
        self.first_order, self.gross = first_order, gross


def test_of_many_those_are_tried_that_prices_put_first_net_or_gross():
    """Of 30 the ten with the greatest first order, and one whose gain and loss cancel."""
    many = [_Told(30 - i, 30 - i) for i in range(29)] + [_Told(0, 100)]
    assert chosen(many) == (*many[:10], many[29])
    assert swings.REPORTED == 10


def test_threads_of_the_case_are_kept(mill, tell):
    case = mill(VALUE)
    solver = SolverSettings(threads=1, seed=3)
    case = replace(case, settings=case.settings.model_copy(update={"solver": solver}))
    assert _ends(tell(case)) == {"value_yi_cny": pytest.approx((1, 4))}
