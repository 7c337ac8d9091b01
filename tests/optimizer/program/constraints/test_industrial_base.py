"""Capital goes where there is an industry that can take it up."""

import pytest

from inputs.projects import Project, Site
from inputs.regions import Industry, Region
from inputs.sectors import Sector


def test_capital_may_come_up_to_the_base(case, broken):
    """B1 makes no cars; a tenth of all its industry, 2, may enter: a tenth of the plant."""
    assert broken(case, "industrial_base", {"start__plant__B1__2024": 0.1}) == set()


def test_capital_may_not_come_where_there_is_no_industry(case, broken):
    point = {"start__plant__B1__2024": 0.2}
    assert broken(case, "industrial_base", point) == {("cars", "B1", 2024)}


def test_a_sector_without_a_stated_uptake_has_no_row(case, rows_of):
    assert {row.key[0] for row in rows_of(case, "industrial_base")} == {"cars"}


def test_the_best_plan_brings_as_much_capital_as_the_industry_takes_up(make, optimum):
    """(0.5 · 20 of the sector + 0.1 · 100 of all industry) · 1.5 a year after the base year = 30.

    The mill's capital is 60 and paid off over ten years: 0.5 · (20 − 60/10) = 7. One 亿元 more
    brings 14/60.
    """
    found = optimum(
        make(
            regions=[Region(region="A1", province="A", industrial_output_yi_cny=100)],
            sectors=[Sector(sector="cars", base_share=0.5, entry_share=0.1, growth=0.5)],
            projects=[Project(project="mill", sector="cars", value_yi_cny=20, capital_yi_cny=60)],
            industry=[Industry(sector="cars", region="A1", output_yi_cny=20)],
        )
    )
    assert found.money == pytest.approx(7, rel=1e-9)
    assert found.prices["industrial_base__cars__A1__2023"] == pytest.approx(14 / 60, rel=1e-9)


def test_capital_counts_as_stated_for_the_site(make, rows_of):
    case = make(
        sectors=[Sector(sector="cars", base_share=1)],
        projects=[Project(project="mill", sector="cars", capital_yi_cny=60)],
        sites=[Site(project="mill", region="A1", capital_yi_cny=45)],
    )
    (row,) = rows_of(case, "industrial_base")
    assert list(row.terms.values()) == [45]
