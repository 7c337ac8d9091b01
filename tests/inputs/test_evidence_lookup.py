"""The most specific evidence wins, and every number that is stated is counted."""

from dataclasses import replace

import pytest

from inputs.evidence import Evidence
from inputs.evidence_lookup import Number, evidence_of, grades, key_text, numbers
from inputs.load import load_case


def with_evidence(case, *patterns):
    rows = [
        Evidence(table=table, key=key, column=column, grade="assumption", reason=str(n))
        for n, (table, key, column) in enumerate(patterns)
    ]
    return replace(case, evidence={(row.table, row.key, row.column): row for row in rows})


@pytest.fixture
def case(write_case):
    return load_case(write_case())


ORDERED = [
    ("moves", "digital/310000/320500", "cost_yi_cny"),
    ("moves", "digital/310000/320500", "*"),
    ("moves", "digital/310000/*", "cost_yi_cny"),
    ("moves", "digital/*/320500", "cost_yi_cny"),
    ("moves", "*/310000/320500", "cost_yi_cny"),
    ("moves", "digital/310000/*", "*"),
    ("moves", "digital/*/*", "cost_yi_cny"),
    ("moves", "*/310000/*", "cost_yi_cny"),
    ("moves", "*/*/320500", "*"),
    ("moves", "*/*/*", "cost_yi_cny"),
    ("moves", "*", "cost_yi_cny"),
    ("moves", "*/*/*", "*"),
    ("moves", "*", "*"),
]


@pytest.mark.parametrize("first", range(len(ORDERED)))
def test_the_most_specific_pattern_wins(case, first):
    weaker_last = with_evidence(case, *reversed(ORDERED[first:]))
    found = evidence_of(weaker_last, "moves", ("digital", "310000", "320500"), "cost_yi_cny")
    assert found is not None
    assert (found.table, found.key, found.column) == ORDERED[first]


def test_evidence_for_another_row_column_or_table_does_not_count(case):
    other = with_evidence(
        case,
        ("projects", "plant", "*"),
        ("projects", "fab", "land_km2"),
        ("sites", "*", "*"),
        ("projects", "*/*", "*"),
    )
    assert evidence_of(other, "projects", "fab", "value_yi_cny") is None


def test_a_setting_has_a_blank_key_and_a_dotted_name(case):
    settings = with_evidence(case, ("case", "*", "advantage.theta"))
    assert evidence_of(settings, "case", "", "advantage.theta") is not None
    assert evidence_of(settings, "case", "", "discount_rate") is None


def test_a_key_is_the_same_as_text_and_as_a_tuple(case):
    assert key_text(("310000", 2023)) == "310000/2023"
    energy = with_evidence(case, ("energy", "310000/2023", "*"))
    assert evidence_of(energy, "energy", "310000/2023", "budget_yi_kwh") == evidence_of(
        energy, "energy", ("310000", 2023), "budget_yi_kwh"
    )


def test_numbers_are_those_that_the_files_state(case):
    stated = list(numbers(case))
    assert stated[:5] == [
        Number("case", "", "base_year", 2022),
        Number("case", "", "first_year", 2023),
        Number("case", "", "last_year", 2024),
        Number("case", "", "discount_rate", 0.05),
        Number("case", "", "advantage.theta", 0.1),
    ]
    of = {(number.table, number.key, number.column) for number in stated}
    assert ("energy", "310000/2024", "budget_yi_kwh") in of
    assert ("projects", "plant", "home") not in of, "text is no number"
    assert ("projects", "fab", "mandated") not in of, "a flag is no number"
    assert ("energy", "310000/2024", "year") not in of, "a key is no number"
    assert ("sites", "plant/320500", "need_factor") not in of, "a blank cell states nothing"
    assert ("projects", "fab", "first_year") in of
    assert not any(table in ("evidence", "papers") for table, _, _ in of)


def test_grades_add_up_to_all_numbers(case):
    counted = grades(case)
    assert counted["document"] == 1
    assert counted["statistic"] == counted["derived"] == 0
    assert counted["none"] > 0
    assert sum(counted.values()) == len(list(numbers(case)))
    assert list(counted) == ["document", "statistic", "derived", "assumption", "none"]
