"""How far a right-hand side or a cost may move: told by HiGHS, checked by hand and by moving it."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.prepare import Prepared
from optimizer.program.names import row_name
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs

MANY = 20
"""Priced rows, and placements, of the synthetic case that are moved."""


@pytest.fixture
def narrow(make: Callable[..., Case], ready_of: Callable[[Case], Prepared]) -> Prepared:
    """2 km² in A1 for a mill that brings 4 on 2 km² and a shop that brings 3 on 1 km².

    The shop stands whole, the mill half, for 5; one km² more would bring 2. A yard in B1, with
    land to spare, brings 1.
    """
    return ready_of(
        make(
            regions=[Region(region="A1", province="A"), Region(region="B1", province="B")],
            projects=[
                Project(project="mill", sector="cars", value_yi_cny=4, land_km2=2),
                Project(project="shop", sector="cars", value_yi_cny=3, land_km2=1),
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
    )


def _row(ready: Prepared, name: str) -> int:
    return [row_name(head.family, head.key) for head in ready.program.heads].index(name)


def _sides(ready: Prepared) -> Mapping[str, tuple[float, float]]:
    engine = Highs()
    engine.solve(ready.program)
    found = engine.ranging()
    assert found is not None
    names = (row_name(head.family, head.key) for head in ready.program.heads)
    ends = zip(found.row_low.tolist(), found.row_high.tolist(), strict=True)
    return dict(zip(names, ends, strict=True))


def test_the_ranges_of_right_hand_sides_are_those_found_by_hand(narrow: Prepared):
    """Land: with 1 km² the mill is gone, with 3 it is whole. Shop: its share takes the mill's land,
    from 0 to 2 km². Yard: from nothing to the 9 km² of B1."""
    sides = _sides(narrow)
    assert sides["land__A1__2023"] == pytest.approx((1, 3))
    assert sides["placement__shop"] == pytest.approx((0, 2))
    assert sides["placement__yard"] == pytest.approx((0, 9))


@pytest.mark.parametrize(("land", "price"), [(0.5, 3), (1.01, 2), (2.99, 2), (3.5, 0)], ids=str)
def test_the_price_of_land_holds_inside_its_range_and_only_there(narrow: Prepared, land, price):
    """Below 1 km² there is only the shop, which brings 3 on each; above 3 land is left over."""
    row = _row(narrow, "land__A1__2023")
    found = Highs().solve(narrow.program.with_rhs({row: land}))
    assert -found.prices[row] == pytest.approx(price)


def test_the_ranges_of_costs_are_those_found_by_hand(narrow: Prepared):
    """The shop goes first while it brings at least 2, what the mill brings on a km²; the mill is
    second while it brings from 0 to 6, what the shop would on 2 km²; the yard while it brings
    anything. The solver minimises, so ends change places and sign."""
    engine = Highs()
    engine.solve(narrow.program)
    found = engine.ranging()
    assert found is not None
    assert len(found.cost_low) == len(found.cost_high) == narrow.program.matrix.columns
    names = (name.split("__")[1] for name in narrow.decide.names())
    ends = zip((-found.cost_high).tolist(), (-found.cost_low).tolist(), strict=True)
    assert dict(zip(names, ends, strict=True)) == {
        "mill": pytest.approx((0, 6)),
        "shop": pytest.approx((2, np.inf)),
        "yard": pytest.approx((0, np.inf)),
    }


@pytest.mark.parametrize(
    ("value", "shares"), [(0.01, (0.5, 1)), (5.99, (0.5, 1)), (6.01, (1, 0)), (-0.01, (0, 1))]
)
def test_the_plan_holds_while_the_mill_brings_what_its_range_says(narrow: Prepared, value, shares):
    cost = narrow.program.cost.copy()
    cost[0] = -value
    found = Highs().solve(narrow.program.with_cost(cost))
    assert found.values[:2] == pytest.approx(shares)


def test_there_is_no_range_without_an_optimum_of_a_linear_program(lp: Callable[..., Program]):
    engine = Highs()
    assert engine.ranging() is None
    engine.solve(lp([-1], [([1], "<=", 1.5)], whole=[0]))
    assert engine.ranging() is None
    engine.solve(lp([-1], [([1], "<=", -1)]))
    assert engine.ranging() is None


def _inside(now: float, end: float) -> float:
    """A place nearer to the end than to now."""
    return now + 0.9 * (end - now) if np.isfinite(end) else now + np.sign(end)


def test_every_price_holds_as_far_as_its_range_goes(larger: Prepared):
    engine = Highs()
    best = engine.solve(larger.program)
    found = engine.ranging()
    assert found is not None
    priced = np.flatnonzero(np.abs(best.prices) > 1e-6)
    moved = 0
    for row in priced[:: max(len(priced) // MANY, 1)]:
        now = larger.program.heads[row].rhs
        for end in (found.row_low[row], found.row_high[row]):
            if abs(end - now) > 1e-6:
                other = Highs().solve(larger.program.with_rhs({int(row): _inside(now, end)}))
                gained = best.prices[row] * (_inside(now, end) - now)
                assert other.objective == pytest.approx(best.objective + gained, rel=1e-7)
                moved += 1
    assert moved > MANY / 2


def test_every_placement_holds_as_far_as_the_range_of_its_cost_goes(larger: Prepared):
    engine = Highs()
    best = engine.solve(larger.program)
    found = engine.ranging()
    assert found is not None
    chosen = [column for column in larger.decide.start.values() if best.values[column] > 1e-6]
    for column in chosen[:MANY]:
        now = larger.program.cost[column]
        for end in (found.cost_low[column], found.cost_high[column]):
            cost = larger.program.cost.copy()
            cost[column] = _inside(now, end)
            other = Highs().solve(larger.program.with_cost(cost))
            assert other.objective == pytest.approx(float(cost @ best.values), rel=1e-7)
