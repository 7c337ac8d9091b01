"""The smallest cases with a conflict: one project that must be built, and what keeps it from it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geo.links import Links
from inputs.case import Case
from optimizer.prepare import Prepared, prepare

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def ready() -> Callable[[Case], Prepared]:
    """The program of a case whose places are nowhere."""
    return lambda case: prepare(case, Links({}, frozenset()))
