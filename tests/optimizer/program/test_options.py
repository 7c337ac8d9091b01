"""What a project brings and needs at a site, by hand."""

import pytest

from inputs.funding import Discipline
from inputs.projects import Project, ProjectAge, ProjectTalent, Site
from inputs.regions import Region
from optimizer.program.options import annuity_factor, book_share, options


def test_an_annuity_pays_capital_off_with_interest_over_its_life():
    """Over one year 1 costs 1.25; over two at 0.25: 0.25/(1 − 0.64) = 25/36; without interest 1/2.

    The payments of two years, discounted, are the capital: 25/36 · (0.8 + 0.64) = 1.
    """
    assert annuity_factor(0.25, 1) == pytest.approx(1.25, rel=1e-12)
    assert annuity_factor(0.25, 2) == pytest.approx(25 / 36, rel=1e-12)
    assert annuity_factor(0, 2) == 0.5


def test_the_annuity_of_an_option_follows_the_rate_of_the_case(make):
    mill = Project(project="mill", sector="cars", capital_yi_cny=36, life_years=2)
    found = options(make(rate=0.25, projects=[mill]))
    assert found["mill", "A1"].annuity == pytest.approx(25, rel=1e-12)


@pytest.mark.parametrize("rate", [0.0, 0.05, 0.25])
@pytest.mark.parametrize(("life", "age"), [(1, 0), (10, 0), (10, 1), (10, 7), (10, 10), (10, 30)])
def test_the_book_value_is_what_the_payments_that_remain_are_worth(rate, life, age):
    """Each is due at the end of its year: the first of those that remain in a year's time."""
    remain = range(1, life - age + 1)
    worth = sum(annuity_factor(rate, life) * (1 + rate) ** -year for year in remain)
    assert book_share(rate, life, age) == pytest.approx(worth, rel=1e-12, abs=1e-15)


def test_half_of_a_life_of_two_years_at_a_quarter_leaves_five_ninths():
    """(1 − 0.8)/(1 − 0.64) = 0.2/0.36; without interest 1/2."""
    assert book_share(0.25, 2, 1) == pytest.approx(5 / 9, rel=1e-12)
    assert book_share(0, 2, 1) == 0.5


def test_closing_loses_what_is_not_salvaged_of_the_book_value_at_the_site(make):
    """Of 36 in A1 and 18 in B1 5/9 are not paid off after a year: 20 and 10; a quarter is saved."""
    case = make(
        on=("discipline",),
        rate=0.25,
        projects=[Project(project="mill", sector="cars", capital_yi_cny=36, life_years=2)],
        sites=[
            Site(project="mill", region="A1"), Site(project="mill", region="B1", capital_yi_cny=18),
        ],
        disciplines=[Discipline(discipline="medium", deadline_years=1, salvage_share=0.25)],
    )  # fmt: skip
    found = options(case)
    assert found["mill", "A1"].deadline == 1
    assert found["mill", "A1"].book_loss == pytest.approx(15, rel=1e-12)
    assert found["mill", "B1"].book_loss == pytest.approx(7.5, rel=1e-12)


def test_without_the_rule_or_its_terms_a_project_has_no_deadline(make):
    mill = Project(project="mill", sector="cars", capital_yi_cny=36)
    medium = Discipline(discipline="medium", deadline_years=1)
    off = options(make(on=("land",), projects=[mill], disciplines=[medium]))
    other = options(make(projects=[mill], disciplines=[Discipline(discipline="short")]))
    for found in (off, other):
        assert (found["mill", "A1"].deadline, found["mill", "A1"].book_loss) == (None, 0)


def test_value_grows_with_the_productivity_of_the_region_unless_the_site_states_it(make):
    case = make(
        regions=[
            Region(region="A1", province="A", productivity=1.5),
            Region(region="B1", province="B", productivity=0.5),
        ],
        projects=[Project(project="mill", sector="cars", value_yi_cny=10, capital_yi_cny=4)],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="mill", region="B1", value_yi_cny=7, capital_yi_cny=3),
        ],
    )
    found = options(case)
    assert (found["mill", "A1"].value, found["mill", "A1"].capital) == (15, 4)
    assert (found["mill", "B1"].value, found["mill", "B1"].capital) == (7, 3)


def test_needs_are_multiplied_at_the_site_and_money_is_not(make):
    case = make(
        projects=[
            Project(
                project="mill", sector="cars", value_yi_cny=10, capital_yi_cny=4, energy_yi_kwh=2,
                land_km2=3,
            ),
        ],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=5)],
        sites=[Site(project="mill", region="A1", need_factor=2)],
    )  # fmt: skip
    (found,) = options(case).values()
    assert (found.energy, found.land, found.talent) == (4, 6, (("digital", 10),))
    assert (found.value, found.capital) == (10, 4)


def test_the_last_profile_holds_on_and_instalments_end(make):
    case = make(
        years=(2023, 2026),
        projects=[Project(project="mill", sector="cars")],
        project_ages=[
            ProjectAge(project="mill", age=1, instalment=0.25, profile=0.75),
            ProjectAge(project="mill", age=0, instalment=0.75, profile=0.5),
        ],
    )
    found = options(case)["mill", "A1"]
    assert found.profile == (0.5, 0.75, 0.75, 0.75)
    assert found.instalments == (0.75, 0.25, 0, 0)


def test_without_ages_a_project_is_paid_at_once_and_used_in_full(make):
    found = options(make(years=(2023, 2025), projects=[Project(project="mill", sector="cars")]))
    assert found["mill", "A1"].profile == (1, 1, 1)
    assert found["mill", "A1"].instalments == (1, 0, 0)


def test_a_project_starts_within_its_window_and_the_plan(make):
    case = make(
        years=(2023, 2026),
        projects=[
            Project(project="early", sector="cars", last_year=2024),
            Project(project="late", sector="cars", first_year=2026),
            Project(project="any", sector="cars"),
        ],
    )
    years = {code: options(case)[code, "A1"].years for code in case.projects}
    assert years == {"early": (2023, 2024), "late": (2026,), "any": (2023, 2024, 2025, 2026)}


def test_a_project_goes_where_it_is_not_locked_out_or_only_where_it_is_locked_in(make):
    case = make(
        projects=[
            Project(project="free", sector="cars"),
            Project(project="bound", sector="cars"),
            Project(project="barred", sector="cars"),
        ],
        sites=[
            Site(project="bound", region="A1"),
            Site(project="bound", region="A2", locked="in"),
            Site(project="barred", region="A1", locked="out"),
            Site(project="barred", region="B1"),
        ],
    )
    assert list(options(case)) == [
        ("free", "A1"), ("free", "A2"), ("free", "B1"), ("bound", "A2"), ("barred", "B1"),
    ]  # fmt: skip
