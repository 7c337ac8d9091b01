"""Levers and scenarios are found with their case, by name or as a file, and nowhere else."""

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case_with_notes
from inputs.save import copy_to_workbook
from inputs.scenarios.files import plans_of
from inputs.scenarios.scenario import Variation, vary

LEVERS = "dry:\n  change:\n    - {table: energy, column: budget_yi_kwh, multiply: 0.5}\n"


@pytest.fixture
def folder(write_case):
    place = write_case({"levers.yaml": LEVERS})
    (place / "scenarios").mkdir()
    (place / "scenarios" / "tight-energy.yaml").write_text("name: tight\nlevers: [dry]\n")
    (place / "scenarios" / "free_land.yaml").write_text("rules: {land: off}\n")
    (place / "scenarios" / "notes.txt").write_text("not a scenario")
    return place


def chosen(folder, scenario):
    return vary(load_case_with_notes(folder), folder, Variation(scenario))


def refused(folder, scenario):
    with pytest.raises(InputProblems) as error:
        chosen(folder, scenario)
    return str(error.value)


def test_scenarios_of_a_case_are_its_yaml_files(folder):
    assert list(plans_of(folder).scenarios) == ["free_land", "tight-energy"]


@pytest.mark.parametrize("name", ["tight-energy", "tight_energy"])
def test_dashes_and_underscores_are_equal_in_a_name(folder, name):
    found = chosen(folder, name)
    assert found.name == "tight-energy"
    assert found.case.energy["310000", 2023].budget_yi_kwh == 2.5


def test_a_file_elsewhere_may_use_the_levers_of_the_case(folder, tmp_path):
    file = tmp_path / "mine.yml"
    file.write_text("levers: [dry]\n")
    for scenario in (file, str(file)):
        found = chosen(folder, scenario)
        assert found.name == "mine"
        assert found.case.energy["310000", 2023].budget_yi_kwh == 2.5


def test_a_name_counts_before_a_file_of_that_name(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "free_land").write_text("nonsense")
    assert not chosen(folder, "free_land").case.settings.rules.land


@pytest.mark.parametrize(
    ("scenario", "told"),
    [
        ("tight-enrgy", "is not a scenario of the case, nor a file. Did you mean 'tight-energy'?"),
        ("nowhere.yaml", "nowhere.yaml: is not a file, nor a scenario of the case."),
        ("x\0y", "is not a scenario of the case, nor a file."),
        ({"name": "a\nb"}, "scenario: has a name with characters that cannot be shown. Rename it."),
        ({"name": "base"}, "has the name base, which means the case without a scenario. Rename"),
    ],
)
def test_an_unknown_scenario_is_refused_with_the_nearest_known(folder, scenario, told):
    assert told in refused(folder, scenario)


def test_two_files_of_one_name_are_refused(folder):
    (folder / "scenarios" / "tight_energy.yaml").write_text("name: other\n")
    assert "means two scenarios: tight-energy and tight_energy" in refused(folder, "tight-energy")


def test_a_scenario_cannot_be_called_base(folder):
    (folder / "scenarios" / "base.yaml").write_text("name: other\n")
    assert "has the name base" in refused(folder, "base")


@pytest.mark.parametrize("name", ["levers.yaml", "scenarios/secret.yaml"])
def test_a_link_that_leads_out_of_the_case_is_refused(folder, tmp_path, name):
    (tmp_path / "secret.yaml").write_text("rules: {land: off}\n")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(tmp_path / "secret.yaml")
    assert "is a link that leads out of the case" in refused(folder, "tight-energy")


def test_a_case_in_memory_has_no_levers_of_its_own(folder):
    loaded = load_case_with_notes(folder)
    with pytest.raises(InputProblems, match="'dry' is not a lever of the case"):
        vary(loaded, None, Variation({"levers": ["dry"]}))


def test_a_workbook_brings_the_levers_and_scenarios_of_its_sheets(folder, tmp_path):
    book = copy_to_workbook(folder, tmp_path / "mine.xlsx")
    for name in ("tight-energy", "free_land"):
        assert chosen(book, name).case.sha256 == chosen(folder, name).case.sha256
    assert "Did you mean 'tight-energy'?" in refused(book, "tight-enrgy")


def test_a_lever_of_a_workbook_is_told_with_its_cell(folder, tmp_path):
    (folder / "levers.yaml").write_text(LEVERS.replace("budget_yi_kwh", "budget"))
    book = copy_to_workbook(folder, tmp_path / "mine.xlsx")
    told = "mine.xlsx sheet levers cell B2 line 2, setting dry.change.0: 'budget' is not a column"
    assert refused(book, "tight-energy").startswith(told)


def test_a_changed_workbook_that_does_not_hold_together_is_told_with_sheet_and_cell(
    folder, tmp_path
):
    book = copy_to_workbook(folder, tmp_path / "mine.xlsx")
    told = refused(book, {"remove": [{"table": "projects", "where": {"project": "fab"}}]})
    assert "mine.xlsx sheet sites cell A2, column project: 'fab' is not in sheet projects" in told


def test_a_rule_on_and_off_in_a_workbook_is_told_with_both_cells(folder, tmp_path):
    (folder / "scenarios" / "tight-energy.yaml").write_text(
        "rules: {land: off}\nset:\n  rules.land: on\n"
    )
    book = copy_to_workbook(folder, tmp_path / "mine.xlsx")
    assert refused(book, "tight-energy") == (
        "mine.xlsx sheet scenarios cell B3 line 3, setting set.rules.land: 'land' is both on "
        "(sheet scenarios cell B3 line 3) and off (sheet scenarios cell B3 line 1). "
        "Keep one of the two."
    )


def test_notes_on_a_changed_workbook_name_sheets_and_are_told_once(folder, tmp_path):
    book = copy_to_workbook(folder, tmp_path / "mine.xlsx")
    late = vary(load_case_with_notes(book), book, Variation(None, {"talent.train_lag_years": 9}))
    notes = [note.text() for note in late.notes]
    assert notes
    assert all(note.startswith("mine.xlsx sheet talent cell ") for note in notes)
    again = vary(load_case_with_notes(book), book, Variation(None, {"discount_rate": 0.04}))
    assert len(set(again.notes)) == len(again.notes) == len(load_case_with_notes(book).notes)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff\xfen\x00", "utf.yaml: is UTF-16 text. Save it as UTF-8."),
        (b"# " + b"x" * 300_000, "and the limit is 262,144. Remove what is not needed."),
    ],
)
def test_what_helps_with_a_file_that_is_not_read_fits_a_scenario(folder, tmp_path, text, told):
    (tmp_path / "utf.yaml").write_bytes(text)
    assert refused(folder, str(tmp_path / "utf.yaml")).endswith(told)
