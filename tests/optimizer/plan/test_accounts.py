"""The money recomputed from the tables is the money of the columns, term by term."""

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.case import Case
from inputs.synthetic import synthetic_case
from optimizer.plan.accounts import accounts
from optimizer.plan.facts import facts
from optimizer.plan.readback import decision_tables
from optimizer.prepare import Prepared, prepare
from optimizer.program.objective import TERMS, worth_terms
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs


def _booked(ready: Prepared, values: np.ndarray) -> dict[tuple[str, str, int], float]:
    tables = decision_tables(ready.case, ready.decide, values)
    return dict(accounts(facts(ready.case, ready.links, tables, {})))


def _totals(booked: dict[tuple[str, str, int], float]) -> dict[str, float]:
    totals = dict.fromkeys((term.name for term in TERMS), 0.0) | {"fee": 0.0}
    for (term, _, _), amount in booked.items():
        totals[term] += amount
    return totals


@pytest.fixture(scope="module", params=[0, 1, 2])
def solved(request) -> tuple[Prepared, np.ndarray]:
    """A synthetic case at its best for the money."""
    case = synthetic_case(regions=5, projects=24, years=3, seed=request.param)
    ready = prepare(case, links_of(case))
    return ready, Highs().solve(ready.program).values


def test_every_term_is_what_the_columns_bring(solved):
    ready, values = solved
    money = ready.money(values)
    totals = _totals(_booked(ready, values))
    assert set(money) == {term.name for term in TERMS}
    assert {name: totals[name] for name in money} == pytest.approx(money, rel=1e-6, abs=1e-5)
    assert totals["fee"] == pytest.approx(0, abs=1e-6)


def test_the_terms_that_are_costs_are_never_a_gain(solved):
    ready, values = solved
    money = ready.money(values)
    assert money.pop("value") > 0
    assert max(money.values()) <= 1e-9


def test_worth_by_province_is_what_the_columns_bring_to_it(solved):
    ready, values = solved
    by_column = {
        province: sum(amount * values[column] for column, amount in own.items())
        for province, own in worth_terms(ready.case, ready.links, ready.decide).items()
    }
    by_table = dict.fromkeys(ready.case.players, 0.0)
    for (_, region, _), amount in _booked(ready, values).items():
        by_table[ready.case.regions[region].province] += amount
    assert by_table == pytest.approx(by_column, rel=1e-6, abs=1e-5)


def test_a_province_alone_books_nothing_elsewhere(solved):
    ready, _ = solved
    for player in ready.case.players:
        program = for_players(ready.program, ready.owned, (player,))
        found = Highs().solve(program)
        booked = _booked(ready, found.values)
        places = {ready.case.regions[region].province for (_, region, _), m in booked.items() if m}
        assert places <= {player}
        assert sum(booked.values()) == pytest.approx(-found.objective, rel=1e-6)


def test_the_accounts_of_a_plan_by_hand(case: Case, ready_of):
    """A plant in A1 from 2023 and a school, with discounting off.

    value 20 · 2 years; capital 20/10 · 2 for the plant, 5/5 · 2 for the school; wages 6 · 1 at
    half and at full use; electricity 4 · 1.5 at 1; rent 2 km² · 2 · 2 years; 1 EFLOPS from the hall
    in 2023 at 0.5 + 1 · 2 · 0.5, way 0.25; 1 person from B1 at 2 and 0.5 for the barrier of 0.2,
    with a fee of half his wage; the order of 1 EFLOPS at 12/6 in 2024; 20 of capital and 5 for the
    school from the fund at 0.25; 20 of capital where 7.5 is free, 7.5 at 0.5 and 5 at 1, each year.
    """
    ready = ready_of(case)
    names = list(ready.decide.names())
    values = np.zeros(len(names))
    for column, value in {
        "start__plant__A1__2023": 1, "start__school__A1__2023": 1, "serve__live__hall__A1__2023": 1,
        "move__digital__B1__A1__2024": 1, "build__live__hall__2023": 1,
        "fund__fund__medium__A1__2023": 15, "fund__fund__medium__A1__2024": 5,
        "fund__fund__strategic__A1__2023": 5, "train__digital__A1__2023": 1,
        "recruit__digital__A1__2024": 1,
        **{f"crowd__cars__A1__1__{year}": 7.5 for year in (2023, 2024)},
        **{f"crowd__cars__A1__2__{year}": 5 for year in (2023, 2024)},
    }.items():  # fmt: skip
        values[names.index(column)] = value
    expected = {
        "value": 40, "capital": -6, "talent": -9, "energy": -6, "land": -8, "training": -1,
        "recruitment": -2, "moving": -2, "barrier": -0.5, "building": -2, "hosting": -1.5,
        "transit": -0.25, "funding": -6.25, "crowding": -17.5, "closing": 0, "vouchers": 0,
        "planner": 0,
    }  # fmt: skip
    assert ready.money(values) == pytest.approx(expected, rel=1e-12)
    booked = _booked(ready, values)
    assert _totals(booked) == pytest.approx({**expected, "fee": 0}, rel=1e-12)
    assert booked["fee", "B1", 2024] == 0.5
    assert booked["fee", "A1", 2024] == -0.5


def test_the_accounts_of_a_plant_that_is_closed_by_hand(case: Case, ready_of):
    """A tenth of the plant in B1 from 2023, half of it closed a year later, so 0.15 over two years.

    value 20 and capital 20/10 times 0.15; needs are doubled in B1: wages 12, electricity 8 at 0.5
    and rent on 4 km² at 1, the first two at a use of 0.5 · 0.1 + 1 · 0.05; half of a book value of
    18, times 0.05; 0.5 of vouchers from A at 0.001; a bonus of 0.5 in B1 times 0.15; capital of 2
    where 0.5 is free, 0.5 at 0.5 and 1 at 1, then of 1 with 0.5 at 0.5.
    """
    ready = ready_of(case)
    names = list(ready.decide.names())
    values = np.zeros(len(names))
    for column, value in {
        "start__plant__B1__2023": 0.1, "close__plant__B1__2023": 0.05,
        "voucher__A__medium__B1__2023": 0.5, "crowd__cars__B1__1__2023": 0.5,
        "crowd__cars__B1__2__2023": 1, "crowd__cars__B1__1__2024": 0.5,
    }.items():  # fmt: skip
        values[names.index(column)] = value
    expected = dict.fromkeys((term.name for term in TERMS), 0.0) | {
        "value": 3, "capital": -0.3, "talent": -1.2, "energy": -0.4, "land": -0.6,
        "closing": -0.45, "vouchers": -0.0005, "planner": 0.075, "crowding": -1.5,
    }  # fmt: skip
    assert ready.money(values) == pytest.approx(expected, rel=1e-12)
    booked = _booked(ready, values)
    assert _totals(booked) == pytest.approx({**expected, "fee": 0}, rel=1e-12)
    assert booked["closing", "B1", 2024] == pytest.approx(-0.45, rel=1e-12)
