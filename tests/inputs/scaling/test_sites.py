"""Sites: bound to their place, or the largest, the first of each province, the specialised."""

import pytest

from inputs.case import Case
from inputs.load import load_case
from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import city_figures
from inputs.scaling.sites import LARGEST, chosen_by_rule


@pytest.fixture(scope="session")
def case() -> Case:
    return load_case("delta-city")


def places(case: Case, project: str) -> set[str]:
    return {region for code, region in case.sites if code == project}


def test_a_named_park_is_bound_to_its_city(case: Case) -> None:
    assert places(case, "P01_1") == {"310000"}


def test_a_project_bound_to_provinces_stays_in_them(case: Case) -> None:
    assert places(case, "P17") == {"310000"}
    assert places(case, "P43_2") == {"330200", "330900"}


def test_every_province_has_a_place_for_what_is_not_bound(basis: Basis, case: Case) -> None:
    bound = {row.code for row in basis.sources.tranches.values() if row.regions}
    bound |= {project for project, _ in basis.case.sites}
    for project in case.projects.keys() - bound:
        provinces = {case.regions[region].province for region in places(case, project)}
        made = {case.regions[r].province for s, r in case.industry
                if s == case.projects[project].sector
                and case.industry[s, r].output_yi_cny > 0}  # fmt: skip
        assert provinces >= (made or set(case.players)), project


def test_compute_goes_to_cities_with_halls(case: Case) -> None:
    halls = {host.region for host in case.hosts.values()}
    for code, project in case.projects.items():
        if any(row.resource == "compute" for row in case.provides.values() if row.project == code):
            assert places(case, code) <= halls, project.name_en


def test_the_rule_takes_the_largest_the_first_and_the_specialised(basis: Basis) -> None:
    """Four cities lead. Hangzhou and Zhoushan are the first of Zhejiang, Nanjing the second of
    Jiangsu. Of the others only Huangshan and Suqian have one per cent of the sector, and Huangshan
    has less industry."""
    sizes = dict.fromkeys(basis.sources.cities, 1.0)
    sizes |= {"340100": 100.0, "340200": 90.0, "310000": 80.0, "320500": 70.0}
    sizes |= {"330100": 60.0, "330900": 50.0, "320100": 40.0, "341000": 30.0, "321300": 30.0}
    found = chosen_by_rule(basis, city_figures(basis), tuple(basis.case.regions), sizes)
    assert found[:LARGEST] == ("340100", "340200", "310000", "320500")
    assert found[LARGEST:] == ("320100", "330100", "330900", "341000")


def test_no_city_is_specialised_that_makes_next_to_nothing(basis: Basis) -> None:
    sizes = dict.fromkeys(basis.sources.cities, 1e-9) | {"310000": 100.0, "320500": 90.0}
    found = chosen_by_rule(basis, city_figures(basis), ("310000", "320000"), sizes)
    assert "310000" in found and "320500" in found
    assert len(found) == LARGEST


def test_a_city_without_the_sector_is_no_place(case: Case) -> None:
    for project, region in case.sites:
        made = case.industry.get((case.projects[project].sector, region))
        assert made is None or made.output_yi_cny > 0
