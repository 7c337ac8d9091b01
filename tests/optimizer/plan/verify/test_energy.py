from math import nan

from optimizer.plan.verify.energy import energy


def test_projects_within_the_budget_hold(plan, broken):
    """0.7 of a plant draws 1.4, then 2.8 of 3."""
    assert broken(energy, plan(placements=(("plant", "A1", 2023, 0.7),))) == set()


def test_projects_and_hosted_compute_above_the_budget_fail(plan, broken):
    """0.1 EFLOPS draws 0.1·2·1.5 = 0.3, wherever it is used."""
    said = plan(
        placements=(("plant", "A1", 2023, 0.7),),
        service=tuple(("live", "hall", "B1", year, 0.1) for year in (2023, 2024)),
    )
    assert broken(energy, said) == {("A1", 2024)}


def test_energy_that_a_project_frees_counts_after_its_lag(plan, broken):
    """A whole plant draws 2, 4, 4; the school started in 2024 frees 1 in 2025."""
    said = plan(placements=(("plant", "A1", 2023, 1.0), ("school", "A1", 2024, 1.0)))
    assert broken(energy, said) == {("A1", 2024)}


def test_starts_and_hosts_that_the_case_does_not_know_are_left_to_their_rules(plan, broken):
    said = plan(
        placements=(("plant", "A2", 2023, 1.0), ("plant", "A1", 1999, 1.0)),
        service=(("live", "none", "A1", 2023, 1.0),),
    )
    assert broken(energy, said) == set()


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2024, nan),))
    assert broken(energy, said) == {("A1", 2024), ("A1", 2025)}
