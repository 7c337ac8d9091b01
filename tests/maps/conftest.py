"""Makes the hand-written plans of this folder importable; one solved plan for all of its tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from geo.case_links import links_of
from inputs.case import Case
from inputs.load import load_case
from optimizer.allocate import Request, allocate
from optimizer.plan.plan import Plan

Solved = tuple[Plan, Case]


@pytest.fixture(scope="session")
def solved() -> Solved:
    """The plan of the built-in province case, and the case."""
    case = load_case("delta-province")
    plan = allocate(case, links_of(case), Request()).plan
    assert plan is not None
    return plan, case
