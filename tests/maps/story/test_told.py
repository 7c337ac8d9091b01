"""What a run says, in both languages, from tables written by hand."""

import math
from dataclasses import replace

import pytest

from maps.story.both import Both, clean
from maps.story.kind_words import KIND_WORDS, RULE_WORDS
from maps.story.rows import limit_of
from maps.story.tell import tell
from optimizer.answers.conflict.kinds import KINDS
from optimizer.plan.plan import Table
from optimizer.program.families import FAMILIES
from tests.maps.hand_plans import province_case
from tests.maps.story_runs import province_run


@pytest.fixture(scope="module")
def told():
    return tell(*province_run())


def test_the_answer_states_value_capital_what_was_given_up_gains_and_the_bottleneck(told):
    plan, _ = province_run()
    rows = plan.tables["placements"].rows
    capital = math.fsum(float(row[4]) for row in rows)
    for text in (f"{capital:,.1f}", "1,000.0", "10.0", "1.0%", "215.0", "150.0", "1.16", "2.50"):
        assert text in told.answer.zh
        assert text in told.answer.en
    assert "上海" in told.answer.zh
    assert "江苏" in told.answer.zh, "land is dearest by price × limit in Jiangsu"


def test_facts_are_those_of_the_tables(told):
    plan, _ = province_run()
    rows = plan.tables["placements"].rows
    assert told.facts["projects"].value == len({row[0] for row in rows})
    assert told.facts["capital"].value == pytest.approx(math.fsum(float(row[4]) for row in rows))
    assert told.facts["gain"].value == pytest.approx(150 + 50 + 10 + 5)
    assert told.facts["bottleneck"].value == pytest.approx((2.5 * 40 + 8.0 * 2) / 100)
    assert told.facts["bottleneck_price"].value == 2.5


def test_every_number_says_file_column_and_how(told):
    sources = [fact.source for fact in told.facts.values()]
    sources += [column.source for grid in told.grids.values() for column in grid.columns]
    assert len(sources) > 20
    for source in sources:
        assert source.file.endswith((".csv", ".json"))
        assert source.column
        assert source.how.zh
        assert source.how.en


def test_a_row_of_each_table_has_a_cell_for_each_column(told):
    for grid in told.grids.values():
        for line in (*grid.lines, *((grid.total,) if grid.total else ())):
            assert len(line.cells) == len(grid.columns)


def test_what_a_run_lacks_is_left_out_and_named():
    plan, case = province_run()
    empty = Table(plan.tables["sensitivity"].columns)
    found = tell(replace(plan, tables={**plan.tables, "sensitivity": empty}), case)
    assert "assumptions" not in found.grids
    assert any("sensitivity.csv" in text.zh for text in found.missing)
    assert "sensitivity" not in found.headings


def test_sensitivities_stand_with_low_base_high_and_the_value_at_both_ends(told):
    grid = told.grids["assumptions"]
    first, _, third = grid.lines
    assert first.cells[:3] == (0.1, 0.2, 0.4)
    assert grid.numbers("money_low")[first.code] == 400.0
    assert grid.numbers("money_low")[third.code] == 985.0, "by prices where not solved again"
    assert "400.0" in told.headings["sensitivity"].zh
    assert first.cells[3].zh == "千人/亿元"


def test_warnings_carry_the_names_of_projects_in_both_languages(told):
    assert "p5 重点项目5" in told.warnings[0].zh
    assert told.warnings[0].zh.startswith("现金")
    assert told.warnings[0].en.startswith("Cash does not pay back")
    assert "1 项" in told.warnings[1].zh, "a target that is missed"


def test_a_plan_that_stopped_at_a_limit_is_not_called_the_best():
    plan, case = province_run()
    found = tell(replace(plan, status="limit"), case)
    assert "未证最优" in found.answer.zh
    assert "not proven optimal" in found.answer.en
    assert "未证最优" in found.warnings[0].zh


def test_a_province_that_loses_is_named_first():
    plan, case = province_run()
    found = tell(replace(plan, worth={**plan.worth, "340000": 200.0}), case)
    assert "安徽" in found.warnings[0].zh
    assert "安徽" in found.headings["gains"].zh


def test_every_kind_of_row_and_every_rule_has_words_in_both_languages():
    assert set(KIND_WORDS) == set(KINDS)
    assert set(RULE_WORDS) == {family.name for family in FAMILIES}
    for text in (*KIND_WORDS.values(), *RULE_WORDS.values()):
        assert text.zh
        assert text.en
        assert text.zh != text.en


@pytest.mark.parametrize(
    ("rule", "row", "name"),
    [
        ("land", "320000__2026", Both("工业用地 江苏 2026", "Industrial land Jiangsu 2026")),
        ("compute_capacity", "capacity__x__hub_gz__2026", Both("算力装机容量（x） 贵安 2026", "")),
        ("placement", "p3", Both("项目至多建一个（重点项目3）", "")),
    ],
)
def test_a_row_is_told_in_plain_words(rule, row, name):
    found = limit_of(province_case(), rule, row).name
    assert found.zh == name.zh
    assert not name.en or found.en == name.en


def test_characters_that_xml_forbids_are_marked():
    assert clean("a\x00b\x0bc\ud800d\uffffe") == "a�b�c�d�e"
    assert clean(" two\n lines ") == "two lines"
