"""All projects of a sector together find a market in the Delta."""

import pytest

from inputs.projects import Project, Site
from inputs.sectors import Demand, Sector


def test_projects_of_all_regions_may_fill_the_market(case, broken):
    point = {"start__plant__A1__2023": 0.5, "start__plant__B1__2023": 0.25}
    assert broken(case, "demand", point) == set()


def test_projects_of_all_regions_share_one_market(case, broken):
    point = {"start__plant__A1__2023": 0.5, "start__plant__B1__2023": 0.275}
    assert broken(case, "demand", point) == {("sales", "cars", 2023)}


def test_output_is_digitalised_once(case, broken):
    point = {"start__plant__A1__2024": 0.85}
    assert broken(case, "demand", point) == {("addressed", "cars", 2024)}


def test_a_blank_is_no_limit(case, rows_of):
    keys = [row.key for row in rows_of(case, "demand")]
    assert keys == [("sales", "cars", 2023), ("sales", "cars", 2024), ("addressed", "cars", 2024)]


def test_the_market_is_split_by_the_size_of_the_provinces(case, rows_of):
    row = next(row for row in rows_of(case, "demand") if row.rhs == 6)
    assert dict(row.owned) == pytest.approx({"A": 3.6, "B": 2.4}, rel=1e-12)


def test_the_best_plan_sells_what_earns_most_for_its_market(make, optimum):
    """A market of 6: the shop earns 8 on sales of 4, the mill 10 on sales of 8.

    The shop stands whole and a quarter of the mill: 8 + 10/4 = 10.5. One 亿元 of market more brings
    10/8. Ships have a market of their own and stand whole: 1.
    """
    found = optimum(
        make(
            sectors=[Sector(sector="cars"), Sector(sector="ships")],
            projects=[
                Project(project="mill", sector="cars", value_yi_cny=10, sales_yi_cny=8),
                Project(project="shop", sector="cars", value_yi_cny=8, sales_yi_cny=4),
                Project(project="yard", sector="ships", value_yi_cny=1, sales_yi_cny=90),
            ],
            sites=[
                Site(project="mill", region="A1"),
                Site(project="shop", region="B1"),
                Site(project="yard", region="B1"),
            ],
            demand=[Demand(sector="cars", year=2023, sales_yi_cny=6)],
        )
    )
    assert found.money == pytest.approx(11.5, rel=1e-9)
    assert found.prices["demand__sales__cars__2023"] == pytest.approx(1.25, rel=1e-9)
