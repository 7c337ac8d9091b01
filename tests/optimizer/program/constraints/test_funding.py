"""Instalments are paid when they fall due, from sources that still hold money."""

import pytest

from inputs.case import Case
from inputs.funding import Funding, Source
from inputs.projects import Project, ProjectAge, Site


def test_instalments_may_be_paid_from_several_sources(case, broken):
    """Half a plant in A1 pays 0.5 · 20 · 0.75 = 7.5 and then 2.5; the fund holds 6, then 10."""
    point = {
        "start__plant__A1__2023": 0.5, "fund__fund__medium__A1__2023": 6,
        "fund__loan__medium__A1__2023": 1.5, "fund__fund__medium__A1__2024": 2.5,
    }  # fmt: skip
    assert broken(case, "funding", point) == set()


def test_an_instalment_may_not_be_left_unpaid(case, broken):
    point = {"start__plant__B1__2024": 0.5, "fund__loan__medium__B1__2024": 7}
    assert broken(case, "funding", point) == {("paid", "medium", "B1", 2024)}


def test_money_may_not_be_drawn_for_nothing(case, broken):
    point = {"fund__loan__medium__B1__2024": 7}
    assert broken(case, "funding", point) == {("paid", "medium", "B1", 2024)}


def test_a_source_may_not_be_drawn_before_it_is_filled(case, broken):
    """The fund of A holds 6 in 2023 and 10 in 2024; the plant pays 7.5 and 2.5."""
    point = {
        "start__plant__A1__2023": 0.5,
        "fund__fund__medium__A1__2023": 7.5,
        "fund__fund__medium__A1__2024": 2.5,
    }
    assert broken(case, "funding", point) == {("budget", "fund", "A", 2023)}


def test_a_province_without_a_budget_draws_on_the_common_one(case, rows_of):
    owned = {row.key: dict(row.owned) for row in rows_of(case, "funding") if row.owned}
    assert owned["budget", "fund", "A", 2024] == {"A": 10}
    assert owned["budget", "fund", "", 2024] == {"B": 5}
    assert not any(key[1] == "loan" for key in owned)


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
            projects=[
                Project(
                    project="mill", sector="cars", value_yi_cny=10, capital_yi_cny=20,
                    last_year=2023,
                ),
            ],
            project_ages=[
                ProjectAge(project="mill", age=0, instalment=0.5),
                ProjectAge(project="mill", age=1, instalment=0.5),
            ],
            sites=[Site(project="mill", region="A1")],
            sources=[Source(source="fund", spread=0.1), Source(source="loan", spread=0.25)],
            funding=[
                Funding(source="fund", province="A", year=2023, budget_yi_cny=4),
                Funding(source="fund", province="A", year=2024, budget_yi_cny=3),
                Funding(source="loan", year=2023, budget_yi_cny=2),
            ],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(6, rel=1e-9)
    assert found.prices["funding__budget__loan__all.__2024"] == pytest.approx(0.55, rel=1e-9)
