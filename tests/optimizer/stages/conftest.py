"""Small cases of the stages, and the outcome of a case."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, ProjectRight, Site
from inputs.sectors import Demand
from inputs.settings import Rules
from optimizer.prepare import Prepared, prepare
from optimizer.solver.highs import Highs
from optimizer.stages.outcome import Outcome
from optimizer.stages.run import run_stages

EVERYTHING = tuple(Rules.model_fields)

Staged = Callable[..., Case]
Run = Callable[[Case], tuple[Prepared, Outcome]]


@pytest.fixture(scope="session")
def staged() -> Staged:
    """The case with other stages and tolerances of equity and of supply security."""

    def build(
        case: Case, *stages: str, equity: float | None = None, security: float | None = None
    ) -> Case:
        head = case.settings
        given = {"equity": equity, "security": security}
        update: dict[str, object] = {
            name: getattr(head, name).model_copy(update={"tolerance": tolerance})
            for name, tolerance in given.items()
            if tolerance is not None
        }
        if stages:
            update["stages"] = stages
        return replace(case, settings=head.model_copy(update=update))

    return build


@pytest.fixture(scope="session")
def run(links: Links) -> Run:
    """The program of a case and the outcome of its stages by HiGHS."""

    def solve(case: Case) -> tuple[Prepared, Outcome]:
        ready = prepare(case, links)
        return ready, run_stages(ready, Highs(case.settings.solver.threads))

    return solve


@pytest.fixture(scope="session")
def shares() -> Callable[[Prepared, Outcome], dict[tuple[str, str], float]]:
    """Share of each project at each site where the last plan puts some of it."""

    def find(ready: Prepared, outcome: Outcome) -> dict[tuple[str, str], float]:
        sums = {
            pair: sum(float(outcome.last.values[column]) for _, column in years)
            for pair, years in ready.decide.starts.items()
        }
        return {pair: share for pair, share in sums.items() if share > 1e-9}

    return find


@pytest.fixture
def crossed(make: Callable[..., Case]) -> Case:
    """A market of 4 for two mills that sell 4 each: one earns 10 in A1, the other 8 in B1.

    Each province holds a quarter of the right to the mill at home and three quarters abroad.
    """
    return make(
        on=EVERYTHING,
        stages=("equity",),
        projects=[
            Project(project="north", sector="cars", value_yi_cny=10, sales_yi_cny=4),
            Project(project="south", sector="cars", value_yi_cny=8, sales_yi_cny=4),
        ],
        project_rights=[
            ProjectRight(project="north", province="A", right=0.25),
            ProjectRight(project="north", province="B", right=0.75),
            ProjectRight(project="south", province="A", right=0.75),
            ProjectRight(project="south", province="B", right=0.25),
        ],
        sites=[Site(project="north", region="A1"), Site(project="south", region="B1")],
        demand=[Demand(sector="cars", year=2023, sales_yi_cny=4)],
    )
