"""What must hold for any case: tried on synthetic ones that hypothesis draws."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.case_links import links_of
from inputs.base import Record
from inputs.case import Case
from inputs.columns import number_columns
from inputs.settings import Rules
from inputs.synthetic import synthetic_case
from inputs.tables import TABLES
from optimizer.allocate import Request, allocate
from optimizer.prepare import Prepared, prepare
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs

FEW = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

SLACK = 1e-6
"""Room for the solver's tolerance when optima are compared, relative."""

PLACES = frozenset({"region", "from_", "to"})
"""Fields that name a region."""

MONEY_COLUMNS = {
    "regions": {"tariff_yi_cny", "rent_yi_cny", "industrial_output_yi_cny"},
    "diminishing": set(),
}
"""Columns in 亿元 of tables where others are ratios or mere keys; elsewhere all `…_yi_cny`."""


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Small synthetic cases; money is discounted, and the rule of equity is off."""
    case = synthetic_case(
        regions=draw(st.integers(3, 5)),
        projects=draw(st.integers(6, 14)),
        years=draw(st.integers(1, 3)),
        seed=draw(st.integers(0, 10_000)),
    )
    head = case.settings.model_copy(update={"rules": Rules(equity=False), "stages": ()})
    return replace(case, settings=head)


def _ready(case: Case) -> Prepared:
    return prepare(case, links_of(case))


def _money(case: Case) -> float:
    found = Highs().solve(_ready(case).program)
    assert found.status == "optimal"
    return -found.objective


def _grown(case: Case, table: str, field: str, factor: float) -> Case:
    """The case with every amount of a column multiplied."""
    rows: Mapping = getattr(case, table)
    more = {
        key: record
        if getattr(record, field) is None
        else record.model_copy(update={field: getattr(record, field) * factor})
        for key, record in rows.items()
    }
    return replace(case, **{table: more})


BUDGETS = [
    ("energy", "budget_yi_kwh"),
    ("land", "available_km2"),
    ("funding", "budget_yi_cny"),
    ("talent", "stock_kperson"),
    ("compute", "installed_eflops"),
    ("demand", "sales_yi_cny"),
    ("demand", "addressed_yi_cny"),
]


@pytest.mark.parametrize(("table", "field"), BUDGETS)
@FEW
@given(case=cases(), factor=st.floats(1.01, 3))
def test_more_of_a_budget_never_lowers_the_money(table: str, field: str, case: Case, factor: float):
    before = _money(case)
    assert before > 0
    assert _money(_grown(case, table, field, factor)) >= before * (1 - SLACK)


@pytest.mark.parametrize(("table", "field"), BUDGETS)
def test_a_twentieth_of_a_budget_lowers_the_money(table: str, field: str):
    """So that the property above is not kept by budgets that nothing reads."""
    case = synthetic_case(regions=4, projects=24, years=2, seed=1)
    head = case.settings.model_copy(update={"rules": Rules(equity=False), "stages": ()})
    case = replace(case, settings=head)
    assert _money(_grown(case, table, field, 1 / 20)) < _money(case) * (1 - 1e-3)


def _renamed(record: Record, names: Mapping[str, str]) -> Record:
    changed = {
        field: names.get(getattr(record, field), getattr(record, field))
        for field in type(record).model_fields
        if field in PLACES
    }
    return record.model_copy(update=changed)


def _with_names(case: Case, names: Mapping[str, str]) -> Case:
    """The case with other codes for its regions; rows keep their order."""
    tables = {}
    for table in TABLES:
        if table.name == "evidence":
            continue
        records = [_renamed(record, names) for record in getattr(case, table.name).values()]
        keys = type(records[0]).KEYS if records else ()
        tables[table.name] = {
            getattr(record, keys[0])
            if len(keys) == 1
            else tuple(getattr(record, key) for key in keys): record
            for record in records
        }
    return replace(case, **tables)


def _backwards(case: Case) -> Mapping[str, str]:
    """Codes in the opposite alphabetical order."""
    return {code: f"Z{len(case.regions) - i:03d}" for i, code in enumerate(case.regions)}


@FEW
@given(case=cases())
def test_renaming_regions_changes_no_objective(case: Case):
    other = _with_names(case, _backwards(case))
    assert set(other.regions).isdisjoint(case.regions)
    assert _money(other) == pytest.approx(_money(case), rel=1e-9)


def _range(ready: Prepared, column: int, best: float) -> tuple[float, float]:
    """The least and the most that a column takes among plans of the same money."""
    places = np.flatnonzero(ready.program.cost).astype(np.int32)
    head = ready.program.heads[0]._replace(sense="<=", rhs=best + 1e-9 * abs(best), key=("face",))
    face = ready.program.with_row(head, places, ready.program.cost[places])
    one = np.zeros_like(face.cost)
    one[column] = 1.0
    low, high = (Highs().solve(face.with_cost(sign * one)) for sign in (1, -1))
    assert low.status == high.status == "optimal"
    return float(low.values[column]), float(high.values[column])


def test_renaming_regions_changes_no_unique_placement():
    """A placement is unique where its least and greatest share among equal plans agree."""
    case = synthetic_case(regions=3, projects=8, years=1, seed=3)
    names = _backwards(case)
    ready, other = _ready(case), _ready(_with_names(case, names))
    best, same = Highs().solve(ready.program), Highs().solve(other.program)
    unique = 0
    for (project, region, year), column in ready.decide.start.items():
        low, high = _range(ready, column, best.objective)
        if high - low < 1e-5:
            unique += high > 0.01
            there = other.decide.start[project, names[region], year]
            assert same.values[there] == pytest.approx(best.values[column], abs=1e-4)
    assert unique >= 3


@FEW
@given(case=cases(), seed=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_objective(case: Case, seed):
    tables = {}
    for table in ("projects", "sites", "talent", "moves", "routes", "energy", "land", "funding"):
        rows = list(getattr(case, table).items())
        seed.shuffle(rows)
        tables[table] = dict(rows)
    assert _money(replace(case, **tables)) == pytest.approx(_money(case), rel=1e-9)


def _richer(case: Case, factor: float) -> Case:
    """Every amount of money multiplied; losses and spreads are money per money and stay."""
    changed: dict[str, Mapping] = {}
    for table in TABLES:
        fields = {
            name
            for column, name in number_columns(table.record).items()
            if column.endswith("_yi_cny")
        }
        fields &= MONEY_COLUMNS.get(table.name, fields)
        if table.name in ("parameters", "evidence") or not fields:
            continue
        changed[table.name] = {
            key: record.model_copy(
                update={
                    name: getattr(record, name) * factor
                    for name in fields
                    if getattr(record, name) is not None
                }
            )
            for key, record in getattr(case, table.name).items()
        }
    return replace(case, **changed)


@FEW
@given(case=cases(), factor=st.sampled_from([0.125, 0.3, 3.0, 8.0]))
def test_scaling_all_money_scales_the_objective_and_nothing_else(case: Case, factor: float):
    one, other = _ready(case), _ready(_richer(case, factor))
    best, scaled = Highs().solve(one.program), Highs().solve(other.program)
    assert scaled.objective == pytest.approx(best.objective * factor, rel=1e-9)
    assert list(one.decide.names()) == list(other.decide.names())
    worth_there = float(one.program.cost @ _in_old_units(other, scaled.values, factor))
    assert worth_there == pytest.approx(best.objective, rel=1e-9)


def _in_old_units(ready: Prepared, values: np.ndarray, factor: float) -> np.ndarray:
    """A plan of the scaled case read in the old unit of money: only sums of money change."""
    found = values.copy()
    for columns in (ready.decide.fund, ready.decide.crowd):
        found[list(columns.values())] /= factor
    return found


@FEW
@given(case=cases(), factor=st.sampled_from([0.25, 4.0]))
def test_the_best_plan_is_feasible_and_best_when_all_money_is_scaled(case: Case, factor: float):
    one, other = _ready(case), _ready(_richer(case, factor))
    values = _in_old_units(one, Highs().solve(one.program).values, 1 / factor)
    best = Highs().solve(other.program).objective
    assert float(other.program.cost @ values) == pytest.approx(best, rel=1e-9)


@FEW
@given(case=cases())
def test_provinces_alone_reach_no_more_than_together(case: Case):
    ready = _ready(case)
    alone = [
        -Highs().solve(for_players(ready.program, ready.owned, (player,))).objective
        for player in case.players
    ]
    together = -Highs().solve(ready.program).objective
    assert min(alone) >= -SLACK
    assert sum(alone) <= together * (1 + SLACK)


@FEW
@given(case=cases(), data=st.data())
def test_two_groups_reach_no_more_apart_than_together(case: Case, data: st.DataObject):
    ready = _ready(case)
    side = data.draw(st.lists(st.sampled_from("ABN"), min_size=4, max_size=4))
    seats = list(zip(case.players, side, strict=False))
    one = tuple(player for player, seat in seats if seat == "A")
    other = tuple(player for player, seat in seats if seat == "B")
    apart, both = (
        [
            -Highs().solve(for_players(ready.program, ready.owned, group)).objective
            for group in groups
        ]
        for groups in ((one, other), ((*one, *other),))
    )
    assert sum(apart) <= sum(both) * (1 + SLACK) + SLACK


@FEW
@given(case=cases())
def test_stand_alone_plans_fit_together(residual, case: Case):
    ready = _ready(case)
    plans = [
        Highs().solve(for_players(ready.program, ready.owned, (player,))).values
        for player in case.players
    ]
    assert residual(ready.program, sum(plans)) < SLACK


@FEW
@given(case=cases(), tolerance=st.sampled_from([0.0, 0.01, 0.1]))
def test_an_answer_verifies_its_worths_add_up_and_nobody_loses(case: Case, tolerance: float):
    head = case.settings
    equity = head.equity.model_copy(update={"tolerance": tolerance})
    shared = head.model_copy(update={"rules": Rules(), "stages": ("equity",), "equity": equity})
    answered = replace(case, settings=shared)
    found = allocate(answered, links_of(answered), Request())
    assert found.status == "optimal"
    assert found.plan is not None
    assert found.verification is not None
    assert found.verification.ok
    plan = found.plan
    assert sum(plan.worth.values()) == pytest.approx(plan.stages[-1].money, rel=1e-6)
    assert plan.objective >= plan.stages[-1].money * (1 - SLACK)
    for province, alone in plan.alone.items():
        assert plan.worth[province] >= alone - 1e-5 * plan.objective
