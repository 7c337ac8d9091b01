"""Codes that people get wrong: names for codes, other case, zeros left out, nothing alike."""

import pytest

from inputs.errors import InputProblems
from inputs.regions import Region
from yrd.answers.codes import known_code

REGIONS = {
    "310000": Region(region="310000", province="310000", name_zh="上海", name_en="Shanghai"),
    "320500": Region(region="320500", province="320000", name_zh="苏州市", name_en="Suzhou"),
    "341300": Region(region="341300", province="340000", name_zh="宿州市", name_en="Suzhou"),
}
MANY = [f"P{number:02}" for number in range(1, 56)]


def _told(code, known):
    with pytest.raises(InputProblems) as raised:
        known_code("region", code, known, "region")
    return str(raised.value)


@pytest.mark.parametrize("name", ["上海", "shanghai", " Shanghai "])
def test_a_name_is_told_its_code(name: str):
    assert "That is a name; its code is '310000'." in _told(name, REGIONS)


def test_a_part_of_one_name_is_enough():
    assert "its code is '320500'" in _told("苏州", REGIONS)


def test_a_name_of_two_is_no_answer():
    assert "That is a name" not in _told("Suzhou", REGIONS)
    assert "That is a name" not in _told("", REGIONS)


@pytest.mark.parametrize("code", ["P2", "p02", "P002"])
def test_zeros_and_case_do_not_lead_astray(code: str):
    assert "Did you mean 'P02'?" in _told(code, MANY)


def test_where_nothing_is_alike_the_codes_are_told_from_first_to_last():
    assert "It has 55, from 'P01' to 'P55'." in _told("<script>", MANY)


def test_a_known_code_is_given_back():
    assert known_code("region", "310000", REGIONS, "region") == "310000"


def test_a_project_that_a_city_case_has_in_parts_is_told_its_parts():
    assert "It stands in parts here: P02_1, P02_2." in _told("P02", ["P02_1", "P02_2", "P50_2"])
