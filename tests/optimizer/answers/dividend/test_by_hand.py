"""Dividends that can be worked out by hand."""

import pytest

from inputs.policy import Consortium
from inputs.projects import Project, Site
from inputs.regions import Region
from optimizer.answers.dividend.values import NoGame


def _amounts(found, method):
    return next(one for one in found.divisions if one.method == method)


def test_rights_that_bind_are_paid_to_who_holds_them(mill, shared):
    """Land is enough, so all 10 is the price of the right: A 2.5, B 7.5.

    v(A) = 2.5, v(B) = 0 for want of a site, v(A, B) = 10; Shapley value and nucleolus split the
    gain of 7.5 in halves.
    """
    found = shared(mill(land=2))
    assert found.game.values == pytest.approx([0, 2.5, 0, 10])
    assert found.gains[:3] == pytest.approx((7.5, 7.5, 0))
    assert found.prices.shares == pytest.approx([2.5, 7.5])
    assert found.prices.is_unique
    assert _amounts(found, "shapley").amounts == pytest.approx([6.25, 3.75])
    assert _amounts(found, "nucleolus").amounts == pytest.approx([6.25, 3.75])
    assert all(one.in_game.is_core for one in found.divisions)


def test_land_that_binds_is_paid_to_who_has_it(mill, shared):
    """With half a km² half a mill stands for 5, and every price is that of A's land."""
    found = shared(mill(land=0.5))
    assert found.game.values == pytest.approx([0, 2.5, 0, 5])
    assert found.prices.shares == pytest.approx([5, 0])
    assert found.prices.is_unique


def test_where_right_and_land_bind_together_prices_divide_in_many_ways(mill, shared):
    """One km²: the price of the right a and that of the land 10 − a are any from 0 to 10.

    A has a quarter of the right and all the land, a/4 + 10 − a: from 2.5 to 10; B from 0 to 7.5.
    """
    found = shared(mill(land=1))
    assert found.prices.low == pytest.approx([2.5, 0])
    assert found.prices.high == pytest.approx([10, 7.5])
    assert not found.prices.is_unique
    assert float(found.prices.shares.sum()) == pytest.approx(10)
    assert (found.prices.low <= found.prices.shares + 1e-9).all()
    assert (found.prices.shares <= found.prices.high + 1e-9).all()


def test_partners_share_the_price_of_what_they_hold_together(mill, shared):
    """Neither builds the mill alone, and together it earns 10: all of it is cross-boundary."""
    found = shared(mill(partners=("A", "B")))
    assert found.game.values == pytest.approx([0, 0, 0, 10])
    assert found.gains.projects == ("mill",)
    assert found.gains[:4] == pytest.approx((10, 0, 10, 0))
    assert found.prices.shares == pytest.approx([5, 5])
    assert [(part.owners, part.amount) for part in found.prices.parts] == [(("A", "B"), 1.0)]


def test_a_project_of_any_two_is_cross_boundary_too(make, shared):
    """At least a fifth goes to another province, so nobody builds it alone. A free mill earns 4."""
    case = make(
        on=("placement", "consortium"),
        projects=[
            Project(project="line", sector="cars", value_yi_cny=10),
            Project(project="mill", sector="cars", value_yi_cny=4),
        ],
        consortia=[Consortium(project="line", least_share=0.2)],
    )
    found = shared(case)
    assert found.game.values == pytest.approx([0, 2, 2, 14])
    assert found.gains.projects == ("line",)
    assert found.gains[:3] == pytest.approx((10, 0, 10))


def test_a_single_partner_holds_the_project_alone(mill, shared):
    found = shared(mill(partners=("A",)))
    assert found.gains.projects == ()
    assert found.game.values == pytest.approx([0, 10, 0, 10])
    assert found.gains.dividend == pytest.approx(0)


def test_what_the_plan_gives_is_made_up_by_transfers(mill, shared):
    """The plan leaves all 10 in A, where the mill stands; by the prices B has 7.5 of it."""
    found = shared(mill(land=2))
    assert found.plan.worth == pytest.approx([10, 0])
    assert found.given_up == pytest.approx(0)
    by_price = _amounts(found, "prices")
    assert by_price.planned == pytest.approx([2.5, 7.5])
    assert by_price.transfers == pytest.approx([-7.5, 7.5])
    assert by_price.a_year == pytest.approx([-7.5, 7.5])
    assert found.conditions == ()
    assert [one.method for one in found.divisions] == ["shapley", "prices", "nucleolus"]


def test_money_a_year_is_worth_the_same_as_the_present_value(make, shared):
    """Three years at 10 %: 1/1.1 + 1/1.21 + 1/1.331 = 2.48685 years' worth."""
    case = make(
        on=("placement",),
        rate=0.1,
        years=(2023, 2025),
        projects=[Project(project="mill", sector="cars", value_yi_cny=10, life_years=9)],
        sites=[Site(project="mill", region="A1")],
    )
    found = shared(case)
    assert 1 / found.yearly == pytest.approx(1 / 1.1 + 1 / 1.21 + 1 / 1.331)
    assert found.divisions[0].a_year == pytest.approx(found.divisions[0].transfers * found.yearly)


def test_one_province_has_nobody_to_share_with(make, shared):
    case = make(
        on=("placement",),
        regions=[Region(region="A1", province="A")],
        projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
    )
    found = shared(case)
    assert found.game.values == pytest.approx([0, 10])
    assert found.gains[:3] == (0, 0, 0)
    assert all(one.amounts == pytest.approx([10]) for one in found.divisions)


def test_without_a_plan_of_all_there_is_no_game(mill, shared):
    with pytest.raises(NoGame) as raised:
        shared(mill(land=0.5, mandated=True))
    assert raised.value.status == "infeasible"
