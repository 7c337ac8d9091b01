"""What is wrong with a sweep is told before any solve: all at once, with place and fix."""

import pytest

from inputs.errors import InputProblems
from inputs.sweeps.sweep import load_sweep


def test_problems_name_file_line_and_field(refused):
    text = "name: mine\ngrid:\n  equity.tolerance: [0, 0.1]\n  energy.budget: [1]\n"
    told = refused(text)
    assert told.startswith("mine.yaml line 4, setting grid.energy.budget: 'budget' is not a column")
    assert "Did you mean 'budget_yi_kwh'?" in told


def test_all_problems_are_told_at_once(refused):
    told = refused(
        "nam: x\nset: {discount_rat: 1}\ngrid: {energy.budget: [1], rules.lnd: [on]}\n"
        "list: [chep]\nsample: {count: 0, axes: {equity.tolerance: [0, 2], land.x: [1, 2]}}\n"
    )
    for words in ("nam", "discount_rat", "budget", "lnd", "chep", "below 1", "above 1", "land.x"):
        assert words in told


def test_an_end_out_of_bounds_is_told_with_its_path_and_range(refused):
    told = refused("axes: {talent.deployable: {multiply: {low: 0.5, high: 30}}}\n")
    assert "mine.yaml line 1, setting axes.talent.deployable: '1.5' is above 1" in told
    assert "talent[class=digital,region=310000].deployable and in 2 more cells" in told
    assert "Choose a value from 0 to 1." in told


def test_an_end_that_breaks_a_rule_between_rows_is_told(refused):
    told = refused("axes: {project_rights.right: [0.1, 0.5]}\n")
    assert "adds up to 0.2" in told
    assert "once 'mine' is applied" in told


def test_too_many_scenarios_are_refused_with_their_number(refused):
    rates = "{low: 0.01, high: 0.02, steps: 4000}"
    told = refused(f"grid: {{discount_rate: {rates}, equity.tolerance: {rates}}}\n")
    assert "makes 16,000,000 scenarios, and the limit is 10,000,000" in told


def test_more_numbers_than_a_machine_holds_are_refused():
    with pytest.raises(InputProblems, match="numbers, scenarios × axes"):
        load_sweep("delta-province", {"axes": "assumptions", "sample": {"count": 1_000_000}})


def test_a_case_without_ranges_has_no_assumption_to_vary(refused):
    assert "'assumptions' mean no axis" in refused("axes: assumptions\n")


def test_a_mapping_is_refused_with_names_instead_of_lines(swept):
    with pytest.raises(InputProblems, match=r"sweep grid\.energy.budget: 'budget' is not a column"):
        swept({"grid": {"energy.budget": [1]}})


def test_a_file_that_is_not_there_is_told(folder):
    with pytest.raises(InputProblems, match=r"nowhere\.yaml: is not a file"):
        load_sweep(folder, "nowhere.yaml")


def test_all_levers_of_a_case_without_levers_are_refused(write_case):
    with pytest.raises(InputProblems, match="the case has none"):
        load_sweep(write_case(), {"levers": "all"})


def test_a_broken_file_of_levers_is_told(folder, swept):
    (folder / "levers.yaml").write_text("double: {chang: []}\n")
    with pytest.raises(InputProblems, match="Did you mean 'change'"):
        swept({"levers": "all"})
