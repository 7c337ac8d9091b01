"""Partners take their shares of a cross-boundary project."""

import pytest

from inputs.policy import Consortium
from inputs.projects import Project, Site
from inputs.regions import Region

THREE = [Region(region=f"{code}1", province=code) for code in "ABC"]
PARK = [Project(project="park", sector="cars", value_yi_cny=10)]
SITES = [
    Site(project="park", region="A1", value_yi_cny=10),
    Site(project="park", region="B1", value_yi_cny=4),
]


def _named(**shares: float) -> list[Consortium]:
    return [
        Consortium(project="park", province=code, least_share=least)
        for code, least in shares.items()
    ]


def test_partners_may_take_just_their_shares_in_all_years_and_regions_together(make, broken):
    """A half of 0.8 is 0.4 in two regions, a quarter of it 0.2."""
    case = make(years=(2023, 2024), projects=PARK, consortia=_named(A=0.5, B=0.25))
    point = {
        "start__park__A1__2023": 0.25, "start__park__A2__2024": 0.35, "start__park__B1__2023": 0.2,
    }  # fmt: skip
    assert broken(case, "consortium", point) == set()


def test_a_partner_may_not_take_less(make, broken):
    case = make(projects=PARK, consortia=_named(A=0.5, B=0.25))
    point = {"start__park__A1__2023": 0.8, "start__park__B1__2023": 0.2}
    assert broken(case, "consortium", point) == {("least", "park", "B")}


def test_a_partner_without_a_site_keeps_the_project_from_being_built(make, broken):
    case = make(projects=PARK, sites=SITES[:1], consortia=_named(A=0.5, B=0.25))
    assert broken(case, "consortium", {}) == set()
    assert broken(case, "consortium", {"start__park__A1__2023": 0.01}) == {("least", "park", "B")}


def test_any_two_provinces_may_share_a_project(make, broken):
    case = make(projects=PARK, consortia=[Consortium(project="park", least_share=0.25)])
    shared = {
        "start__park__A1__2023": 0.35, "start__park__A2__2023": 0.4, "start__park__B1__2023": 0.25,
    }  # fmt: skip
    assert broken(case, "consortium", shared) == set()


def test_no_province_may_leave_the_others_less(make, broken):
    case = make(projects=PARK, consortia=[Consortium(project="park", least_share=0.25)])
    hogged = {
        "start__park__A1__2023": 0.4, "start__park__A2__2023": 0.4, "start__park__B1__2023": 0.2,
    }  # fmt: skip
    assert broken(case, "consortium", hogged) == {("most", "park", "A")}


def test_above_a_half_two_are_not_enough(make, broken):
    case = make(
        regions=THREE, projects=PARK, consortia=[Consortium(project="park", least_share=0.6)]
    )
    two = {"start__park__A1__2023": 0.5, "start__park__B1__2023": 0.5}
    three = {
        "start__park__A1__2023": 0.4, "start__park__B1__2023": 0.4, "start__park__C1__2023": 0.2,
    }  # fmt: skip
    assert broken(case, "consortium", two) == {("most", "park", "A"), ("most", "park", "B")}
    assert broken(case, "consortium", three) == set()


def test_the_best_plan_gives_a_named_partner_no_more_than_its_share(make, optimum):
    """The park brings 10 in A1 and 4 in B1, where a quarter must stand: 7.5 + 1 = 8.5.

    A share more for B1 would cost the 6 between them.
    """
    found = optimum(make(projects=PARK, sites=SITES, consortia=_named(B=0.25)))
    assert found.money == pytest.approx(8.5, rel=1e-9)
    assert found.prices["consortium__least__park__B"] == pytest.approx(-6, rel=1e-9)


def test_the_best_plan_looks_for_a_second_province_itself(make, optimum):
    """As above, with any two provinces: what A1 may take more brings 6."""
    any_two = [Consortium(project="park", least_share=0.25)]
    found = optimum(make(projects=PARK, sites=SITES, consortia=any_two))
    assert found.money == pytest.approx(8.5, rel=1e-9)
    assert found.prices["consortium__most__park__A"] == pytest.approx(6, rel=1e-9)
    assert found.prices["consortium__most__park__B"] == pytest.approx(0, abs=1e-9)


def test_named_partners_hold_a_project_together_or_not_at_all(make, reached_by):
    """A and B reach 8.5 as above; C adds nothing, and neither partner reaches anything alone."""
    case = make(regions=THREE, projects=PARK, sites=SITES, consortia=_named(A=0.25, B=0.25))
    for alone in (("A",), ("B",), ("C",), ("A", "C"), ("B", "C")):
        assert reached_by(case, *alone) == pytest.approx(0, abs=1e-9)
    assert reached_by(case, "A", "B") == pytest.approx(8.5, rel=1e-9)
    assert reached_by(case, "A", "B", "C") == pytest.approx(8.5, rel=1e-9)


def test_any_two_provinces_bring_their_own_rights(make, reached_by):
    """Each of three holds a third. A and B build two thirds of 8.5; alone A may take nothing."""
    any_two = [Consortium(project="park", least_share=0.25)]
    case = make(regions=THREE, projects=PARK, sites=SITES, consortia=any_two)
    assert reached_by(case, "A") == pytest.approx(0, abs=1e-9)
    assert reached_by(case, "A", "B") == pytest.approx(8.5 * 2 / 3, rel=1e-9)
