import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import hand_plans as plans
import pytest

from inputs.regions import Region
from maps import interactive

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--enable-logging=stderr",
    "--window-size=1280,900",
    "--virtual-time-budget=2000",
    "--dump-dom",
)
LIST_REQUESTS = (
    "<script>setTimeout(() => document.body.setAttribute('data-asked', performance"
    ".getEntriesByType('resource').map(entry => entry.name).join(' ')), 1000)</script></html>"
)
CITY_BYTES = 700_000
NASTY = "<script>alert(1)</script>\"'`${1}`{{ 7*7 }}</script>\u2028&amp;"


class Visit:
    """What a browser showed of a page, said about it, and asked for."""

    def __init__(self, page: str, folder: Path) -> None:
        file = folder / "page.html"
        file.write_text(page.replace("</html>", LIST_REQUESTS), encoding="utf-8")
        where = (f"--user-data-dir={folder / 'profile'}", file.as_uri())
        run = subprocess.run(
            [str(CHROMIUM), *FLAGS, *where],
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
            env={**os.environ, "HOME": str(folder)},
        )
        self.dom = run.stdout
        self.console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
        found = re.search(r'data-asked="([^"]*)"', self.dom)
        assert found
        self.asked = [name for name in found[1].split() if not name.startswith("data:")]

    def regions(self) -> list[str]:
        paths = re.findall(r"<path[^>]*>", self.dom)
        return [path for path in paths if re.search(r'stroke="#4A6076"', path)]


def small_page() -> str:
    case = plans.province_case()
    return interactive.page(plans.drawn_plan(case), case)


def told(page: str) -> dict[str, object]:
    """The data that the page's script is called with."""
    call = next(line for line in page.splitlines() if "showPlan(map_" in line)
    data: dict[str, object] = json.loads(call[call.index("{") : call.rindex("}") + 1])
    return data


@needs_chromium
def test_a_browser_draws_four_provinces_asks_nobody_and_reports_no_error(tmp_path: Path) -> None:
    visit = Visit(small_page(), tmp_path)
    assert len(visit.regions()) == 4
    assert visit.dom.count('class="name" style="visibility: visible;"') == 4
    assert visit.console == []
    assert visit.asked == []
    assert "长三角一体化：项目、人才与算力配置方案</h1>" in visit.dom
    assert 'type="range"' in visit.dom


@needs_chromium
def test_a_visit_notices_a_page_that_asks_outside(tmp_path: Path) -> None:
    page = small_page().replace("</html>", '<img src="http://localhost:9/a.png"></html>')
    visit = Visit(page, tmp_path)
    assert any("Content Security Policy" in line for line in visit.console)


@needs_chromium
def test_a_browser_shows_hostile_names_as_text(tmp_path: Path) -> None:
    case = plans.province_case()
    evil = Region(region="310000", province="310000", name_zh=NASTY, lon=121.46, lat=31.22)
    case = replace(case, regions={**case.regions, "310000": evil})
    visit = Visit(interactive.page(plans.drawn_plan(case), case), tmp_path)
    assert visit.console == []
    assert len(visit.regions()) == 4
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in visit.dom
    assert "49" not in re.findall(r'class="name">([^<]*)<', visit.dom)


@needs_chromium
def test_choosing_a_theme_and_a_year_changes_what_is_shown(tmp_path: Path) -> None:
    click = (
        "<script>addEventListener('load', () => setTimeout(() => {"
        "document.querySelectorAll('input[type=radio]')[3].click();"
        "const year = document.querySelector('input[type=range]');"
        "year.value = 2; year.dispatchEvent(new Event('input'));"
        "document.querySelector('.leaflet-interactive').dispatchEvent("
        "new MouseEvent('click', {bubbles: true, clientX: 400, clientY: 400}));"
        "}, 300));</script></html>"
    )
    visit = Visit(small_page().replace("</html>", click), tmp_path)
    assert visit.console == []
    assert "时期 · 2027 年" in visit.dom
    assert "承载算力（EFLOPS）</h2>" in visit.dom
    assert "图外枢纽（西部）</b>" in visit.dom


@needs_chromium
def test_a_browser_draws_regions_without_shapes_as_points(tmp_path: Path) -> None:
    case = plans.odd_case()
    visit = Visit(interactive.page(plans.drawn_plan(case), case), tmp_path)
    assert visit.console == []
    assert len(re.findall(r'class="leaflet-marker-icon point', visit.dom)) == 2
    assert "无边界图形、以点表示：甲地、乙地" in visit.dom
    assert "未上图：丙地" in visit.dom


def test_every_theme_has_every_period_with_classes_that_count_all_regions() -> None:
    data = told(small_page())
    for theme in data["themes"]:  # type: ignore[attr-defined]
        assert len(theme["periods"]) in (1, 1 + len(plans.YEARS))
        for period in theme["periods"]:
            assert len(period["values"]) == 4
            counts = [int(step[2].split()[0]) for step in period["steps"]]
            assert sum(counts) == 4


def test_the_page_of_41_cities_stays_small() -> None:
    case = plans.city_case()
    page = interactive.page(plans.drawn_plan(case), case)
    assert len(told(page)["regions"]) == 41  # type: ignore[arg-type]
    assert len(page.encode()) < CITY_BYTES


def test_equal_plans_give_equal_pages() -> None:
    assert small_page() == small_page()


def test_shapes_are_drawn_with_every_vertex() -> None:
    assert "smoothFactor: 0" in small_page()


def test_a_plan_without_tables_still_makes_a_page_that_says_no_data() -> None:
    case = plans.province_case()
    page = interactive.page(replace(plans.plan({}), tables={}), case)
    assert all(not theme["periods"][0]["values"] for theme in told(page)["themes"])  # type: ignore[attr-defined]


def test_the_english_page_holds_no_chinese_but_that_of_the_case() -> None:
    case = plans.province_case()
    data = told(interactive.page(plans.drawn_plan(case), case, "en"))
    told_words = json.dumps([data["words"], data["title"], data["notes"]], ensure_ascii=False)
    assert not re.search(r"[\u4e00-\u9fff]", told_words)


def test_the_page_says_which_language_it_speaks():
    case = plans.province_case()
    plan = plans.drawn_plan(case)
    assert '<html lang="zh-CN">' in interactive.page(plan, case)
    assert '<html lang="en">' in interactive.page(plan, case, "en")
