"""A planner's own terms pay for what they name, in present value, where it takes effect."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.funding import Discipline
from inputs.planner_terms import COLUMNS
from inputs.policy import PlannerTerm
from inputs.projects import Project, Site


@pytest.fixture
def paid(case, brings):
    """What terms of decision, `where` and amount bring in the three-region case at 25 %."""

    def find(*terms: tuple[str, str, float]) -> dict:
        rows = {
            (str(at), decision, where): PlannerTerm(
                term=f"t{at}", decision=decision, where=where, amount_yi_cny=amount
            )
            for at, (decision, where, amount) in enumerate(terms)
        }
        settings = case.settings.model_copy(update={"discount_rate": 0.25})
        return brings(replace(case, planner_terms=rows, settings=settings), "planner")

    return find


def close(amount: float):
    return pytest.approx(amount, rel=1e-12)


def test_a_start_is_paid_for_every_year_in_which_it_stands(paid):
    """0.8 in 2023 and 0.64 in 2024; what is closed at the end of 2023 takes 2024 back."""
    assert paid(("start", "region=B1", 0.5)) == {
        "start__plant__B1__2023": (("B", close(0.72)),),
        "start__plant__B1__2024": (("B", close(0.32)),),
        "close__plant__B1__2023": (("B", close(-0.32)),),
    }


def test_a_start_is_paid_by_its_own_year_its_sector_and_its_discipline(paid):
    """Two terms for the school, at 1 and 2; none for the plant that starts in 2025."""
    terms = (("start", "sector=care", 1.0), ("start", "discipline=strategic, year=2023", 2.0))
    assert paid(*terms, ("start", "project=plant, year=2025", 9.0)) == {
        "start__school__A1__2023": (("A", close(3 * 1.44)),)
    }


def test_a_move_is_paid_to_those_who_borrow_and_a_host_stands_for_its_region(paid):
    assert paid(("move", "year=2024", 1.0)) == {
        "move__digital__A1__B1__2024": (("B", close(0.64)),),
        "move__digital__B1__A1__2024": (("A", close(0.64)),),
    }
    assert paid(("build", "", -1.0)) == {
        "build__live__hall__2023": (("A", close(-0.8)),),
    }


def test_what_is_served_is_paid_where_it_is_used_even_from_outside(paid):
    assert paid(("serve", "host=hub, province=A, year=2024", 1.0)) == {
        "serve__live__hub__A1__2024": (("A", close(0.64)),)
    }


def test_what_is_lacking_is_charged_to_all_by_their_share_of_gdp(paid):
    """A has 60 of 100. Coverage is due at the end of the plan, a target in its year: both 2024."""
    assert paid(("uncovered", "", -10.0), ("missed", "target=lines", -5.0)) == {
        "uncovered__chip": (("A", close(-3.84)), ("B", close(-2.56))),
        "missed__lines__2024": (("A", close(-1.92)), ("B", close(-1.28))),
    }


def test_every_decision_that_may_be_paid_for_is(paid, case, ready_of):
    """A term without `where` pays for every column of its decision."""
    kinds = dict(ready_of(case).decide.kinds)
    for decision in COLUMNS:
        found = {name for name in paid((decision, "", -1.0)) if not name.startswith("close__")}
        assert found == {"__".join((decision, *map(str, key))) for key in kinds[decision]}


def test_the_best_plan_follows_a_subsidy(make, optimum):
    """The mill brings 5 in A1 and 4 in B1, where every start is paid 2: 6 there."""
    case: Case = make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=5)],
        sites=[
            Site(project="mill", region="A1"), Site(project="mill", region="B1", value_yi_cny=4),
        ],
        planner_terms=[
            PlannerTerm(term="help", decision="start", where="province=B", amount_yi_cny=2),
        ],
    )  # fmt: skip
    found = optimum(case)
    assert found.money == pytest.approx(6, rel=1e-9)
    assert found.columns == {"start__mill__B1__2023": pytest.approx(1, rel=1e-9)}


def test_a_subsidy_ends_where_a_project_is_closed(make, optimum):
    """Each year costs 3 and is paid 2; the mandated mill closes after the first, without a loss."""
    case = make(
        years=(2023, 2024),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=-3, mandated=True, last_year=2023),
        ],
        sites=[Site(project="mill", region="A1")],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
        planner_terms=[PlannerTerm(term="help", decision="start", amount_yi_cny=2)],
    )
    assert optimum(case).money == pytest.approx(-1, rel=1e-9)
