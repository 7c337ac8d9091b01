"""The built-in case of 41 cities: every rule on, solved, verified, and alike by two solvers."""

from dataclasses import replace

import pytest

from geo.case_links import links_of
from inputs.load import load_case
from inputs.settings import Rules
from optimizer.allocate import Request, allocate
from optimizer.prepare import Prepared, prepare
from optimizer.solver.highs import Highs
from optimizer.solver.other import Other


@pytest.fixture(scope="module")
def ready() -> Prepared:
    """The program of the case."""
    case = load_case("delta-city")
    return prepare(case, links_of(case))


@pytest.fixture(scope="module")
def money(ready) -> float:
    """The optimum of the money stage, 亿元."""
    return -Highs().solve(ready.program).objective


def test_every_rule_is_on_and_has_a_row_where_the_case_demands_something(ready):
    assert all(ready.case.settings.rules.model_dump().values())
    families = {head.family for head in ready.program.heads}
    assert families == set(Rules.model_fields)


def test_another_solver_reaches_the_same_optimum(ready, money):
    found = Other("cbc", tuple(ready.decide.names())).solve(ready.program)
    assert -found.objective == pytest.approx(money, rel=1e-7)


def test_the_plan_with_hard_targets_for_chokepoints_verifies(ready):
    """Every product and every rule is checked; gains are shared, ties broken, ranges stated."""
    case = ready.case
    hard = {
        code: product.model_copy(update={"hard": True, "target": min(product.target, 0.2)})
        for code, product in case.chokepoints.items()
    }
    found = allocate(replace(case, chokepoints=hard), ready.links, Request())
    assert found.status == "optimal"
    assert found.verification is not None
    assert found.plan is not None
    assert found.verification.worst < 1e-9
    assert {"chokepoint", "equity", "funding", "money"} <= set(found.verification.rules)
    placed = found.plan.frame("placements")
    assert set(placed["unique"]) == set(placed["identified"]) == {True, False}
    assert (placed["share_min"] <= placed["share"] + 1e-6).all()
    assert (placed["share"] <= placed["share_max"] + 1e-6).all()
