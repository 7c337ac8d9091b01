"""Each class of projects proves what its discipline asks: payback, deadline, public money."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.funding import Discipline, Source
from inputs.projects import Project, ProjectAge, Site
from inputs.settings import Rules

KEEP = ("keep", "plant", "A1", 2023)
CLOSE = ("close", "plant", "A1", 2023)


def mill(**told) -> Project:
    """A project that earns 5 a year and pays off 1 a year of its 10."""
    return Project(**{
        "project": "mill", "sector": "cars", "value_yi_cny": 5, "capital_yi_cny": 10, **told,
    })  # fmt: skip


def with_cash(case: Case, *cash: float) -> Case:
    """The three-region case in which the plant brings other cash in its first years."""
    ages = dict(case.project_ages)
    for age, amount in enumerate(cash):
        ages["plant", age] = ages["plant", age].model_copy(update={"cash": amount})
    return replace(case, project_ages=ages)


def with_terms(case: Case, **terms) -> Case:
    """The three-region case with other terms for medium projects."""
    asked = Discipline(discipline="medium", **terms)
    return replace(case, disciplines={"medium": asked})


def test_what_pays_back_may_be_placed_and_kept(case, broken):
    """The school brings 2 + 4 = 6 in two years and costs 5; the plant brings 1 in its first."""
    point = {"start__school__A1__2023": 1, "start__plant__A1__2023": 1}
    assert broken(case, "discipline", point) == set()


def test_what_does_not_pay_back_may_be_placed_nowhere(case, broken):
    """The plant brings 1 + 3 in two years and costs 20."""
    strict = with_terms(case, payback_years=2)
    point = {"start__plant__A1__2023": 0.1, "start__plant__B1__2024": 0.1}
    assert broken(strict, "discipline", point) == {
        ("payback", "plant", "A1"), ("payback", "plant", "B1"),
    }  # fmt: skip


def test_payback_looks_at_the_capital_of_the_site(case, broken):
    """The same cash pays back the 4 that the plant costs in B1."""
    site = case.sites["plant", "B1"].model_copy(update={"capital_yi_cny": 4})
    sites = {**case.sites, ("plant", "B1"): site}
    strict = replace(with_terms(case, payback_years=2), sites=sites)
    point = {"start__plant__A1__2023": 0.1, "start__plant__B1__2024": 0.1}
    assert broken(strict, "discipline", point) == {("payback", "plant", "A1")}


def test_what_has_not_broken_even_at_its_deadline_is_not_kept(case, broken):
    loss = with_cash(case, -1, 9)
    assert broken(loss, "discipline", {"start__plant__A1__2023": 0.5}) == {KEEP}
    closed = {"start__plant__A1__2023": 0.5, "close__plant__A1__2023": 0.5}
    assert broken(loss, "discipline", closed) == set()


def test_no_more_is_closed_than_was_started(case, broken):
    point = {"start__plant__A1__2023": 0.25, "close__plant__A1__2023": 0.5}
    assert broken(case, "discipline", point) == {CLOSE}


def test_what_has_broken_even_may_be_closed_too(case, broken):
    point = {"start__plant__A1__2023": 0.5, "close__plant__A1__2023": 0.25}
    assert broken(case, "discipline", point) == set()


def closings(case: Case, ready_of) -> list[str]:
    return [name for name in ready_of(case).decide.names() if name.startswith("close__")]


def test_only_what_reaches_its_deadline_in_the_plan_may_be_closed(case, ready_of):
    """A year after 2023 lies in the plan, a year after 2024 does not; schools have no deadline."""
    assert closings(case, ready_of) == ["close__plant__A1__2023", "close__plant__B1__2023"]
    assert closings(with_terms(case, deadline_years=2), ready_of) == []


def test_where_the_rule_is_off_nothing_is_closed(case, only, ready_of):
    others = tuple(name for name in Rules.model_fields if name != "discipline")
    assert closings(only(case, *others), ready_of) == []


def test_a_class_has_its_part_of_the_public_money(case, sides):
    """Of 3 + 1 of public money half may go to the strategic class; a loan is not public."""
    point = {
        "fund__fund__strategic__A1__2023": 3, "fund__fund__medium__B1__2024": 1,
        "fund__loan__medium__A1__2023": 9,
    }  # fmt: skip
    found = sides(case, "discipline", point)
    assert found["most", "strategic"] == (1, "<=", 0)
    least = sides(with_terms(case, public_least=0.5), "discipline", point)
    assert least["least", "medium"] == (-1, ">=", 0)


def test_a_province_that_plans_apart_keeps_its_tests(case, rows_of):
    owned = {row.key: (row.rhs, row.owned) for row in rows_of(with_cash(case, -1), "discipline")}
    assert owned["payback", "school", "A1"] == (1, (("A", 1),))
    assert owned[KEEP] == (0, (("A", 0),))
    assert owned["most", "strategic"] == (0, ())


def test_the_best_plan_leaves_what_does_not_pay_back(make, optimum):
    """The mill brings 4 a year but returns only 9 of its 10 in time; one more of it brings 4."""
    found = optimum(
        make(
            projects=[mill()],
            project_ages=[ProjectAge(project="mill", age=0, instalment=1, cash=3)],
            sites=[Site(project="mill", region="A1")],
            disciplines=[Discipline(discipline="medium", payback_years=3)],
        )
    )
    assert found.money == pytest.approx(0, abs=1e-9)
    assert found.prices["discipline__payback__mill__A1"] == pytest.approx(4, rel=1e-9)


@pytest.fixture
def early(make) -> Case:
    """The mill starts in 2023 with a loss, and its deadline is the end of that year."""
    return make(
        years=(2023, 2024),
        projects=[mill(last_year=2023)],
        project_ages=[
            ProjectAge(project="mill", age=0, instalment=1, cash=-1),
            ProjectAge(project="mill", age=1, cash=9),
        ],
        sites=[Site(project="mill", region="A1")],
        disciplines=[Discipline(discipline="medium", deadline_years=1, salvage_share=0.75)],
    )


def test_the_best_plan_closes_what_must_be_closed(early, optimum):
    """A year of the mill brings 5 − 1; 9 of its 10 are not paid off, and a quarter of that is lost.

    4 − 0.25 · 9 = 1.75, where a mill that were kept would bring 2 · 4: one more kept brings 6.25.
    """
    found = optimum(early)
    assert found.money == pytest.approx(1.75, rel=1e-9)
    assert found.columns["close__mill__A1__2023"] == pytest.approx(1, rel=1e-9)
    assert found.prices["discipline__keep__mill__A1__2023"] == pytest.approx(6.25, rel=1e-9)


def test_the_best_plan_does_not_start_what_loses_more_when_it_is_closed(early, optimum):
    """Half of the 9 is lost: 4 − 4.5 < 0."""
    terms = Discipline(discipline="medium", deadline_years=1, salvage_share=0.5)
    found = optimum(replace(early, disciplines={"medium": terms}))
    assert found.money == pytest.approx(0, abs=1e-9)
    assert found.columns == {}


def test_the_best_plan_closes_at_will_what_only_costs(early, optimum):
    """The mandated mill earns nothing, and rents 2 km² at 2: two years cost 2 · (1 + 4) = 10.

    Closed it costs 5 in its first year, and a quarter of the 9 that are not paid off: 7.25.
    """
    region = early.regions["A1"].model_copy(update={"rent_yi_cny": 2})
    project = mill(last_year=2023, value_yi_cny=0, land_km2=2, mandated=True)
    ages = {("mill", 0): ProjectAge(project="mill", age=0, instalment=1)}
    case = replace(early, regions={"A1": region}, projects={"mill": project}, project_ages=ages)
    found = optimum(case)
    assert found.money == pytest.approx(-7.25, rel=1e-9)
    assert found.columns["close__mill__A1__2023"] == pytest.approx(1, rel=1e-9)


def test_the_best_plan_gives_a_class_its_least_part_of_public_money(make, optimum):
    """The mill draws 10 and brings 4; of all money drawn 0.4 is to go to the laboratory, which
    only costs: 10 · 0.4/0.6 = 6.67 of its 10, paid off at 0.67.  4 − 2/3 = 3.33
    One 亿元 more for it costs 0.1/0.6 = 1/6.
    """
    lab = mill(project="lab", value_yi_cny=0, discipline="strategic")
    found = optimum(
        make(
            projects=[mill(), lab],
            sites=[Site(project=code, region="A1") for code in ("mill", "lab")],
            sources=[Source(source="fund", public=True, spread=0)],
            disciplines=[Discipline(discipline="strategic", public_least=0.4)],
        )
    )
    assert found.money == pytest.approx(10 / 3, rel=1e-9)
    assert found.prices["discipline__least__strategic"] == pytest.approx(-1 / 6, rel=1e-9)
