"""Cases of two and three provinces whose games can be worked out by hand."""

from collections.abc import Callable
from functools import cache

import pytest

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.policy import Consortium
from inputs.projects import Project, ProjectRight, Site
from inputs.regions import Land
from inputs.settings import Rules
from inputs.synthetic import synthetic_case
from optimizer.answers.dividend.dividend import Dividend, share_out
from optimizer.prepare import Prepared, prepare

EVERYTHING = tuple(name for name in Rules.model_fields if name != "equity")

Mill = Callable[..., Case]


@pytest.fixture(scope="session")
def mill(make) -> Mill:
    """A mill that earns 10 stands in A1 alone and takes 1 km²; A may claim a quarter, B the rest.

    `land` is what A1 has of it; `partners` must build the mill together.
    """

    def build(land: float | None = 2.0, partners: tuple[str, ...] = (), **changes: object) -> Case:
        tables = {
            "projects": [
                Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1, **changes)
            ],
            "sites": [Site(project="mill", region="A1")],
            "project_rights": [
                ProjectRight(project="mill", province="A", right=0.25),
                ProjectRight(project="mill", province="B", right=0.75),
            ],
            "land": [Land(region="A1", year=2023, available_km2=land)] if land is not None else [],
            "consortia": [
                Consortium(project="mill", province=partner, least_share=0.0)
                for partner in partners
            ],
        }
        return make(on=EVERYTHING, **tables)

    return build


@pytest.fixture(scope="session")
def shared(links: Links) -> Callable[[Case], Dividend]:
    """The dividend of a case."""
    return lambda case: share_out(prepare(case, links))


@cache
def _synthetic(seed: int) -> Prepared:
    case = synthetic_case(regions=5, projects=12, years=2, seed=seed)
    return prepare(case, links_of(case))


@pytest.fixture(scope="session", params=(0, 3, 7))
def made_up(request) -> Prepared:
    """A synthetic case of four provinces in which every rule has data; nothing is mandated."""
    return _synthetic(request.param)


@pytest.fixture(scope="session")
def dividend_of(made_up: Prepared) -> Dividend:
    """Its dividend."""
    return share_out(made_up)
