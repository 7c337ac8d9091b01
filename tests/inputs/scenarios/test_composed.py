"""A composed scenario does what a variation does, and more."""

import pytest
import yaml

from inputs.load import load_case_with_notes
from inputs.scenarios.composed import Title, composed, scenario_text
from inputs.scenarios.scenario import Variation, vary
from inputs.yaml_text import read_yaml

TITLE = Title("restored", "恢复可行")
ENERGY = "energy[region=310000,year=2024].budget_yi_kwh"


@pytest.fixture(scope="module")
def loaded():
    return load_case_with_notes("delta-province")


def content(document):
    """What the written file says when it is read."""
    return read_yaml("repair.yaml", scenario_text(document)).content


def test_a_scenario_of_the_case_keeps_its_levers_and_changes(loaded):
    asked = Variation("strategic-first", {"equity.tolerance": 0.03})
    document = composed("delta-province", asked, {ENERGY: "9"}, TITLE)
    case = vary(loaded, "delta-province", Variation(content(document))).case
    expected = vary(loaded, "delta-province", asked).case
    assert case.energy["310000", 2024].budget_yi_kwh == 9
    assert case.settings == expected.settings
    assert case.projects == expected.projects
    assert case.chokepoints == expected.chokepoints


def test_of_two_values_for_one_path_the_later_holds(loaded):
    asked = Variation({"name": "one", "set": {ENERGY: "1"}}, {ENERGY.replace(",", ", "): 2})
    document = composed("delta-province", asked, {ENERGY: "3"}, TITLE)
    assert document["set"] == {ENERGY: "3"}
    assert (document["name"], document["name_zh"]) == ("restored: one", "恢复可行：one")


def test_the_base_has_a_name_in_both_languages():
    document = composed("delta-province", Variation(None, {}), {ENERGY: "3"}, TITLE)
    assert (document["name"], document["name_zh"]) == ("restored: base", "恢复可行：基准")


def test_numbers_and_truth_values_stand_without_quotes_and_codes_with_zeros_in_them():
    values = {"a": "0.1", "b": "false", "c": "-3", "d": "007", "e": "1:30", "f": "0x1f", "g": "no"}
    text = scenario_text({"set": values})
    assert yaml.safe_load(text)["set"] == {**values, "a": 0.1, "b": False, "c": -3}
    assert content({"set": values})["set"] == values


def test_a_cell_that_is_set_after_all_cells_still_holds(loaded):
    asked = Variation(None, {ENERGY: 5, "energy.budget_yi_kwh": 1})
    document = composed("delta-province", asked, {ENERGY: "3"}, TITLE)
    case = vary(loaded, "delta-province", Variation(content(document))).case
    assert case.energy["310000", 2024].budget_yi_kwh == 3
    assert case.energy["310000", 2025].budget_yi_kwh == 1


def test_a_rule_that_is_set_after_the_scenario_is_not_contradicted_by_it(loaded):
    asked = Variation({"rules": {"land": "off", "energy": "off"}}, {"rules.land": "on"})
    document = composed("delta-province", asked, {}, TITLE)
    case = vary(loaded, "delta-province", Variation(content(document))).case
    assert case.settings.rules.land
    assert not case.settings.rules.energy


def test_codes_and_switches_are_read_back_as_they_were_written():
    document = {"name": "x: y", "set": {"a.b": "on", "c": "310000", 'f[province=""].x': ""}}
    assert content(document) == document
