"""Prices are told as a planner's gain, and limits that the plan exhausts are named."""

import numpy as np
import pytest

from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.allocate import Request, allocate
from optimizer.plan.prices import activity, binding_table, prices_table


@pytest.fixture
def narrow(make):
    """2 km² for a shop that earns 3 on 1 km² and a mill that earns 4 on 2 km²; B1 has spare land.

    As in the test of the rule: one km² more would bring 2.
    """
    return make(
        regions=[
            Region(region="A1", province="A", rent_yi_cny=1),
            Region(region="B1", province="B"),
        ],
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2),
            Project(project="shop", sector="cars", value_yi_cny=4, land_km2=1),
            Project(project="yard", sector="cars", value_yi_cny=1, land_km2=1),
        ],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="shop", region="A1"),
            Site(project="yard", region="B1"),
        ],
        land=[
            Land(region="A1", year=2023, available_km2=2),
            Land(region="B1", year=2023, available_km2=9),
        ],
    )


def test_a_price_is_what_one_unit_more_brings(narrow, links):
    plan = allocate(narrow, links, Request()).plan
    assert plan is not None
    found = {row[:2]: row[2:] for row in plan.tables["prices"].rows}
    assert found == {
        ("land", "A1__2023"): (pytest.approx(2), "亿元 / km²"),
        ("placement", "shop"): (pytest.approx(1), "亿元 / share of the project"),
        ("placement", "yard"): (pytest.approx(1), "亿元 / share of the project"),
    }


def test_the_limits_that_bind_are_those_without_slack(narrow, links):
    plan = allocate(narrow, links, Request()).plan
    assert plan is not None
    found = {row[:2]: row[2:5] for row in plan.tables["binding"].rows}
    assert found == {
        ("land", "A1__2023"): pytest.approx((2, 2, 2)),
        ("placement", "shop"): pytest.approx((1, 1, 1)),
        ("placement", "yard"): pytest.approx((1, 1, 1)),
    }


def test_limits_bind_without_prices_where_a_solver_gives_none(narrow, ready_of, solved):
    ready = ready_of(narrow)
    values = solved(ready.program).values
    table = binding_table(ready.program, values, np.empty(0))
    assert [row[4] for row in table.rows] == [None, None, None]
    assert prices_table(ready.program, np.empty(0)).rows == ()


def test_an_identity_of_accounting_never_counts_as_a_limit(case, links):
    plan = allocate(case, links, Request()).plan
    assert plan is not None
    rows = {str(row[1]) for row in plan.tables["binding"].rows if row[0] == "funding"}
    assert not any(row.startswith("paid") for row in rows)


def test_the_activity_of_a_row_is_its_left_side(case, ready_of, solved):
    program = ready_of(case).program
    values = solved(program).values
    dense = np.zeros((program.matrix.rows, program.matrix.columns))
    for row in range(program.matrix.rows):
        at = slice(program.matrix.start[row], program.matrix.start[row + 1])
        dense[row, program.matrix.column[at]] = program.matrix.value[at]
    assert activity(program, values) == pytest.approx(dense @ values, abs=1e-12)
