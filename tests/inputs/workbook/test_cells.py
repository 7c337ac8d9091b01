"""A fault in a cell is told with sheet, cell and fix; harmless oddities are read as meant."""

import datetime
import re
import zipfile

import pytest
from openpyxl import load_workbook

from inputs.errors import InputProblems
from inputs.load import load_case, load_case_with_notes
from inputs.tables import TABLES
from inputs.workbook.layout import GUIDE

FAULTS = [
    ("projects", "B2", "carz",
     "my.xlsx sheet projects cell B2, column sector: 'carz' is not in sheet sectors. "
     "Did you mean 'cars'?"),
    ("land", "C2", "much",
     "my.xlsx sheet land cell C2, column available_km2: 'much' is not a number. "
     "Write digits with a point, without separators."),
    ("land", "C2", True,
     "my.xlsx sheet land cell C2, column available_km2: 'true' is not a number. "
     "Write digits with a point, without separators."),
    ("projects", "B2", None,
     "my.xlsx sheet projects cell B2, column sector: is missing. Fill it in."),
    ("projects", "A3", "plant",
     "my.xlsx sheet projects cell A3, column project: 'plant' is already in row 2. "
     "Delete one of the two rows."),
    ("land", "B3", 2023,
     "my.xlsx sheet land cell A3, column region, year: '320500/2023' is already in row 2. "
     "Delete one of the two rows."),
    ("land", "C2", datetime.date(2023, 5, 1),
     "my.xlsx sheet land cell C2: '2023-05-01 00:00:00' is a date or a time. "
     "Format the cell as a number or as text, and type it again."),
    ("land", "C2", datetime.time(8, 30),
     "my.xlsx sheet land cell C2: '08:30:00' is a date or a time. "
     "Format the cell as a number or as text, and type it again."),
    ("land", "C2", "=1+1",
     "my.xlsx sheet land cell C2: holds a formula whose result is not in the file. "
     "Open the workbook in Excel or LibreOffice and save it, or write the value itself."),
    ("land", "C2", "#REF!",
     "my.xlsx sheet land cell C2: '#REF!' is an error. "
     "Correct the formula, or write the value itself."),
    ("land", "C1", "available_km",
     "my.xlsx sheet land cell C1, column available_km: is not a column of this table. "
     "Did you mean 'available_km2'?"),
    ("land", "C1", "year",
     "my.xlsx sheet land cell B1, column year: is there twice. Delete one of the two."),
    ("land", "C1", "year",
     "my.xlsx sheet land row 1, column available_km2: is missing. Add the column."),
    ("land", "B1", None, "my.xlsx sheet land row 1: has no name over column 2. Name it."),
    ("land", "F2", "left over",
     "my.xlsx sheet land cell F2: 'left over' stands in a column without a name. "
     "Name the column in row 1, or clear the cell."),
    ("compute_due", "C2", 2024.5,
     "my.xlsx sheet compute_due cell C2, column year: '2024.5' is not a whole number. "
     "Write digits only."),
    ("case", "B8", "never",
     "my.xlsx sheet case cell B8, setting discount_rate: 'never' is not a number. "
     "Write digits with a point, without separators."),
    ("case", "B7", 2022,
     "my.xlsx sheet case cell B7, setting last_year: '2022' is before first_year, 2023. "
     "Exchange the two."),
    ("case", "A7", "lastyear",
     "my.xlsx sheet case cell A7, setting lastyear: is not a setting. Did you mean 'last_year'?"),
    ("case", "A7", "first_year",
     "my.xlsx sheet case cell A7, setting first_year: is already in row 6. "
     "Delete one of the two rows."),
    ("case", "B6", None,
     "my.xlsx sheet case cell B6, setting first_year: is missing. Fill it in."),
    ("case", "A1", "settings",
     "my.xlsx sheet case row 1, setting setting: is missing. "
     "Write 'setting' and 'value' into row 1."),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "cell", "value", "expected"), FAULTS)
def test_a_fault_is_told_with_sheet_cell_and_fix(edit, lines, sheet, cell, value, expected):
    def spoil(book):
        book[sheet][cell] = value

    assert expected in lines(edit(spoil))


def test_a_problem_keeps_sheet_cell_row_and_column_apart(edit):
    def spoil(book):
        book["projects"]["B2"] = "carz"

    with pytest.raises(InputProblems) as caught:
        load_case(edit(spoil))
    (problem,) = caught.value.problems
    assert (problem.file, problem.sheet, problem.cell) == ("my.xlsx", "projects", "B2")
    assert (problem.row, problem.field, problem.value) == (2, "sector", "carz")


def test_faults_of_several_sheets_are_told_together(edit, lines):
    def spoil(book):
        book["land"]["C2"] = "x"
        book["energy"]["C3"] = -1
        book["case"]["B8"] = 7

    assert [line.split(",")[0] for line in lines(edit(spoil))] == [
        "my.xlsx sheet case cell B8",
        "my.xlsx sheet energy cell C3",
        "my.xlsx sheet land cell C2",
    ]


def test_a_merged_cell_is_refused(edit, lines):
    found = lines(edit(lambda book: book["projects"].merge_cells("B2:B3")))
    assert found == [
        "my.xlsx sheet projects cell B2: is merged (B2:B3). Unmerge it, and fill every cell."
    ]


def test_a_blank_row_in_between_is_refused(edit, lines):
    found = lines(edit(lambda book: book["projects"].insert_rows(3)))
    assert found == ["my.xlsx sheet projects row 3: is blank. Delete the row."]


def test_column_names_below_row_1_are_refused(edit, lines):
    found = lines(edit(lambda book: book["projects"].insert_rows(1, 2)))
    assert found == [
        "my.xlsx sheet projects row 3: holds the column names, which belong into row 1. "
        "Delete the rows above."
    ]


def test_an_unknown_sheet_is_told_with_the_nearest_name(edit, lines):
    def rename(book):
        book["sectors"].title = "Sector"

    assert lines(edit(rename)) == [
        "my.xlsx sheet Sector: is not a sheet of a case. Did you mean 'sectors'?",
        "my.xlsx sheet sectors: is missing. Add the sheet.",
    ]


def test_a_strange_sheet_is_told_how_to_stay(edit, lines):
    assert lines(edit(lambda book: book.create_sheet("Sheet1"))) == [
        "my.xlsx sheet Sheet1: is not a sheet of a case. Begin its name with '_' to keep it as "
        "your own."
    ]


def test_a_missing_sheet_of_settings_is_told(edit, lines):
    found = lines(edit(lambda book: book.remove(book["case"])))
    assert found == [
        "my.xlsx sheet case: is missing. Add the sheet, with the columns setting and value."
    ]


def test_a_deleted_sheet_is_noted_and_counts_as_absent(book):
    opened = load_workbook(book)
    opened.create_sheet(GUIDE)
    for table in TABLES:
        if table.name not in opened.sheetnames:
            opened.create_sheet(table.name)
    opened.remove(opened["land"])
    opened.save(book)
    case, notes, _ = load_case_with_notes(book)
    assert not case.land
    assert [note.text() for note in notes] == [
        "my.xlsx sheet land: is missing, though the guide lists it: its table counts as absent."
    ]


def test_a_workbook_without_a_guide_may_leave_sheets_out(book):
    opened = load_workbook(book)
    assert GUIDE not in opened.sheetnames
    opened.remove(opened["land"])
    opened.save(book)
    assert load_case_with_notes(book).notes == ()


def test_a_required_table_without_a_row_is_told(edit, lines):
    found = lines(edit(lambda book: book["sectors"].delete_rows(2, 9)))
    assert "my.xlsx sheet sectors: has a header but no row. Add a row." in found


def test_what_a_planner_may_do_changes_nothing(edit, write_case):
    """Own sheets, hidden columns, another order of columns, blank rows below, formats."""

    def arrange(book):
        for name in ("_sums", "#draft", "README too"):
            book.create_sheet(name)["A1"] = "=1/0"
        sheet = book["land"]
        for row in sheet.iter_rows(min_row=1, max_row=3):
            row[0].value, row[2].value = row[2].value, row[0].value
        sheet["A900"].value = "  "
        book["energy"].column_dimensions["A"].hidden = True
        book["vouchers"].delete_rows(1)
        book.remove(book["levers"])

    assert load_case(edit(arrange)) == load_case(write_case())


def test_numbers_in_other_dress_are_read_as_meant(edit, write_case):
    """Codes typed as numbers, years with a fraction of 0, shares in percent, flags as booleans."""

    def dress(book):
        book["energy"]["A2"] = 310000
        book["energy"]["B2"] = 2023.0
        book["project_rights"]["C2"].number_format = "0%"
        book["case"]["B6"].number_format = "0.00E+00"
        sheet = book["projects"]
        mandated = [cell.value for cell in sheet[1]].index("mandated") + 1
        assert sheet.cell(3, mandated).value == "true"
        sheet.cell(3, mandated).value = True

    assert load_case(edit(dress)) == load_case(write_case())


def test_a_formula_counts_with_the_result_that_was_saved(edit, patch):
    def compute(book):
        book["land"]["C2"] = "=4+5"
        book.active = book["land"]

    with zipfile.ZipFile(edit(compute)) as archive:
        formula = b"<f>4+5</f>"
        (part,) = [name for name in archive.namelist() if formula in archive.read(name)]
    path = patch(part, formula, formula + b"<v>9</v>")
    assert load_case(path).land["320500", 2023].available_km2 == 9


def test_hidden_rows_count_and_are_noted(edit):
    def hide(book):
        book["projects"].row_dimensions[3].hidden = True
        book["projects"].row_dimensions[90].hidden = True

    loaded = load_case_with_notes(edit(hide))
    assert "fab" in loaded.case.projects
    assert "my.xlsx sheet projects row 3: is hidden. It counts like the others." in [
        note.text() for note in loaded.notes
    ]


def test_notes_name_sheet_and_cell(edit):
    def late(book):
        sheet = book["talent"]
        lag = [cell.value for cell in sheet[1]].index("train_lag_years") + 1
        sheet.cell(2, lag).value = 9

    notes = [note.text() for note in load_case_with_notes(edit(late)).notes]
    (note,) = [note for note in notes if "train_lag_years" in note]
    assert re.fullmatch(
        "my.xlsx sheet talent cell [A-Z]+2, column train_lag_years: '9' ends after the plan of "
        "2 years: nobody will be trained.",
        note,
    )
