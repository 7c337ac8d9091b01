"""Answers of a batch written by hand, and small cases of several plans."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, ProjectRight, Site
from inputs.sectors import Demand
from inputs.settings import Rules
from inputs.synthetic import synthetic_case
from optimizer.answers.ground import Ground, ground_of
from optimizer.answers.records import Answers, Varied
from optimizer.prepare import prepare


@pytest.fixture
def answers() -> Callable[..., Answers]:
    """Makes answers of points and money; a scenario without money is infeasible."""

    def make(
        axes: Sequence[Varied],
        points: Sequence[Sequence[float]],
        money: Sequence[float],
        worth: dict[str, Sequence[float]] | None = None,
        alone: dict[str, Sequence[float]] | None = None,
    ) -> Answers:
        amounts = np.array(money, dtype=np.float64)
        return Answers(
            scenarios=np.arange(len(amounts)),
            status=np.where(np.isfinite(amounts), "optimal", "infeasible"),
            axes=tuple(axes),
            points=np.array(points, dtype=np.float64).reshape(len(amounts), len(axes)),
            money=amounts,
            objective=amounts,
            worth={k: np.array(v, dtype=np.float64) for k, v in (worth or {}).items()},
            alone={k: np.array(v, dtype=np.float64) for k, v in (alone or {}).items()},
        )

    return make


@pytest.fixture
def divided(make: Callable[..., Case]) -> Case:
    """A market of 4 for two mills that sell 4 each: one earns 10 in A1, the other 8 in B1.

    Each province holds a quarter of the right to the mill at home: alone A has 2.5 and B has 2.
    With x of the mill in A1 the money is 8 + 2·x; A gains 10·x − 2.5 and B 6 − 8·x, each over a
    size of one half.
    """
    return make(
        on=tuple(Rules.model_fields),
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


@pytest.fixture(scope="session")
def ground(links: Links) -> Callable[[Case], Ground]:
    """The money stage of a case."""
    return lambda case: ground_of(prepare(case, links))


@pytest.fixture(scope="session")
def synthetic() -> Callable[[int], Ground]:
    """The money stage of a made-up case of four provinces, by its seed."""

    def solve(seed: int) -> Ground:
        case = synthetic_case(regions=4, projects=10, years=2, seed=seed)
        return ground_of(prepare(case, links_of(case)))

    return solve
