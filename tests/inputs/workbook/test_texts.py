"""Levers and scenarios travel between folder and workbook with the same meaning."""

import pytest
from openpyxl import load_workbook

from inputs.case_texts import case_texts
from inputs.errors import InputProblems
from inputs.save import copy_case, copy_to_workbook
from inputs.workbook.layout import Texts
from inputs.workbook.texts import join_levers, pieces_of, split_levers, workbook_texts
from inputs.yaml_text import read_yaml

LEVERS = """\
# What a government can do.

g60:
  name_zh: 走廊  # in short
  change:
    - {table: moves, column: barrier, multiply: 0.5}

    # half of it stays
    - {table: sites, column: need_factor, set: 1}
# between two levers
loans: {set: {discount_rate: 0.03}}
words:
    phrase: |
      first line

      =second line
"""
SCENARIO = "name: tight\nlevers: [g60]\nset:\n  discount_rate: 0.04\n"


@pytest.fixture
def folder(write_case):
    """The good case with three levers and two scenarios."""
    place = write_case({"levers.yaml": LEVERS})
    (place / "scenarios").mkdir()
    (place / "scenarios" / "tight.yaml").write_text(SCENARIO, encoding="utf-8")
    (place / "scenarios" / "双向 人才.yaml").write_text("name: two\r\n", encoding="utf-8")
    return place


def test_each_lever_has_a_row_that_holds_its_text():
    rows = dict(split_levers(LEVERS))
    assert list(rows) == ["g60", "loans", "words"]
    assert rows["g60"].splitlines()[:2] == ["name_zh: 走廊  # in short", "change:"]
    assert rows["loans"] == "{set: {discount_rate: 0.03}}"
    assert rows["words"] == "phrase: |\n  first line\n\n  =second line"


def test_levers_taken_apart_and_joined_mean_the_same():
    again = join_levers(split_levers(LEVERS))
    assert read_yaml("l", again).content == read_yaml("l", LEVERS).content


@pytest.mark.parametrize(
    "text", ["a: [1\n", "- a\n- b\n", "a: &x 1\nb: *x\n", "{a: 1, b: 2}\n", '"a: b": 1\n']
)
def test_a_text_that_cannot_be_taken_apart_stays_whole(text):
    assert split_levers(text) == [("", text.rstrip())]
    assert join_levers(split_levers(text)) == text


def test_no_levers_are_no_row():
    assert split_levers(" \n") == []
    assert join_levers([]) == ""


def test_levers_and_scenarios_come_back_from_a_workbook(folder, tmp_path):
    path = copy_to_workbook(folder, tmp_path / "my.xlsx")
    levers, scenarios = workbook_texts(path)
    assert read_yaml("l", levers).content == read_yaml("l", LEVERS).content
    assert scenarios == {"tight": SCENARIO, "双向 人才": "name: two\n"}
    assert case_texts(path) == (levers, scenarios)


def test_a_folder_made_from_a_workbook_has_them_as_files(folder, tmp_path):
    book = copy_to_workbook(folder, tmp_path / "my.xlsx")
    again = copy_case(book, tmp_path / "again")
    assert case_texts(again) == case_texts(book)
    assert (again / "scenarios" / "tight.yaml").read_text(encoding="utf-8") == SCENARIO


def test_a_case_without_them_has_two_empty_sheets(book):
    assert workbook_texts(book) == Texts("", {})
    assert case_texts(book) == Texts()


def _append(*row):
    return lambda book: book[row[0]].append(row[1:])


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("levers", "g60", None),
         "my.xlsx sheet levers row 2, column lever: 'g60' has no text. "
         "Write its YAML text beside it, or delete the row."),
        (("scenarios", None, "name: x"),
         "my.xlsx sheet scenarios row 2, column scenario: is not a name for a scenario. "
         "Use letters, digits, spaces, '_', '-' and '.', at most 80 characters."),
        (("scenarios", "../../etc/x", "name: x"),
         "my.xlsx sheet scenarios row 2, column scenario: '../../etc/x' is not a name for a "
         "scenario. Use letters, digits, spaces, '_', '-' and '.', at most 80 characters."),
    ],
)  # fmt: skip
def test_a_row_that_is_half_filled_or_misnamed_is_told(edit, lines, row, expected):
    path = edit(_append(*row))
    assert lines(path) == [expected]
    with pytest.raises(InputProblems):
        workbook_texts(path)


def test_a_name_that_stands_twice_is_told(edit, lines):
    def twice(book):
        book["scenarios"].append(["a", "name: x"])
        book["scenarios"].append(["a", "name: y"])

    assert lines(edit(twice)) == [
        "my.xlsx sheet scenarios row 3, column scenario: 'a' is already in row 2. "
        "Delete one of the two rows."
    ]


def test_a_missing_heading_is_told(edit, lines):
    def spoil(book):
        book["levers"].append(["a", "set: {}"])
        book["levers"]["B1"] = "text"

    assert lines(edit(spoil)) == [
        "my.xlsx sheet levers row 1, column yaml: is missing. Name it in row 1."
    ]


def test_a_text_longer_than_a_cell_goes_on_in_the_rows_below(folder, tmp_path):
    """1,400 lines of 51 characters: 250 lines to a cell make 6 rows."""
    text = "name: long\nnote: |\n" + f"  {'x' * 48}\n\n" * 699
    (folder / "scenarios" / "long.yaml").write_text(text, encoding="utf-8")
    path = copy_to_workbook(folder, tmp_path / "my.xlsx")
    rows = list(load_workbook(path)["scenarios"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows].count(None) == 5
    assert all(len(row[1]) <= 32_767 and row[1].count("\n") < 253 for row in rows)
    assert workbook_texts(path).scenarios["long"] == text.rstrip() + "\n"


def test_pieces_of_a_text_fit_into_cells_and_make_the_text_again():
    text = "\n".join(mark * 9_000 for mark in "ab𠀀c")
    pieces = pieces_of(text)
    assert [len(piece) for piece in pieces] == [18_001, 18_001]
    assert "\n".join(pieces) == text


def test_a_line_that_fits_no_cell_is_refused(folder, tmp_path):
    (folder / "scenarios" / "long.yaml").write_text("name: " + "x" * 40_000, encoding="utf-8")
    with pytest.raises(InputProblems) as caught:
        copy_to_workbook(folder, tmp_path / "my.xlsx")
    assert str(caught.value) == (
        "long.yaml: has a line of 40,006 characters, and a cell holds 32,767. "
        "Keep the case as a folder, or break the line."
    )


def test_a_scenario_whose_name_a_workbook_does_not_take_is_refused(folder, tmp_path):
    (folder / "scenarios" / "a&b.yaml").write_text("name: x", encoding="utf-8")
    with pytest.raises(InputProblems) as caught:
        copy_to_workbook(folder, tmp_path / "my.xlsx")
    assert str(caught.value) == (
        "a&b.yaml: is not a name for a scenario in a workbook. "
        "Use letters, digits, spaces, '_', '-' and '.', at most 80 characters."
    )


def test_a_text_that_begins_with_an_equals_sign_is_text(folder, tmp_path):
    (folder / "scenarios" / "odd.yaml").write_text("=cmd|'/C calc'!A0: x\n", encoding="utf-8")
    path = copy_to_workbook(folder, tmp_path / "my.xlsx")
    cells = [row[1] for row in load_workbook(path)["scenarios"].iter_rows(min_row=2)]
    assert "=cmd|'/C calc'!A0: x" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"s"}
