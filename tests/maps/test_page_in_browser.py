"""The interactive page as a browser shows it, in one browser for the whole file."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import full_plans as full
import hand_plans as plans
import pytest
from page_visit import Visit, browser, needs_chromium

from inputs.case import Case
from maps import interactive
from maps.layers import LAYERS
from maps.words import LONGEST
from optimizer.plan.plan import Plan

pytestmark = needs_chromium

NASTY = "<img src=x onerror=alert(1)>"
SLOWEST_SECONDS = 20.0
"""Far above what a page takes even where six work on two cores; a page that hangs takes longer."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def provinces(
    chromium: Any, solved: tuple[Plan, Case], tmp_path_factory: pytest.TempPathFactory
) -> Visit:
    """The page of a solved plan; tests leave it at its first layer and the whole plan."""
    return Visit(chromium, interactive.page(*solved), tmp_path_factory.mktemp("page"))


def test_nothing_is_asked_for_and_nothing_goes_wrong(provinces: Visit) -> None:
    assert provinces.trouble == []


def test_a_visit_notices_a_page_that_asks_outside(chromium: Any, tmp_path: Path) -> None:
    case = plans.province_case()
    html = interactive.page(plans.drawn_plan(case), case)
    start = html.index('<meta http-equiv="Content-Security-Policy"')
    open_page = html[:start] + html[html.index(">", start) + 1 :]
    asking = open_page.replace("</html>", '<img src="http://localhost:9/a.png"></html>')
    assert Visit(chromium, asking, tmp_path).asked == ["http://localhost:9/a.png"]
    refused = html.replace("</html>", '<img src="http://localhost:9/a.png"></html>')
    visit = Visit(chromium, refused, tmp_path)
    assert visit.asked == []
    assert any("Content Security Policy" in line for line in visit.complaints)


CASES = {4: plans.province_case, 41: plans.city_case, 305: plans.county_case}


@pytest.mark.parametrize("count", CASES)
def test_every_region_is_visible(chromium: Any, tmp_path: Path, count: int) -> None:
    case = full.full_case(CASES[count]())
    visit = Visit(chromium, interactive.page(full.full_plan(case), case), tmp_path)
    assert visit.visible() == count
    assert visit.trouble == []
    milliseconds = visit.milliseconds()
    sys.stdout.write(f"{count} regions: first picture after {milliseconds:.0f} ms\n")
    assert milliseconds < 1000 * SLOWEST_SECONDS
    visit.page.close()


def test_every_layer_has_a_legend_and_colours_of_its_own(provinces: Visit) -> None:
    seen = {}
    for at, layer in enumerate(LAYERS):
        provinces.choose(at)
        assert layer.measure.zh in provinces.legend().split("\n")[0] or layer.crossing
        seen[layer.key] = (provinces.legend(), tuple(provinces.fills()))
    assert len({legend for legend, _ in seen.values()}) == len(LAYERS)
    assert len({fills for _, fills in seen.values()}) > len(LAYERS) / 2
    assert provinces.trouble == []
    provinces.choose(0)


def test_layers_stand_in_groups_with_headings(provinces: Visit) -> None:
    headings = provinces.page.locator("#layers legend").all_inner_texts()
    assert headings == list(dict.fromkeys(layer.group.name.zh for layer in LAYERS))
    assert provinces.page.locator("#layers input").count() == len(LAYERS)


def test_the_slider_changes_numbers_and_what_time_they_stand_for(provinces: Visit) -> None:
    provinces.choose(0)
    before = provinces.page.locator(".name").all_inner_texts()
    provinces.slide(2)
    after = provinces.page.locator(".name").all_inner_texts()
    assert len(before) == len(after) == 4
    assert before != after
    assert "时期 · 2024 年" in provinces.page.inner_text("#side .controls")
    provinces.slide(0)
    assert provinces.page.locator(".name").all_inner_texts() == before


def test_a_layer_without_years_locks_the_slider(provinces: Visit) -> None:
    at = next(place for place, layer in enumerate(LAYERS) if not layer.by_year)
    provinces.choose(at)
    assert provinces.page.locator("input[type=range]").is_disabled()
    provinces.choose(0)
    assert provinces.page.locator("input[type=range]").is_enabled()


def test_a_pop_up_lists_the_projects_of_the_region_with_units(
    provinces: Visit, solved: tuple[Plan, Case]
) -> None:
    provinces.choose(0)
    told = provinces.click_region(0)
    assert told.startswith("上海")
    assert "新投放资本（亿元）" in told
    assert "主要项目" in told
    assert "资本（亿元）" in told
    assert any(project.name_zh in told for project in solved[1].projects.values())
    provinces.choose(2)
    assert "在岗人才（千人）" in provinces.page.inner_text(".leaflet-popup .pop")


def test_hubs_off_the_map_and_arrows_are_drawn_where_compute_is_served(provinces: Visit) -> None:
    names = provinces.page.locator("#layers label").all_inner_texts()
    provinces.choose([name.strip() for name in names].index("算力承载"))
    assert provinces.visible("path.flow") > 3
    assert "图外枢纽" in provinces.page.inner_text(".hubs")
    provinces.choose(0)
    assert provinces.visible("path.flow") == 0


def test_pies_show_what_a_region_is_made_of(provinces: Visit) -> None:
    provinces.choose([layer.key for layer in LAYERS].index("evidence"))
    assert provinces.visible(".pie svg") == 4
    provinces.page.locator("label:has-text('圆饼') input").uncheck()
    assert provinces.visible(".pie svg") == 0
    provinces.page.locator("label:has-text('圆饼') input").check()
    provinces.choose(0)


def hostile(case: Case) -> Case:
    """The case with a region, projects, sectors, hosts and a province that are called NASTY."""
    evil = case.regions["310000"].model_copy(update={"name_zh": NASTY})

    def named(records: Mapping[str, Any]) -> dict[str, Any]:
        return {
            code: one.model_copy(update={"name_zh": f"{NASTY}{code}"[:LONGEST]})
            for code, one in records.items()
        }

    return replace(
        case,
        regions={**case.regions, "310000": evil},
        projects=named(case.projects),
        sectors=named(case.sectors),
        hosts=named(case.hosts),
        provinces=named(case.provinces),
    )


def test_hostile_names_are_shown_as_text_in_every_layer(chromium: Any, tmp_path: Path) -> None:
    case = hostile(full.full_case(plans.province_case()))
    visit = Visit(chromium, interactive.page(full.full_plan(case), case), tmp_path)
    visit.click_region(0)
    for at, layer in enumerate(LAYERS):
        visit.choose(at)
        told = str(visit.page.inner_text(".leaflet-popup .pop"))
        assert told.startswith(NASTY)
        assert told.count(NASTY) > 1
        if layer.pies and layer.key == "sectors":
            assert NASTY in visit.legend()
        if layer.arrows and layer.key == "compute":
            assert NASTY in visit.page.inner_text(".hubs")
    visit.page.wait_for_timeout(200)
    assert visit.page.locator("img").count() == 0
    assert visit.trouble == []
    assert visit.visible() == 4


def test_regions_without_shapes_are_points(chromium: Any, tmp_path: Path) -> None:
    case = plans.odd_case()
    visit = Visit(chromium, interactive.page(plans.drawn_plan(case), case), tmp_path)
    assert visit.trouble == []
    assert visit.visible(".point") == 2
    assert "无边界图形、以点表示：甲地、乙地" in visit.page.inner_text("#foot")
    assert "未上图：丙地" in visit.page.inner_text("#foot")


def test_on_paper_there_are_no_controls_but_title_legend_and_notes(provinces: Visit) -> None:
    page = provinces.page
    page.emulate_media(media="print")
    shown = {name: page.is_visible(name) for name in ("#head h1", "#side .legend", "#foot")}
    hidden = {name: page.is_visible(name) for name in ("#layers", "#side .controls")}
    page.emulate_media(media="null")
    assert all(shown.values())
    assert not any(hidden.values())
    pages = page.pdf(prefer_css_page_size=True)
    assert pages.count(b"/Type /Page\n") == 1
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pages)
    sides = [[round(float(side) / 72 * 25.4) for side in box] for box in boxes]
    assert sides == [[297, 210]]
