"""Placements say whether they are unique, and how far their money may move."""

import numpy as np
import pytest

from inputs.projects import Project, Site
from inputs.regions import Industry
from optimizer.allocate import Request, allocate
from optimizer.plan.firmness import ranges_table, with_uniqueness
from optimizer.plan.plan import Table
from optimizer.solver.solution import Ranging

PLACED = Table(
    ("project", "region", "year", "share"),
    (("mill", "A1", 2023, 0.25), ("mill", "B1", 2023, 0.75), ("shop", "A1", 2024, 1.0)),
)


def test_a_placement_without_a_range_is_unique_at_its_share():
    found = with_uniqueness(PLACED, {("mill", "A1", 2023): (0.0, 0.5)})
    assert found.columns == (*PLACED.columns, "unique", "share_min", "share_max")
    assert [row[4:] for row in found.rows] == [(False, 0.0, 0.5), (True, 0.75, 0.75), (True, 1, 1)]


def test_without_a_solver_that_can_tell_nothing_is_claimed():
    assert {row[4:] for row in with_uniqueness(PLACED, None).rows} == {(None, None, None)}


def test_what_was_not_found_out_is_not_called_unique():
    found = with_uniqueness(PLACED, {}, {("shop", "A1", 2024)})
    assert [row[4] for row in found.rows] == [True, True, None]


@pytest.fixture
def rivals(make):
    """A mill that brings 4 in A1, 3 in A2 and 1 in B1; a yard that brings 2 anywhere."""
    return make(
        projects=[
            Project(project="mill", sector="cars"),
            Project(project="yard", sector="cars", value_yi_cny=2, capital_yi_cny=1, life_years=1),
        ],
        sites=[
            Site(project="mill", region="A1", value_yi_cny=4),
            Site(project="mill", region="A2", value_yi_cny=3),
            Site(project="mill", region="B1", value_yi_cny=1),
            Site(project="yard", region="A1"),
            Site(project="yard", region="B1"),
        ],
        industry=[Industry(sector="cars", region="B1", output_yi_cny=1)],
    )


def test_the_money_of_a_placement_may_fall_to_that_of_its_best_rival(rivals, links):
    """The mill stays in A1 while it brings at least the 3 of A2; more changes nothing. The yard,
    which pays 1 for its capital, brings 1 in A1 too: it has no room."""
    plan = allocate(rivals, links, Request()).plan
    assert plan is not None
    assert plan.tables["ranges"].rows == (
        ("mill", "A1", 2023, pytest.approx(1), 4.0, pytest.approx(3), None),
        ("yard", "B1", 2023, pytest.approx(1), 1.0, 1.0, 1.0),
    )


def test_the_plan_says_which_placements_are_unique(rivals, links):
    plan = allocate(rivals, links, Request()).plan
    assert plan is not None
    table = plan.tables["placements"]
    at = table.columns.index("unique")
    assert [(*row[:2], *row[at : at + 3]) for row in table.rows] == [
        ("mill", "A1", True, pytest.approx(1), pytest.approx(1)),
        ("yard", "B1", False, pytest.approx(0), pytest.approx(1)),
    ]


def test_without_ranging_there_are_no_ranges(rivals, ready_of):
    decide = ready_of(rivals).decide
    values = np.ones(decide.columns)
    assert ranges_table(decide, values, values, None).rows == ()


def test_costs_are_turned_into_money(rivals, ready_of):
    """A cost that may lie from −5 to 2 is money from −2 to 5; what is not placed has no row."""
    decide = ready_of(rivals).decide
    values, worth = np.zeros(decide.columns), np.full(decide.columns, 3.0)
    values[decide.start["mill", "A2", 2023]] = 0.5
    ends = np.full(decide.columns, -5.0), np.full(decide.columns, 2.0)
    table = ranges_table(decide, values, worth, Ranging(np.empty(0), np.empty(0), *ends))
    assert table.rows == (("mill", "A2", 2023, 0.5, 3.0, -2.0, 5.0),)
