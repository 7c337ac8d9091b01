"""Synthetic cases: the same for the same seed, valid, of the size asked for."""

import pytest

from inputs.checks import NOTES, findings
from inputs.evidence_lookup import grades
from inputs.load import load_case
from inputs.save import save_case
from inputs.synthetic import synthetic_case
from inputs.tables import TABLES


def test_the_same_seed_gives_the_same_case_and_another_seed_another():
    assert synthetic_case(6, 10, 3, seed=4) == synthetic_case(6, 10, 3, seed=4)
    assert synthetic_case(6, 10, 3, seed=4).sha256 != synthetic_case(6, 10, 3, seed=5).sha256


@pytest.mark.parametrize(("regions", "projects", "years"), [(1, 1, 1), (3, 20, 2), (9, 31, 30)])
def test_a_case_of_any_size_is_valid(tmp_path, regions, projects, years):
    case = load_case(save_case(synthetic_case(regions, projects, years), tmp_path / "case"))
    assert (len(case.regions), len(case.projects), len(case.years)) == (regions, projects, years)


NO_DATA = {
    "zones", "zone_members", "emissions", "comparisons", "vouchers", "disciplines", "facilities",
    "facility_use", "precedence", "consortia", "sector_policy", "chokepoints",
    "chokepoint_coverage", "targets", "target_contributions", "planner_terms", "parameters",
    "derivations", "papers", "roles",
}  # fmt: skip
"""Tables of policy, of a planner's own terms, and of derivations from documents."""


def test_every_table_of_places_projects_and_resources_has_rows():
    case = synthetic_case(8, 40, 3)
    assert {table.name for table in TABLES if not getattr(case, table.name)} == NO_DATA


def test_the_benchmark_has_the_stated_size():
    case = synthetic_case()
    assert len(case.players) == 4
    assert len(case.sites) == 41 * 200
    assert len(case.moves) == 5 * 41 * 40
    assert len(case.routes) == 3 * 44 * 41
    assert len(case.talent_classes) == 5
    assert len(case.compute_classes) == 3
    assert sum(not host.region for host in case.hosts.values()) == 3
    assert case.settings.stages == ("equity",)


def test_coefficients_are_well_scaled_and_every_number_has_evidence():
    case = synthetic_case(8, 40, 3)
    assert list(findings(NOTES, case, frozenset())) == []
    assert grades(case)["none"] == 0


def test_resources_are_scarcer_than_all_projects_would_need():
    case = synthetic_case(8, 40, 3)
    need = sum(project.energy_yi_kwh for project in case.projects.values())
    last = case.settings.last_year
    budget = sum(row.budget_yi_kwh for row in case.energy.values() if row.year == last)
    assert 0.5 * need < budget < 0.7 * need
    people = sum(row.need_kperson for row in case.project_talent.values())
    free = sum(row.stock_kperson * row.deployable for row in case.talent.values())
    assert 0.4 * people < free < 0.6 * people
    assert not any(project.mandated for project in case.projects.values())
