"""The page of a batch in a browser: all scenarios together, and one after another."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import hand_plans as plans
import hand_surveys as hand
import pytest
from page_visit import Visit, browser, needs_chromium

from inputs.projects import Project
from maps.batch_maps.page import page

pytestmark = needs_chromium

NASTY = "<img src=x onerror=alert(1)>|;,:"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Visit:
    case = plans.province_case()
    named = Project(project="p1", sector="chips", name_zh=NASTY)
    case = replace(case, projects={**case.projects, "p1": named})
    return Visit(chromium, page(hand.survey(case), hand.chosen()), tmp_path)


def pick(visit: Visit, label: str) -> None:
    visit.page.select_option(".scenarios", label=label)


def points(visit: Visit) -> str:
    return str(visit.page.inner_text("#side .points")).replace("\t", " ")


def test_it_opens_on_all_scenarios_and_asks_for_one(visit: Visit) -> None:
    assert len(visit.fills()) == 4
    assert visit.visible() == 4
    assert "平均每个情景落地的项目数" in visit.legend()
    assert visit.page.inner_text(".scenarios option:checked") == "请选择一个情景…"
    assert points(visit) == ""
    assert visit.trouble == []


def test_scenarios_stand_by_worth_and_the_infeasible_one_cannot_be_chosen(visit: Visit) -> None:
    labels = [text.strip() for text in visit.page.locator(".scenarios option").all_text_contents()]
    assert labels[1:] == [
        "基准 · 50.0 亿元", "情景 7 · 净值最高 · 60.0 亿元", "情景 3 · 55.0 亿元",
        "情景 4 · 净值最低 · 40.0 亿元", "情景 5 · 无可行方案",
    ]  # fmt: skip
    disabled = visit.page.locator(".scenarios option:disabled").all_text_contents()
    assert disabled[1:] == ["情景 5 · 无可行方案"]


def test_choosing_a_scenario_shows_its_values_and_what_it_takes(visit: Visit) -> None:
    pick(visit, "情景 4 · 净值最低 · 40.0 亿元")
    assert "折现价值（亿元）" in visit.legend()
    assert "情景 4 · 净值最低" in visit.legend()
    told = points(visit)
    assert "40.0 亿元" in told
    assert "−10.0" in told
    assert "用电 × 0.7" in told
    assert "<b>杠杆</b> 关" in told
    assert visit.page.inner_text(".name >> nth=0") == "上海\n40.0"


def test_colours_are_comparable_over_scenarios(visit: Visit) -> None:
    pick(visit, "情景 4 · 净值最低 · 40.0 亿元")
    ranges = visit.page.locator("#side .legend td:nth-child(2)").all_text_contents()
    low = visit.fills()
    pick(visit, "情景 7 · 净值最高 · 60.0 亿元")
    assert visit.page.locator("#side .legend td:nth-child(2)").all_text_contents() == ranges
    assert visit.fills() != low


def test_a_pop_up_follows_the_scenario_and_shows_names_as_text(visit: Visit) -> None:
    jiangsu = list(plans.PROVINCES).index("320000")
    pick(visit, "情景 7 · 净值最高 · 60.0 亿元")
    told = visit.click_region(jiangsu)
    assert "重点项目0\t50%" in told
    assert f"{NASTY}\t100%" in told
    pick(visit, "情景 3 · 55.0 亿元")
    assert "无项目" in visit.page.inner_text(".leaflet-popup .pop")
    visit.choose(0)
    assert f"{NASTY}\t25%" in visit.page.inner_text(".leaflet-popup .pop")
    assert visit.trouble == []


def test_differences_to_the_base_lie_on_both_sides_of_zero(visit: Visit) -> None:
    pick(visit, "情景 4 · 净值最低 · 40.0 亿元")
    visit.choose(4)
    assert visit.page.inner_text(".name >> nth=0") == "上海\n−10.0"
    pick(visit, "情景 7 · 净值最高 · 60.0 亿元")
    assert visit.page.inner_text(".name >> nth=0") == "上海\n+10.0"


def test_a_scenario_tells_where_value_moved(visit: Visit) -> None:
    pick(visit, "情景 4 · 净值最低 · 40.0 亿元")
    assert "2 个项目" in visit.legend()
    assert "减少最多：上海 −10.0、江苏 −10.0" in visit.legend()
    assert "增加最多" not in visit.legend()


def test_on_paper_the_scenario_is_told_beside_the_map(visit: Visit) -> None:
    pick(visit, "情景 4 · 净值最低 · 40.0 亿元")
    assert not visit.page.is_visible(".on-paper")
    visit.page.emulate_media(media="print")
    assert visit.page.inner_text(".on-paper") == "用电 × 0.7 · <b>杠杆</b> 关"
    assert not visit.page.is_visible(".scenarios")


def test_search_and_steps_walk_through_what_fits(visit: Visit) -> None:
    visit.page.fill(".search", "用电 × 1")
    assert visit.page.inner_text(".scenarios option:checked").startswith("情景 7")
    visit.page.click("text=下一个")
    assert visit.page.inner_text(".scenarios option:checked").startswith("情景 3")
    assert visit.page.is_disabled("text=下一个")
    visit.page.fill(".search", "没有这个")
    assert "没有符合的情景" in visit.page.locator(".scenarios option").all_text_contents()


def test_without_a_base_there_is_no_difference(chromium: Any, tmp_path: Path) -> None:
    chosen = replace(hand.chosen(), base=None)
    visit = Visit(chromium, page(hand.survey(), chosen, "en"), tmp_path)
    assert visit.page.locator("#layers input").count() == 4
    assert visit.trouble == []


def test_a_page_of_one_project_opens_on_it(chromium: Any, tmp_path: Path) -> None:
    html = page(hand.survey(), hand.chosen(), "zh", "project_frequency", "p0")
    visit = Visit(chromium, html, tmp_path)
    assert "在此落地的情景比例（%）" in visit.legend()
    assert "100%" in visit.legend()


def test_in_a_narrow_window_nothing_is_cut_and_the_page_scrolls(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 420, "height": 800})
    cut = "['#layers', '#side'].map(id => document.querySelector(id))"
    cut += ".filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.id)"
    assert visit.page.evaluate(cut) == []
    assert visit.page.evaluate("document.documentElement.scrollHeight") > 900
