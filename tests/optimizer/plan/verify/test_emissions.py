from math import nan

import pytest

from inputs.funding import Discipline
from inputs.regions import Emission
from optimizer.plan.verify.emissions import emissions

GRID = {"A1": 0.5, "A2": 0.0, "B1": 1.0}


@pytest.fixture
def capped(plan):
    """A whole plant in A1 emits 1 and draws 4 at 0.5: 1.5 in its first year, then 3.

    In B1 it needs twice as much at 1: 5, then 10. Caps: 5 in all, 3 in A, 2 in A1, year by year.
    """
    case = plan.case
    caps = [
        Emission(region="", year=2023, cap_wan_t=5),
        Emission(region="A", year=2024, cap_wan_t=3),
        Emission(region="A1", year=2025, cap_wan_t=2),
    ]
    plant = case.projects["plant"].model_copy(update={"emissions_wan_t": 1})
    return plan.but(
        projects={**case.projects, "plant": plant},
        regions={
            code: record.model_copy(update={"grid_wan_t": GRID[code]})
            for code, record in case.regions.items()
        },
        disciplines={"medium": Discipline(discipline="medium", deadline_years=1)},
        emissions={(record.region, record.year): record for record in caps},
    )


def test_each_cap_counts_the_regions_of_its_place(capped, sides):
    said = capped(placements=(("plant", "A1", 2023, 0.5), ("plant", "B1", 2023, 0.5)))
    assert sides(emissions, said) == {
        ("", 2023): (3.25, 5),
        ("A", 2024): (1.5, 3),
        ("A1", 2025): (1.5, 2),
    }


def test_a_plan_within_its_caps_holds(capped, broken):
    assert broken(emissions, capped(placements=(("plant", "A1", 2023, 2 / 3),))) == set()


def test_a_plan_above_a_cap_fails(capped, broken):
    said = capped(placements=(("plant", "A1", 2023, 0.7), ("plant", "B1", 2023, 0.3)))
    assert broken(emissions, said) == {("A1", 2025)}


def test_compute_counts_where_it_is_hosted_and_at_hubs_nowhere(capped, sides):
    """0.2 EFLOPS in the hall draw 0.2·2·1.5 = 0.6, half of it as CO₂."""
    service = (("live", "hall", "B1", 2024, 0.2), ("live", "hub", "A1", 2024, 9.0))
    assert sides(emissions, capped(service=service))["A", 2024] == (pytest.approx(0.3), 3)


def test_what_a_project_saves_counts_after_its_lag(capped, sides):
    said = capped(placements=(("school", "A1", 2023, 1.0),))
    found = {key: left for key, (left, _) in sides(emissions, said).items()}
    assert found == {("", 2023): 0, ("A", 2024): -0.5, ("A1", 2025): -0.5}


def test_what_is_closed_emits_no_more(capped, sides):
    said = capped(placements=(("plant", "A1", 2023, 1.0, 0.75),))
    found = {key: left for key, (left, _) in sides(emissions, said).items()}
    assert found == {("", 2023): 1.5, ("A", 2024): 0.75, ("A1", 2025): 0.75}


def test_starts_and_hosts_that_the_case_does_not_know_are_left_to_their_rules(capped, broken):
    said = capped(
        placements=(("plant", "A2", 2023, 9.0), ("nothing", "none", 1900, 9.0)),
        service=(("live", "none", "A1", 2024, 9.0),),
    )
    assert broken(emissions, said) == set()


def test_a_share_that_is_no_number_fails(capped, broken):
    said = capped(placements=(("plant", "A1", 2024, nan),))
    assert broken(emissions, said) == {("A", 2024), ("A1", 2025)}
