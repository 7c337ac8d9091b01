"""What a run says, in both languages, from tables written by hand."""

import math
from dataclasses import replace

import pytest

from maps.story.both import Both, clean
from maps.story.kind_words import KIND_WORDS, RULE_WORDS
from maps.story.rows import limit_of
from maps.story.tell import tell
from optimizer.answers.conflict.kinds import KINDS
from optimizer.plan.plan import Stage, Table
from optimizer.program.families import FAMILIES
from tests.maps.hand_plans import drawn_plan, province_case

PRICES = ("rule", "row", "price", "unit", "right", "right_min", "right_max", "unique")


def run():
    """A plan by hand with stages, worth and prices, and its case."""
    case = province_case()
    plan = drawn_plan(case)
    prices = (
        ("land", "320000__2026", 2.5, "亿元 / km²", 40.0, 39.0, 41.0, True),
        ("land", "310000__2026", 8.0, "亿元 / km²", 2.0, 1.0, 3.0, True),
        ("placement", "p1", 900.0, "亿元 / share of the project", 1.0, 0.5, 1.5, True),
        ("energy", "310000__2027", 0.5, "亿元 / 亿 kWh", 3.0, None, None, True),
    )
    worth = dict.fromkeys(case.players, 250.0)
    alone = dict(zip(case.players, (100.0, 200.0, 240.0, 245.0), strict=True))
    stages = (Stage("money", 1010.0, 1010.0, {}), Stage("equity", 5.0, 1000.0, {}))
    tables = {**plan.tables, "prices": Table(PRICES, prices)}
    more = {"worth": worth, "alone": alone, "stages": stages, "tables": tables}
    return replace(plan, objective=1010.0, **more), case


@pytest.fixture(scope="module")
def told():
    return tell(*run())


def test_the_answer_states_value_capital_what_was_given_up_gains_and_the_bottleneck(told):
    plan, _ = run()
    rows = plan.tables["placements"].rows
    capital = math.fsum(float(row[4]) for row in rows)
    for text in (f"{capital:,.1f}", "1,000.0", "10.0", "1.0%", "215.0", "150.0", "1.16", "2.50"):
        assert text in told.answer.zh
        assert text in told.answer.en
    assert "上海" in told.answer.zh
    assert "江苏" in told.answer.zh, "land is dearest by price × limit in Jiangsu"


def test_facts_are_those_of_the_tables(told):
    plan, _ = run()
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


def test_what_a_run_lacks_is_left_out_and_named(told):
    assert "assumptions" not in told.grids
    assert any("sensitivity.csv" in text.zh for text in told.missing)
    assert "sensitivity" not in told.headings


def test_a_plan_that_stopped_at_a_limit_is_not_called_the_best():
    plan, case = run()
    found = tell(replace(plan, status="limit"), case)
    assert "未证最优" in found.answer.zh
    assert "not proven optimal" in found.answer.en
    assert "未证最优" in found.warnings[0].zh


def test_a_province_that_loses_is_named_first():
    plan, case = run()
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
