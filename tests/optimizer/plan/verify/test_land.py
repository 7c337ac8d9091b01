from math import nan

from optimizer.plan.verify.land import land


def test_projects_on_available_land_hold(plan, broken):
    assert broken(land, plan(placements=(("plant", "A1", 2023, 0.5),))) == set()


def test_projects_on_more_land_than_there_is_fail_while_they_stand(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, 0.5), ("plant", "A1", 2024, 0.1)))
    assert broken(land, said) == {("A1", 2024), ("A1", 2025)}


def test_land_of_a_region_without_figures_is_not_limited(plan, broken):
    assert broken(land, plan(placements=(("plant", "B1", 2023, 1.0),))) == set()


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2024, nan),))
    assert broken(land, said) == {("A1", 2024), ("A1", 2025)}
