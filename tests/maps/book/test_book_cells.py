"""Texts of a case are texts in a workbook, whatever they look like; numbers keep every digit."""

import zipfile
from dataclasses import replace
from io import BytesIO

import hand_plans
import pytest
import whole_plans
from openpyxl import load_workbook
from written_books import read
from xlsxwriter import Workbook

from inputs.projects import Project
from inputs.workbook.layout import LONGEST_CELL
from maps.book.cells import REPLACED, options, put, safe
from maps.book.filled import FIRST
from optimizer.plan.plan import Table

HOSTILE = (
    '=HYPERLINK("http://x")', "=1+1", "+1", "-1", "@SUM(A1)", "http://example.org", "mailto:a@b",
    "internal:'核对'!A1", "{=A1}", "&amp;<b>", "_x0041_", "1e5", "310000", "'quoted",
)  # fmt: skip


def named(code, name):
    """A project with any name, also such as a case would refuse."""
    return Project.model_construct(project=code, sector="chips", name_zh=name, name_en="")


def test_names_that_look_like_formulas_or_links_are_text():
    case = whole_plans.whole_case(hand_plans.province_case())
    names = {f"p{at}": name for at, name in enumerate(HOSTILE)}
    projects = {code: named(code, name) for code, name in names.items()}
    case = replace(case, projects={**case.projects, **projects})
    found = read(whole_plans.whole_plan(case), case)
    seen = set()
    for code, name in found.formulas["项目落地"].iter_rows(min_row=FIRST + 1, max_col=2):
        assert name.data_type == "s"
        assert name.hyperlink is None
        if code.value in names:
            assert name.value.replace("_x005F_", "_") == names[code.value]
            seen.add(code.value)
    assert seen == set(names)


def test_texts_of_the_run_are_text_too():
    case = whole_plans.whole_case(hand_plans.province_case())
    plan = whole_plans.whole_plan(case)
    tables = dict(plan.tables)
    for table, column in (("prices", "unit"), ("sensitivity", "reason")):
        old = plan.tables[table]
        at = old.columns.index(column)
        rows = tuple((*row[:at], "=1+1", *row[at + 1 :]) for row in old.rows)
        tables[table] = Table(old.columns, rows)
    found = read(replace(plan, tables=tables), case)
    for page in (found.formulas["影子价格"], found.formulas["敏感性"]):
        cells = [cell for row in page.iter_rows(min_row=FIRST + 1) for cell in row]
        assert {cell.data_type for cell in cells if cell.value == "=1+1"} == {"s"}
        assert "f" not in {cell.data_type for cell in cells}


def test_only_the_workbooks_own_formulas_are_formulas(book):
    for page in book.formulas.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert cell.value.startswith(
                        ("=SUM", "=SUBTOTAL(", "=SUMIFS(", "=IF(", "='敏感性'!", "=B")
                    )


def test_nothing_leads_outside(book):
    with zipfile.ZipFile(BytesIO(book.content)) as package:
        for name in package.namelist():
            assert "externalLink" not in name
            assert b'TargetMode="External"' not in package.read(name)
    links = {c.hyperlink for s in book.values for row in s.iter_rows() for c in row if c.hyperlink}
    assert all(link.target is None and link.location for link in links)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a\x00b\x1fc", f"a{REPLACED}b{REPLACED}c"), ("\ud800x", f"{REPLACED}x"),
        ("\ufffe\uffff", REPLACED * 2),
        ("line\r\nline", "line\nline"), ("tab\tstays", "tab\tstays"),
        ("汉字𠮷", "汉字𠮷"),
    ],
)  # fmt: skip
def test_characters_that_xml_forbids_are_replaced(text, held):
    assert safe(text) == held


@pytest.mark.parametrize("mark", ["a", "汉", "𠮷"])
def test_texts_that_are_too_long_are_cut(mark):
    held = safe(mark * 40_000)
    assert len(held.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert held.endswith("…")
    assert held[:-1] == mark * (len(held) - 1)


def test_a_text_of_the_longest_length_is_kept():
    assert safe("a" * LONGEST_CELL) == "a" * LONGEST_CELL


@pytest.mark.parametrize(
    "number", [0.1 + 0.2, 1e-17, 123456789.123456789, 5e-324, -1.0000000000000002, 2**53 - 1]
)
def test_numbers_keep_every_digit(number):
    buffer = BytesIO()
    book = Workbook(buffer, options())
    put(book.add_worksheet("a"), 0, 0, number, None)
    book.close()
    assert load_workbook(buffer)["a"]["A1"].value == number


@pytest.mark.parametrize("nothing", [None, float("nan"), float("inf"), ""])
def test_what_is_no_number_is_an_empty_cell(nothing):
    buffer = BytesIO()
    book = Workbook(buffer, options())
    sheet = book.add_worksheet("a")
    put(sheet, 0, 0, nothing, None)
    put(sheet, 0, 1, 1, None)
    book.close()
    assert load_workbook(buffer)["a"]["A1"].value is None
