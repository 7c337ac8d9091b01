"""A planner's way with a workbook: new, edit, check, solve."""

import json

import pytest
from openpyxl import load_workbook

import yrd as api
from inputs.load import load_case


@pytest.fixture
def book(small, tmp_path, yrd):
    """The small case as a workbook."""
    path = tmp_path / "my.xlsx"
    done = yrd("new", path, "--from", small, "--workbook")
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"wrote {path}; edit its sheets, then 'yrd check {path}'\n"
    return path


@pytest.fixture
def spoilt(book):
    """A workbook with a sector that does not exist in cell B3."""
    opened = load_workbook(book)
    opened["projects"]["B3"] = "ships"
    opened.save(book)
    return book


def test_a_workbook_is_checked_like_a_folder(book, yrd):
    done = yrd("check", book)
    assert done.exit_code == 0
    assert done.stdout.endswith(f"{book}: 0 problems, 0 notes\n")


def test_a_problem_is_told_with_sheet_and_cell(spoilt, yrd):
    done = yrd("check", spoilt)
    assert done.exit_code == 2
    assert done.stderr == (
        "my.xlsx sheet projects cell B3, column sector: 'ships' is not in sheet sectors. "
        "Known: cars.\n"
    )


def test_problems_as_json_name_sheet_and_cell(spoilt, yrd):
    (problem,) = json.loads(yrd("check", spoilt, "--json").stdout)["problems"]
    assert (problem["file"], problem["sheet"]) == ("my.xlsx", "projects")
    assert (problem["cell"], problem["row"], problem["field"]) == ("B3", 3, "sector")


def test_a_spoilt_workbook_is_not_solved(spoilt, tmp_path, yrd):
    done = yrd("solve", spoilt, "-o", tmp_path / "run")
    assert done.exit_code == 2
    assert "cell B3" in done.stderr
    assert not (tmp_path / "run").exists()


def test_a_workbook_is_solved_to_the_plan_of_its_folder(book, small, tmp_path, yrd):
    for name, source in (("a", small), ("b", book)):
        assert yrd("solve", source, "-o", tmp_path / name).exit_code == 0
    placements = [(tmp_path / name / "placements.csv").read_text() for name in "ab"]
    assert placements[0] == placements[1]
    heads = [json.loads((tmp_path / name / "run.json").read_text()) for name in "ab"]
    assert heads[0]["case_sha256"] == heads[1]["case_sha256"]


def test_a_deleted_sheet_is_noted_with_the_rules_that_read_it(book, tmp_path, yrd):
    opened = load_workbook(book)
    opened.remove(opened["land"])
    opened.remove(opened["papers"])
    opened.save(book)
    absent = "is missing, though the guide lists it: its table counts as absent."
    notes = [
        f"note: my.xlsx sheet land: {absent} Rules that read it: land.",
        f"note: my.xlsx sheet papers: {absent}",
    ]
    assert yrd("check", book).stdout.splitlines()[:2] == notes
    assert yrd("solve", book, "-o", tmp_path / "run").stdout.splitlines()[:2] == notes
    assert [f"note: {note.text()}" for note in api.check(book)] == notes


@pytest.mark.parametrize("sheet", ["levers", "scenarios"])
def test_a_deleted_sheet_of_texts_is_noted(book, yrd, sheet):
    opened = load_workbook(book)
    opened.remove(opened[sheet])
    opened.save(book)
    told = f"is missing, though the guide lists it: the case has no {sheet}."
    assert yrd("check", book).stdout.splitlines()[0] == f"note: my.xlsx sheet {sheet}: {told}"


def test_what_is_wrong_with_levers_and_scenarios_is_told_with_sheet_and_cell(book, yrd):
    opened = load_workbook(book)
    opened["levers"].append(["dry", "change:\n  - {table: lnd, column: x, add: 1}"])
    opened["scenarios"].append(["early", "name: x\nset:"])
    opened["scenarios"].append([None, "  discount_rate: 2"])
    opened["scenarios"].append(["broken", "name: [x"])
    opened.save(book)
    done = yrd("check", book)
    assert done.exit_code == 2
    early, broken, lever = done.stderr.splitlines()
    assert early.startswith("my.xlsx sheet scenarios cell B3 line 1, setting set.discount_rate: ")
    assert broken.startswith("my.xlsx sheet scenarios cell B4 line 1: is not YAML")
    assert lever.startswith("my.xlsx sheet levers cell B2 line 2, setting dry.change.0: 'lnd' is")
    told = json.loads(yrd("check", book, "--json").stdout)["problems"]
    assert {problem["line"] for problem in told} == {1, 2}


def test_lists_of_levers_tell_what_is_wrong_with_its_cell(book, yrd):
    opened = load_workbook(book)
    opened["levers"].append(["dry", "nome: x"])
    opened.save(book)
    told = "my.xlsx sheet levers cell B2 line 1, setting dry.nome: is not a key"
    assert yrd("cases", book).stderr.startswith(told)


def test_notes_on_numbers_that_do_not_follow_name_sheet_and_cell(tmp_path, yrd):
    path = tmp_path / "my.xlsx"
    assert yrd("new", path, "--workbook").exit_code == 0
    opened = load_workbook(path)
    sheet = opened["projects"]
    column = [cell.value for cell in sheet[1]].index("value_yi_cny") + 1
    cell = sheet.cell(3, column)
    cell.value = 2 * cell.value
    opened.save(path)
    told = f"note: my.xlsx sheet projects cell {cell.coordinate}, column value_yi_cny: "
    assert any(line.startswith(told) for line in yrd("check", path).stdout.splitlines())


def test_the_api_reads_a_workbook(book, small):
    assert api.load_case(book) == load_case(small)


def test_a_workbook_becomes_a_folder_again(book, small, tmp_path, yrd):
    assert yrd("new", tmp_path / "again", "--from", book).exit_code == 0
    assert load_case(tmp_path / "again") == load_case(small)


def test_new_still_makes_a_folder(small, tmp_path, yrd):
    assert yrd("new", tmp_path / "copy", "--from", small).exit_code == 0
    assert (tmp_path / "copy" / "case.yaml").is_file()


def test_a_name_in_xlsx_without_the_option_is_refused(tmp_path, yrd):
    path = tmp_path / "my.xlsx"
    done = yrd("new", path)
    assert done.exit_code == 2
    assert done.stderr == f"{path}: add --workbook to write a workbook, or name a folder\n"
    assert not path.exists()


def test_the_option_with_another_name_is_refused(tmp_path, yrd):
    done = yrd("new", tmp_path / "my", "--workbook")
    assert done.exit_code == 2
    assert done.stderr == f"{tmp_path / 'my'}: the name of a workbook must end in .xlsx\n"


def test_an_existing_workbook_needs_force(book, small, yrd):
    again = yrd("new", book, "--from", small, "--workbook")
    assert again.exit_code == 2
    assert "exists already. Choose another name, or allow it with --force." in again.stderr
    assert yrd("new", book, "--from", small, "--workbook", "--force").exit_code == 0


def test_a_hostile_file_is_one_line_without_a_traceback(tmp_path, yrd):
    path = tmp_path / "my.xlsx"
    path.write_bytes(b"\0" * 100)
    done = yrd("check", path)
    assert done.exit_code == 2
    assert done.stderr == (
        "my.xlsx: is not a workbook, whatever its name says. "
        "Save it in Excel or LibreOffice as an Excel workbook (.xlsx).\n"
    )
