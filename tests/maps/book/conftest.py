"""A whole plan as a workbook, written once; makes what these tests share importable."""

import sys
from pathlib import Path

import hand_plans
import pytest
import whole_plans

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def book():
    from written_books import read  # noqa: PLC0415 - importable from here on

    case = whole_plans.whole_case(hand_plans.province_case())
    return read(whole_plans.whole_plan(case), case)


@pytest.fixture(scope="session")
def cities():
    from written_books import read  # noqa: PLC0415 - importable from here on

    case = whole_plans.whole_case(hand_plans.city_case())
    return read(whole_plans.whole_plan(case), case)
