"""Projects share a facility within its capacity."""

import pytest

from inputs.funding import Discipline
from inputs.policy import Facility, FacilityUse
from inputs.projects import Project, Provides
from inputs.regions import Region, Zone, ZoneMember

USERS = {
    "projects": [Project(project="mill", sector="cars", value_yi_cny=10)],
    "facility_use": [FacilityUse(project="mill", facility="lab", use=4)],
}
CORRIDOR = {
    "zones": [Zone(zone="corridor")],
    "zone_members": [
        ZoneMember(zone="corridor", region="A1"), ZoneMember(zone="corridor", region="B1"),
    ],
}  # fmt: skip


def test_projects_may_use_the_whole_capacity_and_what_others_add(case, broken):
    """A plant uses half of 1 in its first year, then 1: the school adds 1 to the 0.5 in 2024."""
    point = {
        "start__plant__A1__2023": 0.6,
        "start__plant__B1__2023": 0.4,
        "start__school__A1__2023": 0.5,
    }
    assert broken(case, "facility", point) == set()


def test_projects_may_not_use_more_than_the_capacity(case, broken):
    point = {"start__plant__A1__2023": 0.6, "start__school__A1__2023": 0.05}
    assert broken(case, "facility", point) == {("lab", 2024)}


def test_what_a_project_adds_counts_after_its_lag(case, sides):
    found = sides(case, "facility", {"start__school__A1__2023": 1})
    assert found == {("lab", 2023): (0, "<=", 0.5), ("lab", 2024): (-1, "<=", 0.5)}


@pytest.mark.parametrize(
    ("place", "served"),
    [("A2", {"A2"}), ("A", {"A1", "A2"}), ("corridor", {"A1", "B1"}), ("", {"A1", "A2", "B1"})],
)
def test_a_facility_serves_a_region_a_province_a_zone_or_all(
    make, rows_of, ready_of, place, served
):
    lab = Facility(facility="lab", region=place, capacity=1)
    case = make(facilities=[lab], **USERS, **CORRIDOR)
    names = list(ready_of(case).decide.names())
    (row,) = rows_of(case, "facility")
    assert {names[column] for column in row.terms} == {
        f"start__mill__{code}__2023" for code in served
    }


def test_what_is_added_outside_the_place_does_not_count(make, sides):
    """The mill adds 1 wherever it stands, but the laboratory serves B alone."""
    case = make(
        facilities=[Facility(facility="lab", region="B", capacity=1)],
        provides=[Provides(project="mill", resource="matching", kind="lab", lag=0, amount=1)],
        **USERS,
    )
    point = {"start__mill__A1__2023": 1, "start__mill__B1__2023": 0.5}
    assert sides(case, "facility", point) == {("lab", 2023): (1.5, "<=", 1)}


def test_a_closed_project_uses_and_adds_no_more(make, sides):
    """A mill uses 4 and adds 1; a quarter of it is closed in 2024."""
    case = make(
        years=(2023, 2024),
        projects=[Project(project="mill", sector="cars", discipline="medium")],
        facility_use=USERS["facility_use"],
        facilities=[Facility(facility="lab", capacity=1)],
        provides=[Provides(project="mill", resource="matching", kind="lab", lag=0, amount=1)],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    point = {"start__mill__A1__2023": 1, "close__mill__A1__2023": 0.25}
    found = sides(case, "facility", point)
    assert found == {("lab", 2023): (3, "<=", 1), ("lab", 2024): (2.25, "<=", 1)}


def test_a_facility_without_users_has_no_row(make, rows_of):
    lab, empty = (Facility(facility=code, capacity=1) for code in ("lab", "empty"))
    case = make(facilities=[lab, empty], **USERS)
    assert [row.key for row in rows_of(case, "facility")] == [("lab", 2023)]


def test_a_facility_of_a_zone_belongs_to_its_provinces_by_gdp(make, rows_of):
    """A and B are in the corridor with 30 and 10 of GDP, C with 60 is not."""
    case = make(
        regions=[
            Region(region=f"{code}1", province=code, gdp_yi_cny=gdp)
            for code, gdp in (("A", 30), ("B", 10), ("C", 60))
        ],
        facilities=[Facility(facility="lab", region="corridor", capacity=2)],
        **USERS,
        **CORRIDOR,
    )
    (row,) = rows_of(case, "facility")
    assert dict(row.owned) == pytest.approx({"A": 1.5, "B": 0.5}, rel=1e-12)


def test_the_best_plan_fills_the_facility(make, optimum, reached_by):
    """A mill uses 4 of a capacity of 3: three quarters of it bring 7.5; one place more, 10/4.

    Alone, each province has half of the mill and of the places: 1.5/4 of a mill bring 3.75.
    """
    case = make(facilities=[Facility(facility="lab", capacity=3)], **USERS)
    found = optimum(case)
    assert found.money == pytest.approx(7.5, rel=1e-9)
    assert found.prices["facility__lab__2023"] == pytest.approx(2.5, rel=1e-9)
    assert reached_by(case, "B") == pytest.approx(3.75, rel=1e-9)
