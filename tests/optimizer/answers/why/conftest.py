"""Small cases with an optimum that the eye can check, asked why."""

from collections.abc import Callable

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.allocate import Request, allocate
from optimizer.answers.why.answer import why
from optimizer.answers.why.records import Why
from optimizer.plan.plan import Plan

Solved = Callable[[Case], Plan]
Ask = Callable[..., Why]


@pytest.fixture(scope="session")
def planned(links: Links) -> Solved:
    """The verified plan of a case."""

    def solve(case: Case) -> Plan:
        found = allocate(case, links, Request())
        assert found.plan is not None, found.status
        assert found.status == "optimal"
        return found.plan

    return solve


@pytest.fixture(scope="session")
def ask(planned: Solved, links: Links) -> Ask:
    """Why a project of a case stands where it does."""

    def asked(case: Case, project: str, region: str = "") -> Why:
        return why(planned(case), case, links, project, region, lambda text: None)

    return asked


@pytest.fixture(scope="session")
def rivals(make: Callable[..., Case]) -> Case:
    """`a` earns 10 in A1 and 7 in A2, `b` earns 6 in A1 and 5 in B1; each needs 1 km², and there
    is land for one and a half in A1.

    All of `a` and half of `b` stand in A1, the other half of `b` in B1: 10 + 3 + 2.5 = 15.5. More
    land in A1 would move `b` there, so it is worth 1 a km²; the right to `a` is worth 10 − 1 = 9,
    that to `b` 5.
    """
    return make(
        on=("placement", "land"),
        projects=[
            Project(project=code, sector="cars", value_yi_cny=1, land_km2=1) for code in "ab"
        ],
        sites=[
            Site(project="a", region="A1", value_yi_cny=10),
            Site(project="a", region="A2", value_yi_cny=7),
            Site(project="b", region="A1", value_yi_cny=6),
            Site(project="b", region="B1", value_yi_cny=5),
        ],
        land=[Land(region="A1", year=2023, available_km2=1.5)],
    )
