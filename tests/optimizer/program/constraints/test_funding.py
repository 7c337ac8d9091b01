"""Instalments are paid when they fall due, from sources that still hold money."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.funding import Discipline, Funding, Source
from inputs.projects import Project, ProjectAge, Site
from inputs.regions import Region
from inputs.settings import Floors


def mill(code: str = "mill", **told) -> Project:
    """A project that pays 10 at its start, earns 5 a year and pays off 1 a year."""
    return Project(**{
        "project": code, "sector": "cars", "value_yi_cny": 5, "capital_yi_cny": 10, **told,
    })  # fmt: skip


def at_home(*codes: str) -> list[Site]:
    return [Site(project=code, region="A1") for code in codes]


def test_instalments_may_be_paid_from_several_sources(case, broken):
    """Half a plant in A1 pays 0.5 · 20 · 0.75 = 7.5, then 2.5, at least a third of it by loan.

    The fund of A holds 6, then 10; of the 4 drawn, half is back in 2024.
    """
    point = {
        "start__plant__A1__2023": 0.5, "fund__fund__medium__A1__2023": 4,
        "fund__loan__medium__A1__2023": 3.5, "fund__fund__medium__A1__2024": 2.5,
    }  # fmt: skip
    assert broken(case, "funding", point) == set()


def test_an_instalment_may_not_be_left_unpaid(case, broken):
    """A quarter of the plant pays 3.75."""
    point = {"start__plant__B1__2024": 0.25, "fund__loan__medium__B1__2024": 3}
    assert broken(case, "funding", point) == {("paid", "medium", "B1", 2024)}


def test_money_may_not_be_drawn_for_nothing(case, broken):
    point = {"fund__loan__medium__B1__2024": 4}
    assert broken(case, "funding", point) == {("paid", "medium", "B1", 2024)}


def test_what_is_closed_pays_no_later_instalment(case, sides):
    """Half a plant, of which 0.2 is closed after a year: 7.5, then 0.3 · 20 · 0.25 = 1.5."""
    point = {"start__plant__A1__2023": 0.5, "close__plant__A1__2023": 0.2}
    found = sides(case, "funding", point)
    due = {year: found["paid", "medium", "A1", year][0] for year in (2023, 2024)}
    assert due == pytest.approx({2023: 7.5, 2024: 1.5}, rel=1e-12)


def test_a_source_may_not_be_drawn_before_it_is_filled(case, broken):
    """The fund of A holds 6 in 2023; 0.6 of the plant pays 9 and 3."""
    point = {
        "start__plant__A1__2023": 0.6, "fund__fund__medium__A1__2023": 6.5,
        "fund__loan__medium__A1__2023": 2.5, "fund__loan__medium__A1__2024": 3,
    }  # fmt: skip
    assert broken(case, "funding", point) == {("budget", "fund", "A", 2023)}


def test_a_revolving_fund_lends_again_what_has_come_back(case, sides):
    """Half of the 6 of 2023 is back in 2024, so that 8 drawn then make 11 of the 10 there are."""
    point = {"fund__fund__medium__A1__2023": 6, "fund__fund__medium__A1__2024": 8}
    found = sides(case, "funding", point)
    assert found["budget", "fund", "A", 2023] == (6, "<=", 6)
    assert found["budget", "fund", "A", 2024] == (11, "<=", 10)


def test_a_draw_may_not_exceed_its_share_of_output_in_any_year(case, sides):
    """A quarter of the output of B1, which is 20."""
    found = sides(case, "funding", {"fund__loan__medium__B1__2024": 6})
    assert found["output", "loan", "B1", 2023] == (0, "<=", 5)
    assert found["output", "loan", "B1", 2024] == (6, "<=", 5)


def test_public_money_draws_private_money_along_in_each_province(case, sides):
    """Half as much, over all years; what is lent in B is no help to A."""
    point = {
        "fund__fund__medium__A1__2023": 4, "fund__loan__medium__A1__2024": 1,
        "fund__loan__medium__B1__2023": 5, "fund__fund__strategic__A1__2023": 2,
    }  # fmt: skip
    found = sides(case, "funding", point)
    leverage = {key: side for key, side in found.items() if key[0] == "leverage"}
    assert leverage == {
        ("leverage", "medium", "A"): (-1, ">=", 0), ("leverage", "medium", "B"): (5, ">=", 0),
    }  # fmt: skip


def test_small_firms_get_their_part_of_the_capital_of_each_province(case, sides):
    """Half of the plant's 20 is theirs and none of the school's 5; the floor is a quarter.

    0.4 · 20 · 0.25 − 5 · 0.25 = 0.75; closing changes nothing.
    """
    point = {
        "start__plant__A1__2023": 0.4, "start__school__A1__2023": 1, "close__plant__A1__2023": 0.4,
    }  # fmt: skip
    assert sides(case, "funding", point)["small", "A"] == (pytest.approx(0.75), ">=", 0)


def test_a_province_without_a_budget_draws_on_the_common_one(case, rows_of):
    owned = {row.key: dict(row.owned) for row in rows_of(case, "funding") if row.owned}
    assert owned["budget", "fund", "A", 2024] == {"A": 10}
    assert owned["budget", "fund", "", 2024] == {"B": 5}
    assert owned["output", "loan", "B1", 2024] == {"B": 5}
    assert not any(key[:2] == ("budget", "loan") for key in owned)


def test_the_common_budget_is_split_by_gdp_among_those_who_draw_on_it(case, rows_of):
    common = {("fund", "", 2023): Funding(source="fund", year=2023, budget_yi_cny=5)}
    rows = rows_of(Case(**{**vars(case), "funding": common}), "funding")
    found = {row.key: dict(row.owned) for row in rows}
    assert found["budget", "fund", "", 2023] == pytest.approx({"A": 3, "B": 2}, rel=1e-12)


def test_the_best_plan_draws_the_cheaper_source_first_and_keeps_what_is_left(make, optimum):
    """The mill pays 10 at its start in 2023 and 10 in 2024, earns 10 and pays off 20/10 a year.

    The fund of A adds 4 and then 3, the loan of the Delta 2 at once: 6 in 2023 and 9 until 2024, so
    a share of 9/20 = 0.45 is built: it pays 4.5 a year, 7 from the fund and 2 from the loan.
    0.45 · 2 · (10 − 2) − 7 · 0.1 − 2 · 0.25 = 6
    One 亿元 more of loans brings 16/20 − 0.25 = 0.55.
    """
    found = optimum(
        make(
            years=(2023, 2024),
            projects=[mill(value_yi_cny=10, capital_yi_cny=20, last_year=2023)],
            project_ages=[
                ProjectAge(project="mill", age=0, instalment=0.5),
                ProjectAge(project="mill", age=1, instalment=0.5),
            ],
            sites=at_home("mill"),
            sources=[Source(source="fund", spread=0.1), Source(source="loan", spread=0.25)],
            funding=[
                Funding(source="fund", province="A", year=2023, budget_yi_cny=4),
                Funding(source="fund", province="A", year=2024, budget_yi_cny=3),
                Funding(source="loan", year=2023, budget_yi_cny=2),
            ],
        )
    )
    assert found.money == pytest.approx(6, rel=1e-9)
    assert found.prices["funding__budget__loan__all.__2024"] == pytest.approx(0.55, rel=1e-9)


def test_the_best_plan_lends_what_comes_back_to_the_next_project(make, optimum):
    """The early mill takes all 10 of 2023 and brings 2 · (5 − 1) = 8; half of the 10 is back in
    2024 and builds half of the late one, which brings 0.5 · 4 = 2.  8 + 2 − 15 · 0.1 = 8.5
    One 亿元 more in 2024 brings 4/10 − 0.1 = 0.3.
    """
    found = optimum(
        make(
            years=(2023, 2024),
            projects=[mill("early", last_year=2023), mill("late", first_year=2024)],
            sites=at_home("early", "late"),
            sources=[Source(source="fund", spread=0.1, return_share=0.5)],
            funding=[Funding(source="fund", year=2023, budget_yi_cny=10)],
        )
    )
    assert found.money == pytest.approx(8.5, rel=1e-9)
    assert found.prices["funding__budget__fund__all.__2024"] == pytest.approx(0.3, rel=1e-9)


def test_the_best_plan_lends_no_more_than_public_money_asks_for(make, optimum):
    """A quarter of the public 8 is lent: 2 at 0.5.  5 − 1 − 1 = 3

    Were 1 more asked for, the loan would grow by 0.8 and the fund fall by as much: −0.8 · 0.5.
    """
    found = optimum(
        make(
            projects=[mill()],
            sites=at_home("mill"),
            sources=[
                Source(source="fund", public=True, spread=0), Source(source="loan", spread=0.5),
            ],
            disciplines=[Discipline(discipline="medium", leverage=0.25)],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(3, rel=1e-9)
    assert found.columns["fund__loan__medium__A1__2023"] == pytest.approx(2, rel=1e-9)
    assert found.prices["funding__leverage__medium__A"] == pytest.approx(-0.4, rel=1e-9)


def test_the_best_plan_draws_on_output_first(make, optimum):
    """Enterprises have a tenth of an output of 50, so 5 of the 10 are lent.  5 − 1 − 5 · 0.2 = 3"""
    found = optimum(
        make(
            regions=[Region(region="A1", province="A", industrial_output_yi_cny=50)],
            projects=[mill()],
            sources=[
                Source(source="own", spread=0, output_share=0.1), Source(source="loan", spread=0.2),
            ],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(3, rel=1e-9)
    assert found.prices["funding__output__own__A1__2023"] == pytest.approx(0.2, rel=1e-9)


def test_the_best_plan_builds_for_small_firms_what_the_floor_asks(make, optimum):
    """The mill owes 10 · 0.25 = 2.5, the net of 20 brings 20 · (0.5 − 0.25) = 5: half of it is
    built and pays off 2 · 0.5.  5 − 1 − 1 = 3, and 1 more owed costs 2/5 = 0.4.
    """
    net = mill("net", value_yi_cny=0, capital_yi_cny=20, small_firm_share=0.5)
    made = make(projects=[mill(), net], sites=at_home("mill", "net"))
    settings = made.settings.model_copy(update={"floors": Floors(small_firms=0.25)})
    found = optimum(replace(made, settings=settings))
    assert found.money == pytest.approx(3, rel=1e-9)
    assert found.prices["funding__small__A"] == pytest.approx(-0.4, rel=1e-9)
