"""Cash that a firm captures, against the payback and the deadline of its class."""

import math

import pytest

from inputs.case import Case
from inputs.cash import breaks_even, cash_of, most_capital, pays_back
from inputs.errors import InputProblems
from inputs.funding import Discipline
from inputs.load import load_case
from inputs.projects import Project, ProjectAge
from inputs.settings import Settings


def with_terms(rate: float = 0.0, **terms) -> Case:
    """A case whose medium projects must prove the given terms."""
    settings = Settings(
        schema=1, name="c", base_year=2022, first_year=2023, last_year=2024, discount_rate=rate
    )
    rows = {"medium": Discipline(discipline="medium", **terms)} if terms else {}
    return Case(settings=settings, regions={}, sectors={}, projects={}, disciplines=rows)


def mill(life: int = 10, discipline: str = "medium") -> Project:
    return Project(project="mill", sector="cars", life_years=life, discipline=discipline)


def test_cash_is_read_by_age_and_only_of_projects_that_state_any():
    ages = [
        ProjectAge(project="mill", age=1, cash=3),
        ProjectAge(project="mill", age=0, cash=-2),
        ProjectAge(project="dam", age=0, instalment=1),
    ]
    case = Case(
        settings=with_terms().settings, regions={}, sectors={}, projects={},
        project_ages={(row.project, row.age): row for row in ages},
    )  # fmt: skip
    assert cash_of(case) == {"mill": (-2, 3)}


@pytest.mark.parametrize(("years", "holds"), [(1, False), (3, False), (4, True), (9, True)])
def test_capital_is_paid_back_by_the_cash_before_an_age_the_last_of_which_holds_on(years, holds):
    """-2 + 4 + 4 + 4 = 10 after four years; 6 after three."""
    case = with_terms(payback_years=years)
    assert pays_back(case, mill(), 10.0, (-2.0, 4.0)) is holds


def test_capital_that_is_paid_back_to_the_last_fen_is_paid_back():
    """0.7 and 0.1 add up to a little less than 0.8 in binary numbers."""
    assert 0.7 + 0.1 < 0.8
    assert pays_back(with_terms(payback_years=2), mill(), 0.8, (0.7, 0.1))
    assert not pays_back(with_terms(payback_years=2), mill(), 0.8001, (0.7, 0.1))


@pytest.mark.parametrize(("ratio", "holds"), [(1.0, True), (1.5, True), (1.6, False)])
def test_discounted_cash_over_the_life_is_so_many_times_the_capital(ratio, holds):
    """At 25 %: 10 + 10/1.25 + 10/1.25² = 10 + 8 + 6.4 = 24.4 over three years, capital 16."""
    case = with_terms(rate=0.25, benefit_cost=ratio)
    assert pays_back(case, mill(life=3), 16.0, (10.0,)) is holds


def test_the_ratio_counts_no_year_after_the_life():
    """10 + 8 = 18 in a life of two years, which is less than 24."""
    case = with_terms(rate=0.25, benefit_cost=1.0)
    assert pays_back(case, mill(life=3), 24.0, (10.0,))
    assert not pays_back(case, mill(life=2), 24.0, (10.0,))


def test_both_terms_are_to_be_met():
    case = with_terms(payback_years=1, benefit_cost=1.0)
    assert not pays_back(case, mill(life=9), 10.0, (5.0,))
    assert not pays_back(case, mill(life=2), 10.0, (10.0, -5.0))
    assert pays_back(case, mill(life=2), 10.0, (10.0, 0.0))


def test_nothing_is_asked_of_other_classes_or_of_projects_without_cash():
    case = with_terms(payback_years=1, deadline_years=1)
    assert pays_back(case, mill(discipline="short"), 10.0, (1.0,))
    assert breaks_even(case, mill(discipline="short"), (-1.0,))
    assert pays_back(case, mill(), 10.0, None)
    assert breaks_even(case, mill(), None)
    assert pays_back(with_terms(leverage=1), mill(), 10.0, (1.0,))
    assert breaks_even(with_terms(payback_years=1), mill(), (-1.0,))


@pytest.mark.parametrize(("years", "holds"), [(1, False), (2, False), (3, True), (9, True)])
def test_a_project_breaks_even_when_cash_until_the_deadline_is_not_negative(years, holds):
    """-4, then -2, then 0, then above."""
    assert breaks_even(with_terms(deadline_years=years), mill(), (-4.0, 2.0)) is holds


def test_cash_that_adds_up_to_nothing_breaks_even():
    """1, -0.7 and -0.3 add up to a little less than 0 in binary numbers."""
    cash = (1.0, -0.7, -0.3)
    assert 1 - 0.7 - 0.3 != 0
    assert breaks_even(with_terms(deadline_years=3), mill(), cash)


FORCED = "disciplines.csv"
STRICT = "discipline,payback_years\nmedium,2\n"
CASH = "project,age,instalment,profile,cash\nfab,0,0.6,0.5,30\nfab,1,0.4,1,30\n"
TOLD = (
    "projects.csv row 3, column project: 'fab' must be built, but its cash does not meet the "
    "discipline of its class. Correct its cash in project_ages.csv, or its class in "
    "disciplines.csv."
)
"""The fab is mandated, costs 80, and brings 60 in two years."""


def test_a_mandated_project_that_fails_its_payback_is_refused(write_case):
    with pytest.raises(InputProblems) as caught:
        load_case(write_case({FORCED: STRICT, "project_ages.csv": CASH}))
    assert [problem.text() for problem in caught.value.problems] == [TOLD]


def test_a_mandated_project_may_pass_at_one_of_its_sites(write_case, good):
    sites = good["sites.csv"].replace("value_yi_cny", "value_yi_cny,capital_yi_cny")
    sites = sites.replace("310000,,", "310000,,,").replace("320500,19,", "320500,19,60,")
    sites = sites.replace("320100,,,", "320100,,,,").replace("320500,,,", "320500,,,,")
    folder = write_case({FORCED: STRICT, "project_ages.csv": CASH, "sites.csv": sites})
    assert load_case(folder).sites["fab", "320500"].capital_yi_cny == 60


def test_where_discipline_is_off_what_must_be_built_proves_nothing(write_case, good):
    head = good["case.yaml"].replace("compute_reach: off", "compute_reach: off, discipline: off")
    tables = {FORCED: STRICT, "project_ages.csv": CASH, "case.yaml": head}
    assert not load_case(write_case(tables)).settings.rules.discipline


@pytest.mark.parametrize(
    ("terms", "most"),
    [
        ({"payback_years": 2}, 6.0),
        ({"benefit_cost": 1.5}, 8.0),
        ({"payback_years": 3, "benefit_cost": 1.5}, 8.0),
        ({"payback_years": 2, "benefit_cost": 1.5}, 6.0),
    ],
)
def test_the_largest_capital_is_the_last_that_cash_pays_back(terms, most):
    """3 a year: 6 in two years, 12 over a life of four, two thirds of which are 8."""
    case, cash = with_terms(**terms), (3.0,)
    assert most_capital(case, mill(life=4), cash) == pytest.approx(most)
    assert pays_back(case, mill(life=4), most, cash)
    assert not pays_back(case, mill(life=4), most + 0.01, cash)


def test_where_nothing_is_asked_any_capital_will_do():
    assert most_capital(with_terms(), mill(), (3.0,)) == math.inf
    assert most_capital(with_terms(payback_years=2), mill(), None) == math.inf
    assert most_capital(with_terms(payback_years=2), mill(), (-1.0,)) == 0.0
