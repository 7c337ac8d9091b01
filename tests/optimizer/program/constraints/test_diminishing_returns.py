"""Capital of a sector that crowds into one region earns less and less."""

import pytest

from inputs.projects import Project, Site
from inputs.regions import Region
from inputs.sectors import Diminishing, Sector


def test_capital_may_fill_what_is_free_and_then_the_bands(case, broken):
    """A1 takes up 30: 7.5 are free, 7.5 in the first band, and the last band is open."""
    point = {
        "start__plant__A1__2023": 1,
        **{f"crowd__cars__A1__1__{year}": 7.5 for year in (2023, 2024)},
        **{f"crowd__cars__A1__2__{year}": 5 for year in (2023, 2024)},
    }
    assert broken(case, "diminishing_returns", point) == set()


def test_capital_above_what_is_free_must_be_in_a_band(case, broken):
    point = {"start__plant__A1__2024": 0.5}
    assert broken(case, "diminishing_returns", point) == {("capital", "cars", "A1", 2024)}


def test_a_closed_band_holds_no_more_than_its_width(case, broken):
    point = {"crowd__cars__A1__1__2024": 8, "crowd__cars__A1__2__2024": 99}
    assert broken(case, "diminishing_returns", point) == {("width", "cars", "A1", 1, 2024)}


def test_the_best_plan_stops_at_the_band_that_costs_more_than_it_earns(make, optimum):
    """A fifth of an output of 100 is taken up, 20: 10 free, 5 at a loss of 0.1, then at 0.5.

    The mill's capital of 40 earns 12 − 40/10 = 8, which is 0.2 for each 亿元: the free 10 and the
    first band pay, the second does not. 15 · 0.2 − 5 · 0.1 = 2.5.
    A wider first band brings 0.2 − 0.1, and more free room 0.2.
    """
    found = optimum(
        make(
            regions=[Region(region="A1", province="A", industrial_output_yi_cny=100)],
            sectors=[Sector(sector="cars", entry_share=0.2)],
            projects=[Project(project="mill", sector="cars", value_yi_cny=12, capital_yi_cny=40)],
            diminishing=[
                Diminishing(sector="cars", band=1, width_share=0.25, loss_yi_cny=0.1),
                Diminishing(sector="cars", band=2, width_share=0.25, loss_yi_cny=0.5),
            ],
        )
    )
    assert found.money == pytest.approx(2.5, rel=1e-9)
    assert found.columns == pytest.approx(
        {"start__mill__A1__2023": 0.375, "crowd__cars__A1__1__2023": 5}, rel=1e-9
    )
    prices = found.prices
    assert prices["diminishing_returns__width__cars__A1__1__2023"] == pytest.approx(0.1, rel=1e-9)
    assert prices["diminishing_returns__capital__cars__A1__2023"] == pytest.approx(0.2, rel=1e-9)


def test_sectors_do_not_crowd_each_other(make, rows_of):
    case = make(
        sectors=[Sector(sector="cars"), Sector(sector="ships")],
        projects=[
            Project(project="mill", sector="cars", capital_yi_cny=4),
            Project(project="yard", sector="ships", capital_yi_cny=6),
        ],
        sites=[Site(project="mill", region="A1"), Site(project="yard", region="A1")],
        diminishing=[Diminishing(sector="cars", band=1, width_share=1, loss_yi_cny=1)],
    )
    (row,) = rows_of(case, "diminishing_returns")
    assert sorted(row.terms.values()) == [-1, 4]
