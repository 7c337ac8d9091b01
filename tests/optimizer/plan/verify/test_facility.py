from math import nan

import pytest

from inputs.funding import Discipline
from inputs.policy import Facility, FacilityUse
from inputs.projects import Provides
from inputs.regions import ZoneMember
from optimizer.plan.verify.facility import facility

YEARS = (2023, 2024, 2025)


@pytest.fixture
def shared(plan):
    """A plant uses 2 of the laboratory, half of that at first; a school adds 1 after a year."""
    added = Provides(project="school", resource="matching", kind="lab", lag=1, amount=1)
    return plan.but(
        facilities={"lab": Facility(facility="lab", capacity=1)},
        facility_use={("plant", "lab"): FacilityUse(project="plant", facility="lab", use=2)},
        provides={**plan.case.provides, ("school", "matching", "lab"): added},
        disciplines={"medium": Discipline(discipline="medium", deadline_years=1)},
    )


def test_projects_that_fill_the_facility_hold(shared, broken):
    said = shared(placements=(("plant", "A1", 2023, 0.25), ("plant", "B1", 2023, 0.25)))
    assert broken(facility, said) == set()


def test_projects_that_need_more_fail_in_the_years_in_which_they_do(shared, broken):
    """0.6 of a plant uses 0.6 in 2023 and 1.2 in 2024; in 2025 the school of 2024 has added."""
    said = shared(placements=(("plant", "A1", 2023, 0.6), ("school", "A1", 2024, 1.0)))
    assert broken(facility, said) == {("lab", 2024)}


def test_what_is_closed_uses_no_more(shared, sides):
    said = shared(placements=(("plant", "A1", 2023, 1.0, 0.75),))
    assert sides(facility, said) == {
        ("lab", 2023): (1, 1), ("lab", 2024): (0.5, 1), ("lab", 2025): (0.5, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "used", "room"),
    [("A1", 0.5, 2), ("A", 0.5, 2), ("circle", 1.0, 1), ("B", 1.0, 1), ("", 1.5, 2)],
)
def test_the_places_that_it_serves_use_it_and_add_to_it(shared, sides, place, used, room):
    """In 2025 a quarter of a plant in A1 uses 0.5, half in B1 1; the school stands in A1."""
    member = {("circle", "B1"): ZoneMember(zone="circle", region="B1")}
    lab = {"lab": Facility(facility="lab", region=place, capacity=1)}
    here = shared.but(facilities=lab, zone_members=member)
    said = here(
        placements=(
            ("plant", "A1", 2023, 0.25), ("plant", "B1", 2023, 0.5), ("school", "A1", 2023, 1.0),
        )
    )  # fmt: skip
    assert sides(facility, said)["lab", 2025] == (used, room)


def test_starts_that_the_case_does_not_know_are_left_to_their_rule(shared, broken):
    said = shared(placements=(("plant", "A2", 2023, 9.0), ("nothing", "none", 1900, 9.0)))
    assert broken(facility, said) == set()


def test_a_share_that_is_no_number_fails(shared, broken):
    said = shared(placements=(("plant", "A1", 2023, nan),))
    assert broken(facility, said) == {("lab", year) for year in YEARS}
