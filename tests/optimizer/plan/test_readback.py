"""The plan's tables say what the columns say, in the planner's words and units."""

from collections.abc import Callable

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.case import Case
from inputs.compute import Compute, ComputeClass, Host
from inputs.projects import Project, ProjectCompute, Site
from inputs.synthetic import synthetic_case
from optimizer.plan.clean import NOISE
from optimizer.plan.plan import Plan, Table
from optimizer.plan.readback import decision_tables
from optimizer.planning import plan_of
from optimizer.prepare import Prepared, prepare
from optimizer.solver.highs import Highs
from optimizer.stages.run import run_stages

LABEL = Plan(id="", case="", scenario="", status="", sizes={}, solver={})


def _keyed(table: Table, keys: int, name: str) -> dict[tuple, float]:
    at = table.columns.index(name)
    return {row[:keys]: row[at] for row in table.rows}


def _chosen(columns: dict, values: np.ndarray) -> dict[tuple, float]:
    return {key: values[at] for key, at in columns.items() if values[at] > NOISE}


@pytest.fixture(scope="module")
def solved() -> tuple[Prepared, np.ndarray]:
    """A synthetic case with the values of its last stage."""
    case = synthetic_case(regions=5, projects=24, years=3, seed=11)
    ready = prepare(case, links_of(case))
    return ready, run_stages(ready, Highs()).last.values


@pytest.fixture(scope="module")
def tables(solved):
    ready, values = solved
    return decision_tables(ready.case, ready.decide, values)


@pytest.mark.parametrize(
    ("table", "keys", "amount", "kind"),
    [
        ("placements", 3, "share", "start"),
        ("talent_moves", 4, "people", "move"),
        ("compute_service", 4, "eflops", "serve"),
        ("funding", 4, "amount", "fund"),
    ],
)
def test_a_table_of_decisions_holds_every_column_that_was_taken(
    table, keys, amount, kind, solved, tables
):
    ready, values = solved
    found = _keyed(tables[table], keys, amount)
    assert found == _chosen(getattr(ready.decide, kind), values)
    assert found


@pytest.mark.parametrize(
    ("table", "amount", "kind"),
    [("talent", "trained", "train"), ("talent", "recruited", "recruit"),
     ("compute", "ordered", "build")],
)  # fmt: skip
def test_a_table_of_stocks_holds_the_columns_and_zero_elsewhere(
    table, amount, kind, solved, tables
):
    ready, values = solved
    found = {key: value for key, value in _keyed(tables[table], 3, amount).items() if value}
    assert found == _chosen(getattr(ready.decide, kind), values)
    assert found


def test_placements_state_capital_and_yearly_value_of_the_share(solved, tables):
    ready, _ = solved
    for project, region, _, share, capital, value, closed in tables["placements"].rows:
        option = ready.decide.options[project, region]
        assert capital == share * option.capital
        assert value == share * option.value
        assert closed == 0


def test_people_used_are_at_hand_after_lending_and_borrowing(tables):
    """available, which counts borrowed and not lent, is at least used everywhere."""
    table = tables["talent"]
    at = {name: table.columns.index(name) for name in table.columns}
    slack = [row[at["available"]] - row[at["used"]] for row in table.rows]
    assert min(slack) >= -1e-6
    assert min(slack) == pytest.approx(0, abs=1e-6)
    assert max(row[at["lent"]] for row in table.rows) > 0


def test_compute_used_is_within_the_capacity_stated(tables):
    table = tables["compute"]
    used, capacity = table.columns.index("used"), table.columns.index("capacity")
    assert max(row[used] - row[capacity] for row in table.rows) <= 1e-6
    assert max(row[used] for row in table.rows) > 0


def test_compute_served_is_the_use_of_its_host(tables):
    served: dict[tuple, float] = {}
    for kind, host, _, year, eflops in tables["compute_service"].rows:
        served[kind, host, year] = served.get((kind, host, year), 0.0) + eflops
    used = {key: value for key, value in _keyed(tables["compute"], 3, "used").items() if value}
    assert used == pytest.approx(served)


def _table(case: Case, ready_of: Callable[[Case], Prepared], point: dict, name: str) -> dict:
    ready = ready_of(case)
    names = list(ready.decide.names())
    values = np.zeros(len(names))
    for column, value in point.items():
        values[names.index(column)] = value
    table = decision_tables(case, ready.decide, values)[name]
    return {row[:3]: dict(zip(table.columns, row, strict=True)) for row in table.rows}


def test_people_at_hand_by_hand(case: Case, ready_of):
    """1 trained and 1 recruited in 2023, one of ten leaves: 10 + 2, then 10 + 2 · 0.9 − 2 lent."""
    point = {
        "train__digital__A1__2023": 1, "recruit__digital__A1__2023": 1,
        "move__digital__A1__B1__2024": 2, "start__plant__A1__2023": 0.5,
    }  # fmt: skip
    found = _table(case, ready_of, point, "talent")
    first, second = found["digital", "A1", 2023], found["digital", "A1", 2024]
    assert (first["resident"], first["available"], first["used"]) == (10, 12, 1.5)
    assert (second["available"], second["lent"], second["used"]) == (pytest.approx(9.8), 2, 3)
    assert found["digital", "B1", 2024]["borrowed"] == 2


def test_what_is_closed_by_hand(case: Case, ready_of):
    """0.2 of half a plant is closed after a year: it uses 6 · 0.5 · 0.5, then 6 · 1 · 0.3."""
    point = {"start__plant__A1__2023": 0.5, "close__plant__A1__2023": 0.2}
    placed = _table(case, ready_of, point, "placements")["plant", "A1", 2023]
    assert (placed["share"], placed["capital"], placed["closed"]) == (0.5, 10, 0.2)
    found = _table(case, ready_of, point, "talent")
    used = [found["digital", "A1", year]["used"] for year in (2023, 2024)]
    assert used == pytest.approx([1.5, 1.8])


def test_vouchers_by_hand(case: Case, ready_of):
    point = {"voucher__A__medium__B1__2023": 0.75}
    (found,) = _table(case, ready_of, point, "vouchers").values()
    assert found == {
        "province": "A", "discipline": "medium", "region": "B1", "year": 2023, "amount": 0.75,
    }  # fmt: skip


def test_compute_by_hand(case: Case, ready_of):
    """4 installed, 1 ordered and 2 provided, both there in 2024: 0.5 · 7 − 1 = 2.5."""
    point = {"build__live__hall__2023": 1, "start__school__A1__2023": 1}
    found = _table(case, ready_of, point, "compute")
    first, second = found["live", "hall", 2023], found["live", "hall", 2024]
    assert (first["installed"], first["ordered"], first["capacity"]) == (4, 1, 1)
    assert (second["provided"], second["capacity"]) == (2, 2.5)
    assert found["live", "hub", 2024]["installed"] == 2


def test_orders_under_a_base_load_are_used_no_more_than_the_table_says(make, ready_of):
    """1 in use, of which 0.5 usable and 0.5 taken; an order adds half of itself and no more."""
    case = make(
        years=(2023, 2024),
        projects=[Project(project="mill", sector="cars", value_yi_cny=24)],
        sites=[Site(project="mill", region="A1")],
        project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=4)],
        compute_classes=[ComputeClass(class_="live")],
        hosts=[Host(host="hall", region="A1")],
        compute=[
            Compute(
                class_="live", host="hall", installed_eflops=1, utilisation=0.5,
                base_load_eflops=0.5, build_limit_eflops=4, build_cost_yi_cny=6, life_years=3,
            ),
        ],
    )  # fmt: skip
    ready = ready_of(case)
    values = Highs().solve(ready.program).values
    table = decision_tables(case, ready.decide, values)["compute"]
    row = {r[2]: dict(zip(table.columns, r, strict=True)) for r in table.rows}[2024]
    assert row["capacity"] == pytest.approx(2)
    assert row["used"] == pytest.approx(2)


def test_regions_add_up_to_provinces_and_money(solved):
    ready, _ = solved
    plan, _ = plan_of(ready, run_stages(ready, Highs()), LABEL)
    worth = _keyed(plan.tables["regions"], 2, "worth")
    totals = dict.fromkeys(ready.case.players, 0.0)
    for (region, _), amount in worth.items():
        totals[ready.case.regions[region].province] += amount
    assert totals == pytest.approx(plan.worth, rel=1e-9)
    assert sum(totals.values()) == pytest.approx(plan.stages[-1].money, rel=1e-7)


def test_gains_over_standing_alone_add_up_to_worth_less_alone(solved):
    ready, _ = solved
    plan, _ = plan_of(ready, run_stages(ready, Highs()), LABEL)
    gain = _keyed(plan.tables["regions"], 2, "gain")
    for province, alone in plan.alone.items():
        own = [amount for (region, _), amount in gain.items()
               if ready.case.regions[region].province == province]  # fmt: skip
        assert sum(own) == pytest.approx(plan.worth[province] - alone, rel=1e-6, abs=1e-6)


def test_every_region_and_year_has_its_row(solved):
    ready, _ = solved
    plan, _ = plan_of(ready, run_stages(ready, Highs()), LABEL)
    keys = [(region, year) for region in ready.case.regions for year in ready.case.years]
    assert [row[:2] for row in plan.tables["regions"].rows] == keys
