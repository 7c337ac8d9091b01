"""Sheets hold the run's tables: every row, every digit, names and units beside them."""

import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import hand_plans
import pytest
from written_books import read

from inputs.errors import InputProblems
from maps.book.chinese_cells import CHINESE, chinese
from maps.book.columns import COLUMNS
from maps.book.content import content
from maps.book.filled import FIRST, HEADING, LAST_YEAR, SUMS, fill
from maps.book.measures import MEASURES
from maps.book.naming import Naming
from maps.book.tables import LONGEST_NAME, SHEETS
from optimizer.plan.plan import Table
from yrd.units import UNITS

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAMES = {sheet.table: sheet.zh for sheet in SHEETS}


def given(book, table):
    """The cells of a sheet below the columns of the run, as the run's rows."""
    sheet = next(s for s in SHEETS if s.table == table)
    filled = fill(book.plan.tables[table], sheet, Naming(book.case, "zh"), "zh")
    page = book.values[NAMES[table]]
    places = [filled.places[column] + 1 for column in book.plan.tables[table].columns]
    return [
        tuple(page.cell(FIRST + 1 + row, place).value for place in places)
        for row in range(filled.count)
    ]


def spoken(column, cell):
    return chinese(column, cell) if cell != "" else None


@pytest.mark.parametrize("table", UNITS)
def test_every_table_stands_on_its_sheet_bit_for_bit(book, table):
    columns = book.plan.tables[table].columns
    rows = [tuple(map(spoken, columns, row)) for row in book.plan.tables[table].rows]
    assert rows
    assert given(book, table) == rows
    page = book.values[NAMES[table]]
    assert page.max_row == FIRST + len(rows)


def test_every_table_and_column_of_a_run_is_known():
    assert {table: set(columns) for table, columns in UNITS.items()} == {
        table: set(columns) for table, columns in COLUMNS.items()
    }
    assert {sheet.table for sheet in SHEETS} == set(UNITS)


@pytest.mark.parametrize(
    ("words", "measures"),
    [
        ("thousand persons", {"people", "entering"}), ("EFLOPS", {"eflops"}),
        ("亿 kWh", {"power"}), ("km²", {"land"}), ("share of the project", {"share"}),
        ("亿元 a year", {"yearly"}), ("truth value", {"flag"}),
    ],
)  # fmt: skip
def test_units_of_headings_are_those_of_the_run(words, measures):
    found = {
        COLUMNS[table][column].measure
        for table, columns in UNITS.items()
        for column, unit in columns.items()
        if unit.startswith(words)
    }
    assert found == measures


def test_money_of_the_base_year_is_called_so():
    for table, columns in UNITS.items():
        for column, unit in columns.items():
            measure = COLUMNS[table][column].measure
            assert (measure == "worth") == unit.startswith("亿元, present value"), (table, column)


def test_headings_carry_units_and_stay_in_sight(book):
    page = book.values[NAMES["regions"]]
    heads = [cell.value for cell in page[HEADING + 1]]
    assert "净值\n（亿元，基年现值）" in heads
    assert "用地\n（km²）" in heads
    assert page.freeze_panes == "D6"
    assert page.auto_filter.ref.startswith("A5:")


def test_words_of_the_run_are_chinese_words(book):
    page = book.values[NAMES["sensitivity"]]
    words = {cell.value for row in page.iter_rows(min_row=FIRST + 1) for cell in row}
    assert {"取值", "下降", "最优", "无可行方案", "假设"} <= words
    english = {word for known in CHINESE.values() for word in known}
    assert not words & english


def test_a_foot_is_not_longer_than_excel_takes_and_no_code_of_its_own(book):
    case = replace(book.case, settings=book.case.settings.model_copy(update={"name_zh": "&P" * 99}))
    foot = read(book.plan, case).content
    with zipfile.ZipFile(BytesIO(foot)) as package:
        page = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    text = next(page.iter(f"{SPACE}oddFooter")).text
    assert "&&P&&P" in text
    assert len(text) <= 255


def test_codes_raise_no_warning_of_numbers_as_text(book):
    with zipfile.ZipFile(BytesIO(book.content)) as package:
        page = package.read("xl/worksheets/sheet7.xml").decode()
    assert 'numberStoredAsText="1"' in page


def test_names_stand_beside_codes(book):
    page = book.values[NAMES["placements"]]
    heads = [cell.value for cell in page[HEADING + 1]]
    assert heads[:6] == ["项目代码", "项目", "产业代码", "产业", "地区代码", "地区"]
    first = [cell.value for cell in page[FIRST + 1]]
    assert first[0] == "p0"
    assert first[1] == "重点项目0"
    assert page.cell(FIRST + 1, 5).data_type == "s"
    assert page.cell(FIRST + 1, 6).value in {"上海", "江苏", "浙江", "安徽"}


def test_limits_are_told_in_plain_words(book):
    page = book.values[NAMES["prices"]]
    heads = [cell.value for cell in page[HEADING + 1]]
    words = [page.cell(FIRST + 1 + row, heads.index("限制什么") + 1).value for row in range(3)]
    assert words[0] == "用电空间 上海 2026"
    units = [page.cell(FIRST + 1 + row, heads.index("价格单位") + 1).value for row in range(3)]
    assert units[1] == "亿元/平方公里"


def test_cities_carry_their_province(cities):
    page = cities.values[NAMES["regions"]]
    heads = [cell.value for cell in page[HEADING + 1]][:5]
    assert heads == ["地区代码", "地区", "省市代码", "省市", "年份"]
    homes = {page.cell(FIRST + 1 + row, 4).value for row in range(205)}
    assert homes == {"上海", "江苏", "浙江", "安徽"}


def test_totals_are_live_and_show_what_they_are(book):
    page, live = book.values[NAMES["placements"]], book.formulas[NAMES["placements"]]
    heads = [cell.value for cell in page[HEADING + 1]]
    place = heads.index("投放资本\n（亿元）") + 1
    capital = [row[4] for row in book.plan.tables["placements"].rows]
    assert page.cell(SUMS + 1, place).value == sum(capital)
    assert live.cell(SUMS + 1, place).value.startswith("=SUBTOTAL(109,")
    last = sum(row[4] for row in book.plan.tables["placements"].rows if row[2] == 2030)
    assert page.cell(LAST_YEAR + 1, place).value == pytest.approx(last, rel=1e-12)


def test_stocks_are_summed_within_a_year_only(book):
    page = book.values[NAMES["talent"]]
    assert page.row_dimensions[SUMS + 1].hidden
    heads = [cell.value for cell in page[HEADING + 1]]
    used = sum(row[9] for row in book.plan.tables["talent"].rows if row[2] == 2030)
    assert page.cell(LAST_YEAR + 1, heads.index("在岗\n（千人）") + 1).value == pytest.approx(used)


def test_tables_without_sums_have_no_row_for_them(book):
    page = book.values[NAMES["prices"]]
    assert page.row_dimensions[SUMS + 1].hidden
    assert page.row_dimensions[LAST_YEAR + 1].hidden


def test_sheets_print_across_with_headings_on_every_page_and_a_foot(book):
    for page in book.values.worksheets:
        assert page.page_setup.orientation == "landscape"
        assert page.oddFooter.right.text == "&P / &N"
        assert book.plan.id in page.oddFooter.left.text
        assert len(page.title) <= LONGEST_NAME
        if page.title in NAMES.values():
            assert page.print_title_rows == "$5:$5"
            assert page.sheet_properties.pageSetUpPr.fitToPage
    assert not book.values.worksheets[0].sheet_view.showGridLines


def test_english_workbooks_are_english(book):
    found = read(book.plan, book.case, "en")
    assert found.values.sheetnames[:4] == ["Summary", "Sums and charts", "Checks", "Region sums"]
    page = found.values["Regions"]
    heads = [cell.value for cell in page[HEADING + 1]]
    assert "Net worth\n(¥100m, present value)" in heads
    flags = {cell.value for cell in found.values["Placements"]["L"][FIRST:]}
    assert flags <= {"yes", "no", None}


def test_a_table_without_rows_is_a_sheet_with_headings(book):
    plan = replace(
        book.plan, tables={**book.plan.tables, "vouchers": Table(tuple(UNITS["vouchers"]))}
    )
    page = read(plan, book.case).values[NAMES["vouchers"]]
    assert page.cell(HEADING + 1, 1).value == "发券省市代码"
    assert page.cell(FIRST + 1, 1).value is None
    assert page.cell(SUMS + 1, page.max_column).value == 0


def test_a_table_longer_than_a_sheet_is_refused(book, monkeypatch):
    monkeypatch.setattr("maps.book.filled.MOST_ROWS", 2)
    with pytest.raises(InputProblems, match="rows, and a sheet holds 2"):
        content(book.plan, book.case)


def test_a_plan_of_few_tables_still_makes_a_workbook():
    case = hand_plans.province_case()
    found = read(hand_plans.drawn_plan(case), case)
    assert NAMES["placements"] in found.values.sheetnames
    assert NAMES["funding"] not in found.values.sheetnames


def test_equal_plans_give_equal_bytes(book):
    assert read(book.plan, book.case).content == book.content


def test_every_measure_is_used_or_known():
    used = {column.measure for columns in COLUMNS.values() for column in columns.values()}
    assert used <= set(MEASURES)
