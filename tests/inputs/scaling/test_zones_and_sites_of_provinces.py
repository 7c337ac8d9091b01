"""What a province case says of zones and sites holds for its cities."""

from dataclasses import replace

from inputs.evidence import Evidence
from inputs.projects import Site
from inputs.regions import Zone, ZoneMember
from inputs.scaling.basis import Basis
from inputs.scaling.city_case import city_case
from inputs.scaling.zones import zones


def test_a_zone_of_the_province_case_alone_holds_all_its_cities(basis: Basis) -> None:
    case = replace(
        basis.case,
        zones={"west": Zone(zone="west", barrier_factor=0.4)},
        zone_members={("west", "340000"): ZoneMember(zone="west", region="340000")},
    )
    rows = zones(replace(basis, case=case)).rows
    members = {row.region for row in rows if isinstance(row, ZoneMember) and row.zone == "west"}
    assert members == set(basis.cities_of("340000"))
    assert Zone(zone="west", barrier_factor=0.4) in rows


def test_a_zone_of_both_keeps_its_factor_and_gets_its_cities(basis: Basis) -> None:
    case = replace(basis.case, zones={"g60": Zone(zone="g60", barrier_factor=0.3)})
    rows = zones(replace(basis, case=case)).rows
    (corridor,) = (row for row in rows if isinstance(row, Zone) and row.zone == "g60")
    assert corridor.barrier_factor == 0.3
    assert sum(isinstance(row, ZoneMember) and row.zone == "g60" for row in rows) == 9


def test_what_a_site_of_a_province_states_holds_in_its_cities(basis: Basis) -> None:
    """P03 has two equal tranches, so half of a capital of 30 stands for each."""
    stated = Site(project="P03", region="320000", capital_yi_cny=30, need_factor=0.9, locked="in")
    source = Evidence(
        table="sites", key="*", column="*", grade="assumption", reason="x", low=0, high=99
    )
    case = replace(
        basis.case,
        sites={**basis.case.sites, ("P03", "320000"): stated},
        evidence={**basis.case.evidence, ("sites", "*", "*"): source},
    )
    found = city_case(case, basis.sources)
    rows = {region: row for (code, region), row in found.sites.items() if code == "P03_1"}
    assert {row.province for code, row in found.regions.items() if code in rows} == {"320000"}
    cells = {(row.capital_yi_cny, row.need_factor, row.locked) for row in rows.values()}
    assert cells == {(15.0, 0.9, "in")}
    key = ("sites", f"P03_1/{next(iter(rows))}", "capital_yi_cny")
    assert found.evidence[key].formula == "P03 in 320000: 30 × part_p03_1 0.5"
