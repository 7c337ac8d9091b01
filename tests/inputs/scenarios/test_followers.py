"""A change that others were worked out from is told where those do not follow."""

from collections.abc import Mapping

import pytest

from inputs.load import Loaded, load_case_with_notes
from inputs.scenarios.followers import note_underived
from inputs.scenarios.scenario import Variation, vary

PROVINCE = "delta-province"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_case_with_notes(PROVINCE)


def _new_notes(loaded: Loaded, changes: Mapping[str, object]) -> list[str]:
    found = vary(loaded, PROVINCE, Variation(None, changes))
    return [note.text() for note in found.notes if note not in loaded.notes]


@pytest.mark.parametrize("name", [PROVINCE, "delta-city"])
def test_the_projects_of_a_built_in_case_are_what_their_derivations_give(name):
    assert list(note_underived(load_case_with_notes(name).case)) == []


def test_a_parameter_whose_formulas_do_not_follow_is_named_with_their_number(loaded):
    (note,) = _new_notes(loaded, {"parameters[parameter=wage_growth].value": 1.5})
    naming = [
        known
        for known in loaded.case.evidence.values()
        if known.grade == "derived" and "wage_growth" in known.formula
    ]
    assert naming
    assert f"'wage_growth' changed, and {len(naming)} formulas that name it" in note


def test_a_project_that_follows_its_parameter_leaves_cash_and_targets_behind(loaded):
    notes = _new_notes(loaded, {"parameters[parameter=k_deep].value": 0.2})
    assert any("of 'P14' changed, and its cash and its part in targets did not" in n for n in notes)


def test_capital_without_its_value_is_told_with_what_the_derivation_gives(loaded):
    """59.72 · 200/260 = 45.94."""
    notes = _new_notes(loaded, {"projects[project=P14].capital_yi_cny": 200})
    assert any("'59.72' is not what the derivation of P14 gives, 45.94" in note for note in notes)


def test_a_change_that_nothing_is_worked_out_from_says_nothing(loaded):
    assert _new_notes(loaded, {"energy[region=310000,year=2025].budget_yi_kwh": 2}) == []
