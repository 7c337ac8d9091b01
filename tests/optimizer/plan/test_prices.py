"""Prices are told as a planner's gain, and limits that the plan exhausts are named."""

from dataclasses import replace

import numpy as np
import pytest

from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.allocate import Request, allocate
from optimizer.plan.prices import activity, binding_table, prices_table

RANGES = {
    "land": (pytest.approx(1), pytest.approx(3)),
    "shop": (pytest.approx(0), pytest.approx(2)),
    "yard": (pytest.approx(0), pytest.approx(9)),
}
"""Land of A1: with 1 km² the mill is gone, with 3 it is whole. The shop's share takes the mill's
land, up to 2 km²; the yard has the 9 km² of B1."""


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
    share = "亿元 / share of the project"
    assert found == {
        ("land", "A1__2023"): (pytest.approx(2), "亿元 / km²", 2, *RANGES["land"], True),
        ("placement", "shop"): (pytest.approx(1), share, 1, *RANGES["shop"], True),
        ("placement", "yard"): (pytest.approx(1), share, 1, *RANGES["yard"], True),
    }


def _with_land(case, room: float):
    land = {**case.land, ("A1", 2023): Land(region="A1", year=2023, available_km2=room)}
    return replace(case, land=land)


def _land_of(plan):
    (row,) = [row for row in plan.tables["prices"].rows if row[:2] == ("land", "A1__2023")]
    return row


def test_a_price_at_the_end_of_its_range_is_not_proved_unique(narrow, links):
    """With exactly 1 km² the shop fills it: one more brings 2, one less costs 3."""
    plan = allocate(_with_land(narrow, 1), links, Request()).plan
    assert plan is not None
    row = _land_of(plan)
    assert 2 - 1e-6 <= row[2] <= 3 + 1e-6
    assert row[7] is False
    assert 1 in (pytest.approx(row[5]), pytest.approx(row[6]))


def test_a_price_a_little_inside_is_unique_again(narrow, links):
    plan = allocate(_with_land(narrow, 1.01), links, Request()).plan
    assert plan is not None
    row = _land_of(plan)
    assert row[2] == pytest.approx(2)
    assert row[7] is True


def test_a_range_without_an_end_is_blank(make, links):
    """A shop that brings 3 and meets no limit but its right, which may be any."""
    case = make(
        projects=[Project(project="shop", sector="cars", value_yi_cny=3)],
        sites=[Site(project="shop", region="A1")],
    )
    plan = allocate(case, links, Request()).plan
    assert plan is not None
    (row,) = plan.tables["prices"].rows
    assert row[:2] == ("placement", "shop")
    assert row[4:] == (1, 0, None, True)


def test_a_solver_that_tells_no_ranges_leaves_them_blank(narrow, ready_of, solved):
    ready = ready_of(narrow)
    rows = prices_table(ready.program, solved(ready.program).prices, None).rows
    assert len(rows) == 3
    assert {row[5:] for row in rows} == {(None, None, None)}


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
    assert prices_table(ready.program, np.empty(0), None).rows == ()


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
