"""What a relation between two places costs and allows."""

from dataclasses import replace

import pytest

from geo.links import Links
from inputs.regions import Zone, ZoneMember
from inputs.talent import Move, Talent, TalentClass
from optimizer.program.decisions import decisions
from optimizer.program.relations import can_work, move_terms, zone_factor

FAR = Links({("A1", "B1"): 400.0, ("B1", "A1"): 400.0, ("A1", "A2"): 300.0}, frozenset())


@pytest.fixture
def staffed(make):
    """Digital people live in A1 and bear 350 km; across provinces half of them are held back."""
    return make(
        talent_classes=[TalentClass(class_="digital", barrier=0.5, reach_km=350)],
        talent=[Talent(class_="digital", region="A1", stock_kperson=10, mobile_share=1)],
    )


def _with_zones(case, *factors):
    """A1 and B1 belong to a zone for each factor; A2 to none."""
    zones = {f"z{i}": Zone(zone=f"z{i}", barrier_factor=f) for i, f in enumerate(factors)}
    members = {
        (zone, region): ZoneMember(zone=zone, region=region)
        for zone in zones
        for region in ("A1", "B1")
    }
    return replace(case, zones=zones, zone_members=members)


def test_people_work_within_reach_only(staffed):
    assert can_work(staffed, FAR, "digital", "A1", "A2")
    assert not can_work(staffed, FAR, "digital", "A1", "B1")


def test_a_stated_move_is_within_reach_however_far(staffed):
    move = Move(class_="digital", from_="A1", to="B1", cost_yi_cny=1)
    case = replace(staffed, moves={("digital", "A1", "B1"): move})
    assert can_work(case, FAR, "digital", "A1", "B1")


def test_a_wholly_barred_relation_has_no_column(staffed):
    move = Move(class_="digital", from_="A1", to="B1", barrier=1)
    case = replace(staffed, moves={("digital", "A1", "B1"): move})
    assert not can_work(case, FAR, "digital", "A1", "B1")
    assert not decisions(case, FAR).move


def test_without_a_common_zone_the_barrier_stands(staffed):
    assert zone_factor(staffed, "A1", "B1") == 1
    assert move_terms(staffed, FAR, "digital", "A1", "B1").barrier == 0.5


def test_the_zone_that_leaves_least_of_a_barrier_counts(staffed):
    """0.5 · 0.25 = 0.125."""
    case = _with_zones(staffed, 0.75, 0.25)
    assert move_terms(case, FAR, "digital", "A1", "B1").barrier == 0.125


def test_a_zone_says_nothing_of_regions_outside_it(staffed):
    assert zone_factor(_with_zones(staffed, 0.25), "A2", "B1") == 1


def test_a_stated_barrier_overrides_the_zones(staffed):
    move = Move(class_="digital", from_="A1", to="B1", barrier=0.4)
    case = replace(_with_zones(staffed, 0.25), moves={("digital", "A1", "B1"): move})
    assert move_terms(case, FAR, "digital", "A1", "B1").barrier == 0.4
