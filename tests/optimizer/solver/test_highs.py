"""What HiGHS finds: statuses, prices, and the same optimum however it is reached."""

import math
from collections.abc import Callable
from dataclasses import replace

import highspy
import numpy as np
import pytest

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.prepare import Prepared
from optimizer.program.names import row_name
from optimizer.solver.arrays import Head, Program
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs

STEP = 1e-3
"""By how much a right-hand side is moved where prices are compared with differences."""


def test_a_project_that_must_be_built_and_finds_no_land_is_infeasible(make, ready_of):
    case = make(
        projects=[Project(project="dam", sector="cars", land_km2=2, mandated=True)],
        sites=[Site(project="dam", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    found = Highs().solve(ready_of(case).program)
    assert found.status == "infeasible"
    assert not len(found.values)
    assert not len(found.prices)
    assert math.isnan(found.objective)


def test_a_project_that_pays_and_may_be_built_again_and_again_is_unbounded(make, ready_of):
    mill = Project(project="mill", sector="cars", value_yi_cny=1)
    case = make(on=("land",), projects=[mill])
    assert Highs().solve(ready_of(case).program).status == "unbounded"


def test_a_solver_that_said_unbounded_still_solves_the_next_program(make, ready_of):
    mill = Project(project="mill", sector="cars", value_yi_cny=1)
    engine = Highs()
    assert engine.solve(ready_of(make(on=("land",), projects=[mill])).program).status == "unbounded"
    found = engine.solve(ready_of(make(projects=[mill])).program)
    assert (found.status, found.objective) == ("optimal", -1)


def test_without_any_time_the_solver_stops_at_the_limit(larger: Prepared):
    found = Highs().solve(larger.program, 0.0)
    assert found.status == "limit"
    assert found.bound == -math.inf


def widened(program: Program) -> Program:
    """The same program with a row that says nothing more, which a solver has to load anew."""
    one = program.matrix.start[1]
    wider = program.with_row(
        program.heads[0], program.matrix.column[:one], program.matrix.value[:one]
    )
    return replace(wider, matrix=replace(wider.matrix, base=None))


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Time limits that the solver is given, where its clock shows a thousand seconds."""
    limits: list[float] = []
    told = highspy.Highs.setOptionValue

    def keeps(model: highspy.Highs, option: str, value: object) -> object:
        if option == "time_limit":
            assert isinstance(value, float)
            limits.append(value)
            return highspy.HighsStatus.kOk
        return told(model, option, value)

    monkeypatch.setattr(highspy.Highs, "getRunTime", lambda model: 1000.0)
    monkeypatch.setattr(highspy.Highs, "setOptionValue", keeps)
    return limits


def test_a_time_limit_counts_from_the_start_of_each_solve(larger: Prepared, given: list[float]):
    """The solver's clock runs on from all linear programs before, loaded or anew."""
    engine = Highs()
    for program in (larger.program, widened(larger.program), larger.program):
        assert engine.solve(program, 0.5).status == "optimal"
    engine.solve(larger.program, -1.0)
    assert given == [1000.5, 1000.5, 1000.5, 1000.0]


def test_a_search_over_whole_numbers_has_a_clock_of_its_own(bags: Program, given: list[float]):
    engine = Highs()
    engine.solve(bags, 0.5)
    engine.solve(replace(bags, integer=np.arange(3, dtype=np.int32)), 0.5)
    assert given == [1000.5, 0.5]


def test_a_solver_that_was_busy_stops_where_no_time_is_left_and_goes_on(larger: Prepared):
    engine = Highs()
    assert engine.solve(larger.program).status == "optimal"
    assert engine.solve(widened(larger.program), 0.0).status == "limit"
    assert engine.solve(larger.program).status == "optimal"


def test_a_solve_that_goes_on_from_the_last_basis_reaches_the_cold_optimum(larger: Prepared):
    players = larger.case.players
    coalitions = [players[:1], players[1:2], players[:3], players[2:], players]
    hot = Highs()
    for coalition in coalitions:
        program = for_players(larger.program, larger.owned, coalition)
        warm, cold = hot.solve(program), Highs().solve(program)
        assert warm.status == cold.status == "optimal"
        assert warm.objective == pytest.approx(cold.objective, rel=1e-7, abs=1e-7)


def test_a_row_added_to_a_loaded_model_acts_as_in_a_fresh_one(larger: Prepared, residual):
    engine = Highs()
    before = engine.solve(larger.program)
    column = np.flatnonzero(before.values > 0.1)[:5].astype(np.int32)
    head = Head("placement", ("few",), "<=", 0.1, True, ())
    more = larger.program.with_row(head, column, np.ones(len(column)))
    warm, cold = engine.solve(more), Highs().solve(more)
    assert warm.objective == pytest.approx(cold.objective, rel=1e-7)
    assert warm.objective > before.objective
    assert residual(more, warm.values) < 1e-6
    assert engine.solve(larger.program).objective == pytest.approx(before.objective, rel=1e-7)


def test_one_thread_and_two_reach_the_same_optimum(larger: Prepared):
    one = Highs(threads=1).solve(larger.program)
    two = Highs(threads=2).solve(larger.program)
    assert one.status == two.status == "optimal"
    assert one.objective == pytest.approx(two.objective, rel=1e-9)
    assert Highs(threads=1).solve(larger.program).objective == one.objective


def test_the_point_found_keeps_every_row_and_has_the_stated_objective(larger: Prepared, residual):
    found = Highs().solve(larger.program)
    assert residual(larger.program, found.values) < 1e-6
    assert found.objective == pytest.approx(float(larger.program.cost @ found.values), rel=1e-9)
    assert sum(larger.money(found.values).values()) == pytest.approx(-found.objective, rel=1e-9)


def _free_of_equity(program: Program) -> np.ndarray:
    return np.array([i for i, head in enumerate(program.heads) if head.family != "equity"])


def test_prices_times_right_hand_sides_are_the_money(larger: Prepared):
    """Strong duality: no column has an upper bound but the fixed gain, so the rows own it all."""
    program = larger.program
    found = Highs().solve(program)
    rows = _free_of_equity(program)
    sides = np.array([program.heads[i].rhs for i in rows])
    assert float(found.prices[rows] @ sides) == pytest.approx(found.objective, rel=1e-7)


def test_no_price_of_a_limit_has_the_wrong_sign(larger: Prepared):
    found = Highs().solve(larger.program)
    most = [i for i, head in enumerate(larger.program.heads) if head.sense == "<="]
    assert max(found.prices[most]) <= 1e-9
    assert min(found.prices[most]) < -0.1


def test_a_price_lies_between_what_one_unit_more_brings_and_one_unit_less_costs(
    case: Case, only: Callable[..., Case], ready_of: Callable[[Case], Prepared]
):
    """The money is concave in each right-hand side: v(b+h) − v(b) ≤ price·h ≤ v(b) − v(b−h)."""
    program = ready_of(only(case)).program
    best = Highs().solve(program)
    priced = set()
    for i, head in enumerate(program.heads):
        more, less = (
            Highs().solve(program.with_rhs({i: head.rhs + step})) for step in (STEP, -STEP)
        )
        price = -best.prices[i] * STEP
        name = row_name(head.family, head.key)
        if more.status == "optimal":
            assert best.objective - more.objective <= price + 1e-9, name
        else:
            assert not head.relaxable, name
        if less.status == "optimal":
            assert price <= less.objective - best.objective + 1e-9, name
        if abs(price) > 1e-9:
            priced.add(head.family)
    assert {"placement", "compute_balance"} & priced


def test_reduced_costs_are_what_the_prices_leave_of_the_costs(larger: Prepared):
    """And a column that is chosen has none, as a row with slack has no price."""
    program = larger.program
    found = Highs().solve(program)
    matrix = program.matrix
    row = np.repeat(np.arange(matrix.rows), np.diff(matrix.start))
    paid = np.bincount(
        matrix.column, weights=matrix.value * found.prices[row], minlength=matrix.columns
    )
    assert found.reduced == pytest.approx(program.cost - paid, abs=1e-7)
    is_open = program.lower < program.upper
    assert abs(found.reduced[is_open & (found.values > 1e-6)]).max() <= 1e-7


def test_with_another_cost_the_solver_goes_on_to_the_cold_optimum(larger: Prepared):
    random = np.random.default_rng(5)
    hot = Highs()
    hot.solve(larger.program)
    for _ in range(4):
        other = larger.program.with_cost(larger.program.cost * random.uniform(0.5, 1.5))
        assert hot.solve(other).objective == pytest.approx(Highs().solve(other).objective, rel=1e-9)


@pytest.fixture
def bags(lp: Callable[..., Program]) -> Program:
    """Bags of 3, 4 and 5 that bring 4, 5 and 6, and room for 8."""
    return lp([-4, -5, -6], [([3, 4, 5], "<=", 8)], upper=[1, 1, 1])


def test_whole_numbers_are_found_with_their_bound_and_without_prices(bags: Program):
    """3 + 5 = 8 bring 10; in parts it is 3 + 4 + 1/5 of 5 for 10.2."""
    whole = replace(bags, integer=np.arange(3, dtype=np.int32))
    found = Highs().solve(whole)
    assert found.status == "optimal"
    assert found.values == pytest.approx([1, 0, 1])
    assert (found.objective, found.bound) == pytest.approx((-10, -10))
    assert (len(found.prices), len(found.reduced)) == (0, 0)
    assert Highs().solve(bags).objective == pytest.approx(-10.2)


def test_one_model_goes_from_whole_numbers_to_parts_and_back(bags: Program):
    whole = replace(bags, integer=np.arange(3, dtype=np.int32))
    engine = Highs()
    found = engine.solve(whole)
    fixed = engine.solve(whole.with_fixed(whole.integer, found.values))
    assert fixed.objective == pytest.approx(-10)
    assert len(fixed.prices) == 1
    assert engine.solve(bags).objective == pytest.approx(-10.2)
    few = whole.with_row(
        Head("land", ("few",), "<=", 1, True, ()), np.arange(3, dtype=np.int32), np.ones(3)
    )
    assert engine.solve(few).objective == pytest.approx(-6)
    assert engine.solve(replace(bags, integer=np.array([2], np.int32))).objective == pytest.approx(
        -10
    )


def test_a_column_that_no_whole_number_fits_is_infeasible(lp: Callable[..., Program]):
    half = lp([-1], [([2], "=", 1)])
    assert Highs().solve(half).status == "optimal"
    assert Highs().solve(replace(half, integer=np.array([0], np.int32))).status == "infeasible"


def test_the_time_of_a_search_over_whole_numbers_is_its_own(lp: Callable[..., Program]):
    """Sixty dense rows keep the search busy; what earlier solves took is not added to the limit:
    with none left there is no point."""
    random = np.random.default_rng(1)
    rows = random.integers(1, 100, (60, 120)).astype(float)
    hard = lp(
        (-random.uniform(50, 100, 120)).tolist(),
        [(row.tolist(), "<=", float(row.sum() / 3)) for row in rows],
        upper=[1] * 120,
        whole=range(120),
    )
    engine = Highs()
    stopped = engine.solve(hard, 2.0)
    assert stopped.status == "limit"
    assert stopped.has_point
    assert stopped.bound < stopped.objective
    nothing = engine.solve(hard, 0.0)
    assert nothing.status == "limit"
    assert not nothing.has_point


def test_a_program_without_columns_is_optimal_at_nothing(lp: Callable[..., Program]):
    found = Highs().solve(lp([], []))
    assert (found.status, found.objective) == ("optimal", 0)
    assert found.has_point
