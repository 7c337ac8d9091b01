"""Sheets with a row for every region and every candidate project, as sums over the tables."""

from dataclasses import replace

import pytest
from written_books import read

from maps.book.filled import FIRST, HEADING, SUMS
from optimizer.plan.plan import Table


def rows_of(page):
    heads = [str(cell.value).split("\n")[0] for cell in page[HEADING + 1]]
    found = page.iter_rows(min_row=FIRST + 1, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_every_region_has_its_money_and_its_last_year(cities):
    found = rows_of(cities.values["地区汇总"])
    assert [row["地区代码"] for row in found] == list(cities.case.regions)
    frame = cities.plan.frame("regions")
    worth = frame.groupby("region")["worth"].sum()
    last = frame[frame["year"] == 2030].set_index("region")
    for row in found:
        assert row["净值"] == pytest.approx(worth[row["地区代码"]], rel=1e-12)
        assert row["2030 年在岗人才"] == last["people_used"][row["地区代码"]]
    assert {row["省市"] for row in found} == {"上海", "江苏", "浙江", "安徽"}


def test_totals_of_regions_are_those_of_the_plan(cities):
    page, live = cities.values["地区汇总"], cities.formulas["地区汇总"]
    heads = [str(cell.value).split("\n")[0] for cell in page[HEADING + 1]]
    place = heads.index("净值") + 1
    assert page.cell(SUMS + 1, place).value == pytest.approx(cities.plan.money, rel=1e-12)
    assert live.cell(SUMS + 1, place).value.startswith("=SUBTOTAL(109,")


def test_every_candidate_is_listed_whether_it_is_placed_or_not(book):
    found = {row["项目代码"]: row for row in rows_of(book.values["项目一览"])}
    assert list(found) == list(book.case.projects)
    placements = book.plan.tables["placements"].rows
    for code, row in found.items():
        mine = [p for p in placements if p[0] == code]
        assert row["落地份额"] == sum(p[3] for p in mine)
        assert row["新投放资本（亿元）"] == pytest.approx(sum(p[4] for p in mine), rel=1e-12)
        assert row["状态"] == ("整个落地" if len(mine) == 2 else "部分落地")
        assert row["首批开工年份"] == min(p[2] for p in mine)
        assert str(row["落在何处（占该项目的份额）"]).count("50%") == len(mine)


def test_a_project_that_is_nowhere_says_so(book):
    old = book.plan.tables["placements"]
    kept = tuple(row for row in old.rows if row[0] != "p3")
    plan = replace(book.plan, tables={**book.plan.tables, "placements": Table(old.columns, kept)})
    found = {row["项目代码"]: row for row in rows_of(read(plan, book.case).values["项目一览"])}
    assert found["p3"]["状态"] == "未落地"
    assert found["p3"]["落地份额"] == 0
    assert found["p3"]["落在何处（占该项目的份额）"] is None
