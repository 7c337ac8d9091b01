"""The page that is written: what it is told, how large it is, that it repeats itself."""

import json
import re
from dataclasses import replace
from typing import Any

import full_plans as full
import hand_plans as plans
import pytest

from inputs.case import Case
from maps import interactive
from maps.layers import LAYERS, layers_of
from maps.layers.reading import theme
from optimizer.plan.plan import Plan

SIZES = {41: 700_000, 305: 1_200_000}


def small_page() -> str:
    case = plans.province_case()
    return interactive.page(plans.drawn_plan(case), case)


def told(page: str) -> dict[str, Any]:
    """The data that the page's script is called with."""
    call = next(line for line in page.splitlines() if "showPlan(map_" in line)
    data: dict[str, Any] = json.loads(call[call.index("{") : call.rindex("}") + 1])
    return data


def test_every_layer_has_every_period_with_classes_that_count_all_regions(
    solved: tuple[Plan, Case],
) -> None:
    data = told(interactive.page(*solved))
    assert [one["key"] for one in data["themes"]] == [layer.key for layer in LAYERS]
    for one, layer in zip(data["themes"], LAYERS, strict=True):
        assert len(one["periods"]) == (1 + len(solved[1].years) if layer.by_year else 1)
        for period in one["periods"]:
            counts = [int(step[2].split()[0]) for step in period["steps"]]
            assert sum(counts) == 4 - period["homes"].count("-")


def test_numbers_stand_in_the_order_of_the_regions(solved: tuple[Plan, Case]) -> None:
    plan, case = solved
    data = told(interactive.page(plan, case))
    assert [one["name"] for one in data["regions"]] == [r.name_zh for r in case.regions.values()]
    for one, layer in zip(data["themes"], LAYERS, strict=True):
        values = theme(plan, case, layer).whole.values
        texts = one["periods"][0]["texts"].split("|")
        for code, text in zip(case.regions, texts, strict=True):
            found = float(text.replace(",", "").replace("−", "-"))
            places = len(text.partition(".")[2])
            assert found == pytest.approx(values[code], abs=0.51 * 10.0**-places)


@pytest.mark.parametrize("count", SIZES)
def test_pages_with_every_layer_stay_small(count: int) -> None:
    case = full.full_case({41: plans.city_case, 305: plans.county_case}[count]())
    plan = full.full_plan(case)
    assert layers_of(plan, case) == LAYERS
    page = interactive.page(plan, case)
    assert len(told(page)["regions"]) == count
    assert len(page.encode()) < SIZES[count]


def test_equal_plans_give_equal_pages() -> None:
    assert small_page() == small_page()


def test_shapes_are_drawn_with_every_vertex() -> None:
    assert "smoothFactor: 0" in small_page()


def test_a_plan_without_tables_still_makes_a_page_that_says_no_data() -> None:
    case = plans.province_case()
    page = interactive.page(replace(plans.plan({}), tables={}), case)
    assert told(page)["themes"]
    assert all("texts" not in one["periods"][0] for one in told(page)["themes"])


def test_the_english_page_holds_no_chinese_but_that_of_the_case(solved: tuple[Plan, Case]) -> None:
    data = told(interactive.page(*solved, "en"))
    parts = [data[key] for key in ("words", "title", "notes", "groups", "themes")]
    assert not re.search(r"[\u4e00-\u9fff]", json.dumps(parts, ensure_ascii=False))


def test_the_page_says_which_language_it_speaks() -> None:
    case = plans.province_case()
    plan = plans.drawn_plan(case)
    assert '<html lang="zh-CN">' in interactive.page(plan, case)
    assert '<html lang="en">' in interactive.page(plan, case, "en")


def test_a_page_opens_on_the_layer_asked_for() -> None:
    case = plans.province_case()
    data = told(interactive.page(plans.drawn_plan(case), case, first="value"))
    assert data["themes"][data["first"]]["key"] == "value"
