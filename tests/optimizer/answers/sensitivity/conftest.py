"""A mill on scarce land, whose value the eye can work out, and its sensitivity."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from inputs.base import Record
from inputs.case import Case
from inputs.evidence import Evidence
from inputs.projects import Project, Site
from inputs.regions import Land, Region
from optimizer.allocate import Request, staged
from optimizer.answers.sensitivity.swings import Sensitivity, sensitivity
from optimizer.stages.solving import countdown

Mill = Callable[..., Case]
Tell = Callable[..., Sensitivity]


@pytest.fixture
def mill(make) -> Mill:
    """A mill worth v = 6 a year on l = 2 km² at a rent of r = 1; there are a = 1 km².

    The money is min(a, l)·(v/l − r) where that earns, which is 2.
    """

    def build(*evidence: Evidence, **more: list[Record]) -> Case:
        tables: dict[str, list[Record]] = {
            "regions": [Region(region="A1", province="A", rent_yi_cny=1)],
            "projects": [Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2)],
            "sites": [Site(project="mill", region="A1")],
            "land": [Land(region="A1", year=2023, available_km2=1)],
        }
        return make(**{**tables, **more}, evidence=list(evidence))

    return build


@pytest.fixture
def tell(links) -> Tell:
    """The sensitivity of a case, of which the outcome may lack what only HiGHS knows."""

    def found(
        case: Case,
        wanted: bool | None = None,
        seconds: float = math.inf,
        solver: str = "highs",
        with_basis: bool = True,
    ) -> Sensitivity:
        done = staged(case, links, Request(solver))
        outcome = done.outcome if with_basis else replace(done.outcome, ranging=None)
        return sensitivity(done.ready, outcome, countdown(seconds), wanted)

    return found
