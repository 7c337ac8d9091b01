"""The page tells a run from the question to the sources, and asks nothing of anybody."""

import re
import shutil
from dataclasses import replace
from html import unescape

import pytest

from inputs.projects import Project
from inputs.regions import Province
from maps.story.answer import shown
from maps.story.tell import tell
from maps.web.page import content
from maps.web.parts import PARTS
from optimizer.plan.plan import Table
from tests.maps.story_runs import city_run, province_run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HOSTILE = '<img src=x onerror="alert(1)">'


@pytest.fixture(scope="module", params=["zh", "en"])
def told(request):
    return content(*province_run(), request.param).decode(), request.param


@pytest.fixture(scope="module")
def page():
    return content(*province_run()).decode()


def _text(page):
    return unescape(re.sub(r"<[^>]+>", "", page))


def test_the_parts_stand_in_the_order_of_the_story(told):
    found = re.findall(r'<section id="(\w+)"', told[0])
    assert found == [key for key, _ in PARTS]
    assert found[0] == "question"
    assert found[-1] == "sources"


def test_the_answer_and_every_headline_figure_stand_in_the_page(told):
    page, lang = told
    story, text = tell(*province_run()), _text(page)
    assert story.answer.of(lang) in text
    for fact in story.facts.values():
        assert fact.label.of(lang) in text
        assert shown(fact) in text


def test_every_number_has_its_file_and_column_in_the_last_part(told):
    page, _ = told
    last = page[page.index('id="sources"') :]
    story = tell(*province_run())
    sources = [fact.source for fact in story.facts.values()]
    sources += [column.source for grid in story.grids.values() for column in grid.columns]
    for source in sources:
        assert f"<td>{source.file}</td><td>{source.column}</td>" in last


def test_assumptions_stand_with_low_base_high_and_the_value_at_both_ends(page):
    part = _text(page[page.index('id="sure"') : page.index('id="silent"')])
    for number in ("0.100", "0.200", "0.400", "1,500.0", "985.0"):
        assert number in part


def test_the_page_holds_no_script_and_points_nowhere(told):
    page, _ = told
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert "default-src 'none'" in policy.group(1)
    assert "script-src" not in policy.group(1)
    assert "<script" not in page
    assert not re.search(r"\b(?:src|action)=", page)
    assert not re.search(r"url\((?!#)", page)
    linked = re.findall(r'href="([^"]*)"', page)
    assert all(link.startswith(("#", "data:,")) for link in linked)


def test_parts_of_pictures_have_names_of_their_own(page):
    names = re.findall(r'\bid="([^"]+)"', page)
    assert len(set(names)) == len(names)
    for used in re.findall(r"url\(#([^)]+)\)", page):
        assert used in names


def test_text_of_maps_is_text(page):
    picture = page[page.index("<figure") : page.index("</figure>")]
    assert len(re.findall(r"<text", picture)) > 10
    assert "项目布局" in _text(picture)


def test_names_of_strangers_are_escaped():
    case = province_run()[1]
    projects = {**case.projects, "p3": Project(project="p3", sector="chips", name_zh=HOSTILE)}
    provinces = {**case.provinces, "310000": Province(province="310000", name_zh=HOSTILE)}
    strange = replace(case, projects=projects, provinces=provinces)
    page = content(*province_run(strange)).decode()
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_equal_runs_give_equal_pages(page):
    assert content(*province_run()).decode() == page


def test_a_map_that_cannot_be_drawn_is_told_in_words():
    _, case = province_run()
    first = next(iter(case.regions.values()))
    odd = first.model_copy(update={"name_zh": "\U00020bb7地"})
    strange = replace(case, regions={**case.regions, first.region: odd})
    page = content(*province_run(strange)).decode()
    assert "未画" in page
    assert "U+20BB7" in page
    assert "the map" not in page
    assert "<figure" not in page


def test_what_the_run_lacks_is_said():
    run, case = province_run()
    empty = Table(run.tables["sensitivity"].columns)
    page = content(replace(run, tables={**run.tables, "sensitivity": empty}), case).decode()
    silent = page[page.index('id="silent"') :]
    assert "sensitivity.csv" in silent[: silent.index("</section>")]


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is missing")
def test_a_browser_asks_nothing_and_a_phone_shows_all_without_pushing_sideways(tmp_path):
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    file = tmp_path / "report.html"
    file.write_bytes(content(*city_run()))
    asked, complaints = [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        phone = browser.new_page(viewport={"width": 390, "height": 844})
        phone.on("request", lambda request: asked.append(request.url))
        phone.on("console", lambda message: complaints.append(message.text))
        phone.goto(file.as_uri())
        wide = phone.evaluate("document.documentElement.scrollWidth")
        small = phone.evaluate(
            "[...document.querySelectorAll('td, th, p, li')]"
            ".filter(e => parseFloat(getComputedStyle(e).fontSize) < 12).length"
        )
        phone.emulate_media(media="print")
        hidden = phone.evaluate("getComputedStyle(document.querySelector('nav')).display")
        kept = phone.evaluate(
            "['h3', 'caption', '.stack'].map(name => "
            "getComputedStyle(document.querySelector(name)).breakAfter)"
        )
        whole = phone.evaluate("getComputedStyle(document.querySelector('h3')).breakInside")
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints == []
    assert wide == 390
    assert small == 0
    assert hidden == "none"
    assert kept == ["avoid", "avoid", "avoid"], "on paper these stay with what they name"
    assert whole == "avoid"
