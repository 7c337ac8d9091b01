"""What a planner sees in a workbook: drop-downs, notes, frozen headings, formats."""

import subprocess
from shutil import which

import pytest
from openpyxl import load_workbook

from inputs.checks.references import REFERENCES
from inputs.columns import column_fields, is_number, key_columns
from inputs.load import load_case
from inputs.save import save_workbook
from inputs.tables import TABLES
from inputs.workbook.chinese import SETTING_MEANINGS, SHEET_TITLES
from inputs.workbook.choices import fixed_choices
from inputs.workbook.layout import GUIDE, SHEETS, setting_fields

OFFICE = which("soffice") or which("libreoffice")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The built-in case as openpyxl sees its workbook."""
    path = tmp_path_factory.mktemp("written") / "my.xlsx"
    return load_workbook(save_workbook(load_case("delta-province"), path))


def _validation(sheet, cell):
    found = [v for v in sheet.data_validations.dataValidation if cell in v.sqref]
    assert len(found) == 1, f"{sheet.title} {cell}"
    return found[0]


def _letters(sheet, column):
    (cell,) = [cell for cell in sheet[1] if cell.value == column]
    return cell.column_letter


def _column(sheet, position):
    """Width and format of a whole column; equal neighbours are kept as one."""
    (found,) = [c for c in sheet.column_dimensions.values() if c.min <= position <= c.max]
    return found


def test_the_guide_comes_first_and_every_table_has_a_sheet(written):
    assert written.sheetnames == [GUIDE, *SHEETS]


def test_row_1_holds_every_column_of_the_record(written):
    for table in TABLES:
        heading = [cell.value for cell in written[table.name][1]]
        assert heading == list(column_fields(table.record))


def test_every_heading_has_a_note_with_its_description(written):
    for table in TABLES:
        for cell in written[table.name][1]:
            info = table.record.model_fields[column_fields(table.record)[cell.value]]
            assert cell.comment.text.startswith(str(info.description))


def test_a_note_says_what_is_required_and_what_a_blank_cell_means(written):
    land = written["land"]
    assert "必填 required" in land["C1"].comment.text
    assert (
        "亿元" in written["regions"][f"{_letters(written['regions'], 'gdp_yi_cny')}1"].comment.text
    )
    provides = written["provides"]
    assert "留空即 blank means: 0" in provides[f"{_letters(provides, 'lag')}1"].comment.text


def test_headings_and_leading_keys_are_frozen(written):
    assert written["land"].freeze_panes == "C2"
    assert written["projects"].freeze_panes == "B2"
    assert written["moves"].freeze_panes == "D2"
    assert written["case"].freeze_panes == "B2"


def test_rows_can_be_filtered(written):
    assert written["land"].auto_filter.ref == f"A1:C{written['land'].max_row}"


def test_codes_are_text_and_numbers_are_numbers(written):
    for table in TABLES:
        for row in written[table.name].iter_rows(min_row=2):
            for cell, field in zip(row, column_fields(table.record).values(), strict=True):
                if cell.value is not None:
                    holds_number = is_number(table.record.model_fields[field])
                    assert cell.data_type == ("n" if holds_number else "s")
                    assert (cell.number_format == "@") == (not holds_number)
    assert written["regions"]["A2"].value == "310000"


def test_a_cell_below_the_rows_takes_codes_as_text_too(written):
    assert _column(written["zones"], 1).number_format == "@"
    assert _column(written["land"], 2).number_format == "General"


def test_keys_are_shaded_and_required_headings_marked(written):
    for table in TABLES:
        sheet = written[table.name]
        shaded = {
            cell.value for cell in sheet[1]
            if _column(sheet, cell.column).fill.fgColor.rgb == "FFEAF1FA"
        }  # fmt: skip
        assert shaded == set(key_columns(table.record))
    assert written["land"]["C1"].fill.fgColor.rgb == "FFF8CBAD"
    assert written["regions"]["C1"].fill.fgColor.rgb == "FFE7E6E6"


def test_every_column_of_codes_offers_those_of_its_table(written):
    for link in REFERENCES:
        sheet = written[link.table]
        found = _validation(sheet, f"{_letters(sheet, link.column)}2")
        target = {"players": "provinces", "places": "regions", "places_or_zones": "regions"}.get(
            link.target, link.target
        )
        assert f"{target}!$A$2" in found.formula1
        assert f"COUNTA({target}!$A:$A)" in found.formula1
        assert found.errorStyle == "warning"
        assert str(found.sqref).endswith("1048576")


def test_the_kinds_of_provides_follow_the_resource(written):
    found = _validation(written["provides"], "C2").formula1
    assert found.startswith('IF($B2="training",OFFSET(talent_classes!$A$2')
    assert len(found) <= 255


def test_every_column_of_few_choices_offers_them_and_nothing_else(written):
    for table in TABLES:
        for column, field in column_fields(table.record).items():
            words = fixed_choices(table.record.model_fields[field])
            if words:
                sheet = written[table.name]
                found = _validation(sheet, f"{_letters(sheet, column)}2")
                assert found.formula1 == f'"{",".join(words)}"'
                assert found.errorStyle in (None, "stop")
    assert fixed_choices(TABLES[5].record.model_fields["divisible"]) == ("true", "false")


def test_switches_and_methods_of_the_settings_are_drop_downs(written):
    sheet = written["case"]
    rows = {row[0].value: row[1] for row in sheet.iter_rows(min_row=2)}
    assert list(rows) == list(setting_fields())
    assert _validation(sheet, rows["rules.energy"].coordinate).formula1 == '"on,off"'
    method = _validation(sheet, rows["advantage.method"].coordinate).formula1
    assert method.startswith('"none,document,')
    assert rows["stages"].value == "equity"
    assert rows["schema"].value == 1


def test_every_sheet_and_setting_has_a_chinese_name():
    assert set(SHEET_TITLES) == set(SHEETS)
    assert set(SETTING_MEANINGS) == set(setting_fields())


def test_the_guide_speaks_both_languages_and_lists_every_sheet(written):
    rows = list(written[GUIDE].iter_rows(values_only=True))
    assert {row[0] for row in rows} >= set(SHEETS)
    text = " ".join(str(cell) for row in rows for cell in row)
    for word in ("yrd check", "下拉", "Drop-downs", "亿元", "assumption", "_eflops"):
        assert word in text


def test_columns_are_neither_too_narrow_nor_too_wide(written):
    for table in TABLES:
        for cell in written[table.name][1]:
            width = _column(written[table.name], cell.column).width
            assert min(len(cell.value), 9) <= width <= 44


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is missing")
def test_a_workbook_saved_again_by_libreoffice_is_the_same_case(tmp_path):
    case = load_case("delta-province")
    path = save_workbook(case, tmp_path / "my.xlsx")
    subprocess.run(
        [OFFICE, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "out", path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert load_case(tmp_path / "out" / "my.xlsx") == case
