"""A folder or a built-in name becomes a Case."""

import gc
from pathlib import Path

import pytest

from inputs.builtin import CASES, builtin_cases
from inputs.case_files import case_folder
from inputs.errors import InputProblems
from inputs.load import load_case, load_case_with_notes
from inputs.save import save_case
from inputs.synthetic import synthetic_case


def problem_lines(folder: Path | str) -> list[str]:
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    return str(caught.value).splitlines()


def test_the_good_case_loads_without_notes(write_case):
    case, notes, _ = load_case_with_notes(write_case())
    assert notes == ()
    assert list(case.regions) == ["310000", "320100", "320500"]
    assert case.players == ("310000", "320000")
    assert case.project_rights["plant", "320000"].right == 0.75
    assert case.energy["310000", 2024].budget_yi_kwh == 6
    assert case.moves["digital", "310000", "320500"].cost_yi_cny == 0.05
    assert list(case.years) == [2023, 2024]


def test_settings_keep_codes_as_text_and_read_numbers_and_switches(break_case):
    case = load_case(break_case("case.yaml", "name: three regions", "name: 0310"))
    assert case.settings.name == "0310"
    assert case.settings.discount_rate == 0.05
    assert case.settings.rules.compute_reach is False
    assert case.settings.stages == ("equity",)


def test_a_blank_cell_takes_the_default_and_counts_as_not_given(write_case):
    case = load_case(write_case())
    site = case.sites["plant", "320500"]
    assert site.need_factor == 1
    assert site.value_yi_cny is None
    assert "need_factor" not in site.model_fields_set


def test_a_cell_of_spaces_is_blank(break_case):
    case = load_case(break_case("regions.csv", "上海,44653", " \u3000,  "))
    assert case.regions["310000"].name_zh == ""
    assert case.regions["310000"].gdp_yi_cny == 0


def test_blank_rows_at_the_end_are_no_rows(write_case, good):
    case = load_case(write_case({"sectors.csv": good["sectors.csv"] + ",\n\n,\n"}))
    assert list(case.sectors) == ["cars", "chips"]


def test_a_quoted_cell_may_hold_commas_quotes_and_line_breaks(write_case, good):
    row = '"plant","cars",,8,30,0.5,false,,\n'
    table = good["projects.csv"].replace("plant,cars,,8,30,0.5,false,,\n", row)
    papers = 'paper,title\np001,"one, ""two""\nthree"\n'
    case = load_case(write_case({"projects.csv": table, "papers.csv": papers}))
    assert case.papers["p001"].title == 'one, "two"\nthree'


def test_windows_and_old_mac_line_ends_are_read(write_case, good):
    crlf = good["sectors.csv"].replace("\n", "\r\n").encode()
    mac = good["provinces.csv"].replace("\n", "\r").encode()
    case = load_case(write_case({"sectors.csv": crlf, "provinces.csv": mac}))
    assert len(case.sectors) == 2
    assert len(case.provinces) == 2


def test_an_optional_table_may_have_a_header_only(write_case):
    case = load_case(write_case({"land.csv": "region,year,available_km2\n"}))
    assert case.land == {}


def test_the_fingerprint_ignores_encoding_columns_and_spelling_of_numbers(write_case, good):
    before = load_case(write_case()).sha256
    table = "base_share,sector\n0.10,cars\n2e-1,chips\n"
    after = load_case(write_case({"sectors.csv": b"\xef\xbb\xbf" + table.encode()})).sha256
    assert before == after
    assert len(before) == 64


def test_the_fingerprint_tells_a_changed_number(write_case, break_case):
    before = load_case(write_case()).sha256
    assert load_case(break_case("sectors.csv", "0.1", "0.11")).sha256 != before


def test_every_problem_of_every_file_is_told_at_once_and_sorted(write_case, good):
    lines = problem_lines(
        write_case(
            {
                "case.yaml": good["case.yaml"].replace("theta: 0.1", "theta: 2"),
                "regions.csv": good["regions.csv"].replace("44653", "-1"),
                "land.csv": "region,year,available_km2\n320500,2023,x\n",
                "demand.csv": "sector,year,sales_yi_cny\ncars,2023,nan\n",
            }
        )
    )
    assert lines == [
        "case.yaml line 11, setting advantage.theta: '2' is above 1, the most it can be.",
        "demand.csv row 2, column sales_yi_cny: 'nan' is not a finite number. "
        "Write a number, or leave the cell blank.",
        "land.csv row 2, column available_km2: 'x' is not a number. "
        "Write digits with a point, without separators.",
        "regions.csv row 2, column gdp_yi_cny: '-1' is below 0, the least it can be.",
    ]


def test_a_broken_table_does_not_hide_what_is_wrong_across_the_others(write_case, good):
    lines = problem_lines(
        write_case(
            {
                "land.csv": "region,year,available_km2\n320500,2023,x\n",
                "project_rights.csv": good["project_rights.csv"].replace("0.75", "0.7"),
            }
        )
    )
    assert [line.split(",")[0] for line in lines] == ["land.csv row 2", "project_rights.csv row 2"]


def test_an_unknown_name_is_told_with_the_nearest_built_in_case(monkeypatch):
    monkeypatch.setattr("inputs.case_files.builtin_cases", lambda: {"delta-province": Path()})
    assert problem_lines("delta-provnce") == [
        "delta-provnce: is neither a built-in case nor a folder. Did you mean 'delta-province'?"
    ]


def test_built_in_cases_are_folders_with_a_head(tmp_path, monkeypatch):
    (tmp_path / "delta_city").mkdir()
    (tmp_path / "delta_city" / "case.yaml").write_text("")
    (tmp_path / "notes").mkdir()
    monkeypatch.setattr("inputs.builtin.CASES", tmp_path)
    assert builtin_cases() == {"delta-city": tmp_path / "delta_city"}
    assert case_folder("delta-city") == tmp_path / "delta_city"


def test_every_built_in_case_loads():
    assert CASES.is_dir()
    for name in builtin_cases():
        assert load_case(name).regions


def test_a_workbook_that_is_not_there_is_told_so():
    assert problem_lines("nowhere.xlsx") == [
        "nowhere.xlsx: is not there. Check the name of the workbook."
    ]


@pytest.mark.parametrize("name", ["case.xls", "case.XLSM", "case.ods"])
def test_a_spreadsheet_of_another_kind_is_refused(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(b"PK")
    assert problem_lines(name) == [
        f"{name}: is a spreadsheet of another kind than .xlsx. "
        "Save it as an Excel workbook (.xlsx)."
    ]


def test_a_file_instead_of_a_folder_is_refused(write_case):
    folder = write_case()
    assert problem_lines(folder / "case.yaml")[0].endswith(
        "is a file. Give the folder that holds case.yaml, or an .xlsx workbook."
    )


@pytest.mark.parametrize("name", ["", "no\0such", "x" * 5000])
def test_an_impossible_path_is_an_input_problem(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputProblems):
        load_case(name)


def test_a_large_case_loads_and_leaves_the_collector_on(tmp_path):
    save_case(synthetic_case(41, 200, 5), tmp_path / "large")
    case = load_case(tmp_path / "large")
    assert len(case.sites) == 8200
    assert gc.isenabled()
