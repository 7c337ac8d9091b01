"""The line under the title says what the plan gave up, and for what."""

from dataclasses import replace

import pytest
from hand_plans import drawn_plan, province_case

from maps.notes import evidence, subtitle
from maps.story import grounds
from optimizer.plan.plan import Stage


@pytest.mark.parametrize(
    ("stages", "zh", "en"),
    [
        (("equity",), "为均衡各省收益让出", "given up for equity"),
        (("guarantee",), "为均衡各省收益让出", "given up for equity"),
        (("security",), "为供应安全让出", "given up for supply security"),
        (("equity", "security"), "为均衡各省收益和供应安全让出", "for equity and supply security"),
    ],
)
def test_what_was_given_up_is_told_with_its_purpose(stages, zh, en):
    case = province_case()
    told = (Stage("money", 100.0, 100.0, {}), *(Stage(name, 1.0, 95.0, {}) for name in stages))
    plan = replace(drawn_plan(case), objective=100.0, stages=told)
    assert f"{zh} 5.00 亿元" in subtitle(plan, case, "zh")
    assert subtitle(plan, case, "en").count(en) == 1


def test_a_plan_that_gave_nothing_up_says_nothing_of_it():
    case = province_case()
    plan = replace(drawn_plan(case), stages=(), objective=100.0)
    assert "让出" not in subtitle(plan, case, "zh")


def test_a_chinese_map_calls_the_scenario_by_its_chinese_name_if_it_has_one():
    case = province_case()
    plan = replace(drawn_plan(case), scenario="tight-energy")
    named = replace(plan, scenario_names={"name": "tight", "name_zh": "用能收紧"})
    assert subtitle(named, case, "zh").startswith("情景：用能收紧")
    assert subtitle(named, case, "en").startswith("Scenario: tight-energy")
    assert subtitle(plan, case, "zh").startswith("情景：tight-energy")


def test_where_nothing_rests_on_anything_no_shares_are_told():
    plan = drawn_plan(province_case())
    nothing = dict.fromkeys(("document", "statistic", "derived", "assumption"), 0.0)
    empty = replace(plan, evidence={"objective": nothing, "binding": nothing})
    assert evidence(empty, "zh") == ["数据依据：无"]
    assert grounds.evidence(empty) is None
    half = replace(plan, evidence={"objective": {**nothing, "document": 1.0}, "binding": nothing})
    (line,) = evidence(half, "en")
    assert "documents 100%" in line
    found = grounds.evidence(half)
    assert found is not None
    assert [column.key for column in found.columns] == ["objective"]
