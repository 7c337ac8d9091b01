"""What 'solve' says at its end."""

from dataclasses import replace
from pathlib import Path

from optimizer.allocate import Request
from optimizer.plan.plan import Stage
from yrd.outcome import outcome
from yrd.pipeline import answer


def test_a_stage_that_costs_nothing_has_no_sign_before_its_zeros(small):
    found = answer(small, Request())
    stages = Stage("money", 0.0, 10.0, {}), Stage("security", 0.0, 10.000001, {})
    plan = replace(found.allocation.plan, stages=stages)
    told = found._replace(allocation=replace(found.allocation, plan=plan))
    _, lines, _ = outcome(told, Path("run"))
    assert any(line.startswith("  security: 0.00 of 10.00 亿元 given up") for line in lines)


def test_a_least_gain_of_nothing_has_no_sign_before_its_zeros(small):
    found = answer(small, Request())
    stages = Stage("money", 0.0, 10.0, {}), Stage("equity", -1e-13, 10.0, {})
    plan = replace(found.allocation.plan, stages=stages)
    told = found._replace(allocation=replace(found.allocation, plan=plan))
    _, lines, _ = outcome(told, Path("run"))
    assert any("gains at least 0.00 亿元" in line for line in lines)
