"""A scenario without its levers keeps everything else."""

from pathlib import Path

import pytest

from inputs.load import load_case_with_notes
from inputs.scenarios.leverless import without_levers
from inputs.scenarios.scenario import AS_IT_IS, Variation, vary

CASE = "delta-province"


def _case(variation: Variation):
    return vary(load_case_with_notes(CASE), CASE, variation).case


def test_the_case_as_it_is_has_no_levers():
    assert without_levers(CASE, AS_IT_IS) == ((), AS_IT_IS)
    chosen = Variation("tight-energy", {"discount_rate": "0.04"})
    assert without_levers(CASE, chosen) == ((), chosen)


def test_the_levers_of_a_scenario_go():
    found = without_levers(CASE, Variation("coordinated"))
    assert found.levers[:2] == ("g60_corridor", "demonstration_zone")
    bare, as_it_is = _case(found.variation), _case(AS_IT_IS)
    assert bare.talent_classes == as_it_is.talent_classes
    assert bare.vouchers == as_it_is.vouchers


@pytest.mark.parametrize("source", [CASE, None])
def test_changes_stay(source: str | None):
    given = {"name": "more", "set": {"discount_rate": "0.03"}}
    if source:
        given["levers"] = ["two_way_talent"]
    found = without_levers(source, Variation(given, {"equity.tolerance": "0.02"}))
    assert found.levers == (("two_way_talent",) if source else ())
    case = _case(found.variation)
    assert case.settings.discount_rate == 0.03
    assert case.settings.equity.tolerance == 0.02


def test_a_scenario_in_a_file_is_read(tmp_path: Path):
    file = tmp_path / "mine.yaml"
    file.write_text("levers: [vouchers]\nset: {discount_rate: 0.02}\n", encoding="utf-8")
    found = without_levers(CASE, Variation(file))
    assert found.levers == ("vouchers",)
    assert _case(found.variation).settings.discount_rate == 0.02
