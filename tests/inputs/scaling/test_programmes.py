"""Tranches take parts of their programme, and some take a product or target whole."""

import pytest

from inputs.scaling.basis import Basis
from inputs.scaling.programmes import codes_of, parts, split, tranches_of
from inputs.scaling.project_tables import Line, split_line


def test_a_programme_becomes_its_tranches_and_a_whole_project_stays(basis: Basis) -> None:
    assert codes_of(basis, "P03") == ("P03_1", "P03_2")
    assert codes_of(basis, "P17") == ("P17",)


def test_parts_follow_the_weights(basis: Basis) -> None:
    found = parts(tranches_of(basis, "P08"))
    assert found == {"P08_1": 0.4, "P08_2": 0.3, "P08_3": 0.3}


def test_an_amount_is_shared_out_exactly(basis: Basis) -> None:
    assert sum(split(tranches_of(basis, "P14"), 260.0).values()) == pytest.approx(260, rel=1e-12)


def test_a_tranche_takes_its_product_whole(basis: Basis) -> None:
    tranches = tranches_of(basis, "P52")
    assert split(tranches, 0.35, "stainless") == {"P52_2": 0.35}
    assert split(tranches, 0.35, "nobody_takes_it") == {"P52_1": 0.175, "P52_2": 0.175}


def test_every_programme_of_the_tables_has_two_tranches_or_more(basis: Basis) -> None:
    assert all(len(tranches_of(basis, code)) >= 2 for code in basis.sources.programmes)


def test_rates_and_durations_are_inherited(basis: Basis) -> None:
    whole = basis.case.projects["P15"]
    rows = split_line(basis, Line("projects", "P15", whole)).rows
    assert {(row.life_years, row.small_firm_share, row.discipline) for row in rows} == {
        (whole.life_years, whole.small_firm_share, whole.discipline)
    }


def test_a_tranche_has_the_sector_of_its_branch(basis: Basis) -> None:
    rows = split_line(basis, Line("projects", "P14", basis.case.projects["P14"])).rows
    assert {row.sector for row in rows} >= {"auto", "electronics", "steel", "ship"}


def test_what_was_worked_out_from_capital_still_is(basis: Basis) -> None:
    """P03 has capital of 40 and two equal tranches, so each formula starts from 20."""
    whole = basis.case.projects["P03"]
    evidence = split_line(basis, Line("projects", "P03", whole)).evidence
    formulas = {(row.key, row.column): row.formula for row in evidence}
    assert formulas["P03_1", "land_km2"] == "capital 20 × land_research 0.0015"
    assert formulas["P03_1", "capital_yi_cny"] == "capital_p03 40 × part_p03_1 0.5"
