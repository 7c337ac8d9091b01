"""Small cases whose scenarios differ in a number or two, and their programs."""

from collections.abc import Callable

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, ProjectTalent, Site
from inputs.talent import Talent, TalentClass
from optimizer.answers.robust.answer import Question, compared
from optimizer.answers.robust.records import Robust, Tried
from optimizer.prepare import prepare

PLANT = Project(project="plant", sector="cars", life_years=1)


@pytest.fixture(scope="session")
def two_sites(make) -> Callable[..., Case]:
    """One project that may be divided between A1 and B1, worth so much in each (亿元)."""

    def build(in_a1: float, in_b1: float, **of_project: object) -> Case:
        worth = {"A1": in_a1, "B1": in_b1}
        return make(
            on=("placement",),
            projects=[PLANT.model_copy(update=of_project)],
            sites=[Site(project="plant", region=r, value_yi_cny=v) for r, v in worth.items()],
        )

    return build


@pytest.fixture(scope="session")
def newsvendor(make) -> Callable[..., Case]:
    """A project in A1 worth 3 that needs 1 thousand people; who is missing may be recruited."""

    def build(stock: float, cost: float = 4.0, limit: float = 10.0, **of_project: object) -> Case:
        return make(
            on=("placement", "talent_balance", "talent_supply"),
            projects=[PLANT.model_copy(update=of_project)],
            sites=[Site(project="plant", region="A1", value_yi_cny=3)],
            talent_classes=[TalentClass(class_="digital")],
            project_talent=[ProjectTalent(project="plant", class_="digital", need_kperson=1)],
            talent=[
                Talent(
                    class_="digital", region="A1", stock_kperson=stock,
                    recruit_limit_kperson=limit, recruit_cost_yi_cny=cost,
                )
            ],
        )  # fmt: skip

    return build


class Found:
    """The answer with its plans by name."""

    def __init__(self, robust: Robust) -> None:
        self.robust = robust
        self.plans: dict[str, Tried] = {plan.chosen.name: plan for plan in robust.plans}

    def share(self, name: str, region: str) -> float:
        """Share of the plant that a plan places in a region."""
        return self.plans[name].chosen.placed.get(("plant", region, 2023), 0.0)

    def money(self, name: str) -> list[float]:
        """Money of a plan in every scenario, 亿元."""
        return self.plans[name].money.tolist()


@pytest.fixture(scope="session")
def robust_of(links: Links) -> Callable[..., Found]:
    """The robust plans of some cases; the first of them is the base."""

    def find(*cases: Case, **asked: object) -> Found:
        scenarios = tuple(prepare(case, links) for case in cases)
        return Found(compared(scenarios[0], scenarios, Question(**asked), lambda _: None))

    return find
