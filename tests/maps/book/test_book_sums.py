"""Sums, checks and charts: formulas that show now what they work out when they are opened."""

from dataclasses import replace

import pytest
from written_books import read

from maps.book.blocks import sum_where
from maps.book.charts import DRAWN
from maps.book.checks import checks
from maps.book.filled import fill
from maps.book.naming import Naming
from maps.book.sums import price_block
from maps.book.tables import SHEETS
from optimizer.plan.plan import Table


def filled(plan, case):
    naming = Naming(case, "zh")
    return {s.table: fill(plan.tables[s.table], s, naming, "zh") for s in SHEETS}, naming


def test_all_checks_hold_for_a_plan_whose_tables_agree(book):
    sheets, naming = filled(book.plan, book.case)
    found = checks(book.plan, sheets, naming, "zh")
    assert len(found) > 25
    assert all(check.holds for check in found)
    page = book.values["核对"]
    assert {page.cell(row, 6).value for row in range(5, 5 + len(found))} == {"一致"}
    assert f"{len(found)} 项核对全部一致" in said(book.values["摘要"])


def said(page):
    return [cell.value for row in page.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize(
    ("table", "column", "what"),
    [
        ("regions", "energy", "全案电费"),
        ("placements", "capital", "投放资本：项目表与地区表"),
        ("compute_service", "eflops", "算力：调度表与承载表"),
        ("regions", "gain", "上海与单干相比的增益"),
    ],
)  # fmt: skip
def test_a_table_that_was_changed_fails_its_check(book, table, column, what):
    old = book.plan.tables[table]
    at = old.columns.index(column)
    first = list(old.rows[0])
    first[at] = first[at] * 1.001 + 0.01
    tables = {**book.plan.tables, table: Table(old.columns, (tuple(first), *old.rows[1:]))}
    found = read(replace(book.plan, tables=tables), book.case)
    page = found.values["核对"]
    verdicts = {page.cell(row, 1).value: page.cell(row, 6).value for row in range(5, 40)}
    assert verdicts[what] == "不一致"
    assert any("不一致，请勿使用" in str(text) for text in said(found.values["摘要"]))


def test_a_sum_counts_rows_that_hold_every_value(book):
    sheets, _ = filled(book.plan, book.case)
    found = sum_where(sheets["placements"], "capital", [("sector", "chips"), ("year", 2030)])
    rows = book.plan.tables["placements"].rows
    assert found.value == sum(row[4] for row in rows if row[2] == 2030)
    assert found.text.count(",") == 4


def test_codes_that_a_spreadsheet_takes_for_the_same_are_told_apart(book):
    old = book.plan.tables["placements"]
    codes = {"p0": "7", "p1": "007", "p2": "x", "p3": "X"}
    rows = tuple((codes.get(row[0], row[0]), *row[1:]) for row in old.rows)
    sheet = next(s for s in SHEETS if s.table == "placements")
    placed = fill(Table(old.columns, rows), sheet, Naming(book.case, "zh"), "zh")
    for code in ("7", "X"):
        found = sum_where(placed, "capital", [("project", code), ("year", 2030)])
        assert found.value == sum(row[4] for row in rows if row[0] == code and row[2] == 2030)
        assert found.text.startswith("=SUMPRODUCT((EXACT(")
    assert sum_where(placed, "capital", [("project", "p9")]).text.startswith("=SUMIFS(")


def test_prices_of_provinces_that_plan_apart_are_read_by_region_and_year(book):
    old = book.plan.tables["prices"]
    apart = {"energy": "__310000"}
    rows = tuple((row[0], row[1] + apart.get(row[0], ""), *row[2:]) for row in old.rows)
    plan = replace(book.plan, tables={**book.plan.tables, "prices": Table(old.columns, rows)})
    sheets, naming = filled(plan, book.case)
    block = price_block(sheets, "energy", naming, "zh")
    assert block.headings == ("地区", "2026")
    assert block.rows[0][0] == "上海"
    assert block.rows[0][1].value == 2.5


def test_every_chart_is_drawn_from_cells_that_hold_numbers(book):
    page = book.formulas["汇总与图"]
    assert len(page._charts) == len(DRAWN)
    for chart in page._charts:
        for series in chart.series:
            place = series.val.numRef.f
            sheet, _, span = place.replace("'", "").partition("!")
            cells = book.values[sheet][span.replace("$", "")]
            rows = cells if isinstance(cells, tuple) else ((cells,),)
            flat = [c for row in rows for c in (row if isinstance(row, tuple) else (row,))]
            assert any(isinstance(cell.value, int | float) for cell in flat)


def test_an_assumption_without_a_plan_at_one_end_is_not_drawn(book):
    texts = said(book.values["汇总与图"])
    assert "年贴现率" in texts
    assert "a rate without a plan" not in texts


def test_figures_of_the_summary_are_sums_of_their_sheets(book):
    page, live = book.values["摘要"], book.formulas["摘要"]
    rows = {page.cell(row, 1).value: row for row in range(1, page.max_row + 1)}
    row = rows["方案现值"]
    assert page.cell(row, 2).value == pytest.approx(book.plan.money, rel=1e-12)
    assert live.cell(row, 2).value.startswith("=SUM('分地区收支'!")


def test_provinces_are_those_of_the_regions_in_them(cities):
    plan, page = cities.plan, cities.values["摘要"]
    rows = {page.cell(row, 1).value: row for row in range(1, page.max_row + 1)}
    for code, name in (("310000", "上海"), ("340000", "安徽")):
        assert page.cell(rows[name], 2).value == pytest.approx(plan.worth[code], rel=1e-12)


def test_every_number_of_the_case_has_its_source_on_a_sheet(book):
    page = book.values["数据来历"]
    keys = {page.cell(row, 3).value for row in range(5, page.max_row + 1)}
    assert set(book.case.regions) <= keys
    assert page.cell(5, 3).data_type in ("n", "s")


def test_names_of_tables_are_defined(book):
    assert {f"run_{s.table}" for s in SHEETS} <= set(book.values.defined_names)
