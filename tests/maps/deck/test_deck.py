"""Decks hold the run's numbers as native shapes, tables and charts, and everything fits."""

import math
import re
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx.oxml.ns import qn

from inputs.projects import Project
from inputs.regions import Region
from maps.deck.deck import content
from tests.maps.deck.decks import chart_named, frames, kept, leaves, opened, runs_of
from tests.maps.deck.decks import made as made_bytes
from tests.maps.hand_plans import odd_case, plan, province_case
from tests.maps.story_runs import city_run, province_run

HOSTILE = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://x","y")'
NOTES = {"source", "approval"}
"""Shapes with source lines, which may be small."""


@pytest.fixture(
    scope="module",
    params=[("province", "zh"), ("city", "zh"), ("province", "en"), ("city", "en")],
    ids="-".join,
)
def made(request):
    level, lang = request.param
    run = province_run() if level == "province" else city_run()
    return run, kept(level, lang)


@pytest.fixture(scope="module")
def deck():
    return kept("province")


def test_a_deck_has_eight_to_twelve_slides(made):
    assert 8 <= len(made[1].slides) <= 12


def test_the_first_slide_states_the_answer_with_the_runs_numbers(made):
    (run, _), deck = made
    sentence = deck.slides[0].shapes.title.text_frame.text
    capital = math.fsum(float(row[4]) for row in run.tables["placements"].rows)
    projects = len({row[0] for row in run.tables["placements"].rows})
    for number in (run.money, capital, run.objective - run.money, 150.0, 215.0):
        assert f"{number:,.1f}" in sentence
    assert re.search(rf"\b{projects}\b", sentence)
    assert sentence.count("。") + sentence.count(". ") <= 1, "one sentence"


def test_every_title_is_a_sentence_and_no_placeholder_is_empty(made):
    _, deck = made
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    for slide in deck.slides:
        for holder in slide.placeholders:
            assert holder.text_frame.text.strip()
    assert all(len(title) > 10 for title in titles)


def test_every_text_fits_its_frame_by_a_rough_estimate(made):
    """An estimate of its own: wide characters one em, others 0.55, lines 1.25 times the size."""
    _, deck = made
    for slide in deck.slides:
        for shape, frame, wide, high in frames(slide):
            size = max(run.font.size.pt for p in frame.paragraphs for run in p.runs)
            if frame.word_wrap is False:
                assert shape.name
                continue
            lines = 0
            for paragraph in frame.paragraphs:
                ems = sum(1.0 if ord(c) > 0x2E7F else 0.55 for c in paragraph.text)
                lines += max(1, math.ceil(ems * size / 72 / wide - 1e-6))
            assert lines * size * 1.25 / 72 <= high + 0.02, (shape.name, frame.text)


def test_nothing_lies_outside_the_slide_and_texts_tables_and_charts_overlap_nowhere(made):
    _, deck = made
    for slide in deck.slides:
        boxes = []
        for shape in slide.shapes:
            right, low = shape.left + shape.width, shape.top + shape.height
            assert shape.left >= 0
            assert shape.top >= 0
            assert right <= deck.slide_width + 1
            assert low <= deck.slide_height + 1
            is_plate = shape.name.startswith(("label ", "card "))
            if (shape.has_text_frame and shape.text_frame.text and not is_plate) or (
                shape.has_chart or shape.has_table
            ):
                boxes.append((shape.left, shape.top, right, low, shape.name))
        for one, other in combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            up = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 12700 or up <= 12700, (one, other)


def test_names_on_maps_do_not_cover_each_other(made):
    _, deck = made
    for slide in deck.slides:
        labels = [shape for shape in slide.shapes if shape.name.startswith("label ")]
        for one, other in combinations(labels, 2):
            across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
            up = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
            assert across <= 1 or up <= 1, (one.name, other.name)


def test_no_text_but_source_lines_is_below_ten_points_and_every_run_names_its_language(made):
    _, deck = made
    for slide in deck.slides:
        for name, run in runs_of(slide):
            assert run.font.size.pt >= (8 if name in NOTES else 10), run.text
            assert run._r.rPr.get("lang") in ("zh-CN", "en-US")
            assert run._r.rPr.get("altLang") in ("zh-CN", "en-US")


def test_the_theme_sets_the_east_asian_typeface_for_slides_and_notes():
    package = ZipFile(BytesIO(made_bytes("province")))
    themes = [name for name in package.namelist() if "theme/theme" in name]
    assert len(themes) == 2
    for name in themes:
        text = package.read(name).decode()
        assert len(re.findall(r'<a:ea typeface="微软雅黑"', text)) == 2, "major and minor"


def test_regions_are_native_freeforms_with_names_and_without_theme_effects(made):
    (_, case), deck = made
    groups = [shape for shape in deck.slides[1].shapes if shape.shape_type == 6]
    shapes = list(groups[0].shapes)
    assert len(shapes) >= len(case.regions)
    assert all(
        shape._element.find(qn("p:style")) is None for shape in leaves(deck.slides[1].shapes)
    )
    names = {shape.name for shape in shapes}
    assert {"上海", "Shanghai"} & names
    assert not any(shape.shape_type == 13 for slide in deck.slides for shape in slide.shapes)


def test_charts_carry_the_runs_numbers_in_their_workbooks(deck):
    run, case = province_run()
    values = dict.fromkeys(case.regions, 0.0)
    for row in run.tables["regions"].rows:
        values[row[0]] += row[2]
    sheet = _sheet(chart_named(deck, "分省市比较"))
    assert [row[0] for row in sheet[1:]] == ["上海", "江苏", "浙江", "安徽"]
    assert [row[1] for row in sheet[1:]] == pytest.approx([values[c] for c in case.regions])
    assert [row[3] for row in sheet[1:]] == pytest.approx([150.0, 50.0, 10.0, 5.0])


def test_the_tornado_carries_the_value_at_both_ends_of_each_assumption(deck):
    chart = chart_named(deck, "敏感")
    sheet = _sheet(chart)
    assert [row[1:] for row in sheet[1:]] == [(400.0, 1500.0), (1200.0, 900.0), (985.0, 1045.0)]
    assert chart.value_axis.crosses_at == 1010.0


def _sheet(chart):
    blob = chart.part.chart_workbook.xlsx_part.blob
    return list(load_workbook(BytesIO(blob)).active.iter_rows(values_only=True))


def test_the_notes_of_every_slide_name_file_and_column(made):
    _, deck = made
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert re.search(r"← [\w/]+\.(csv|json)(：|: )\w+", notes), notes


def test_tables_are_native_and_say_how_many_rows_are_left_out():
    deck = kept("city")
    tables = [s for slide in deck.slides for s in slide.shapes if s.has_table]
    assert {"provinces", "regions", "projects", "limits"} <= {table.name for table in tables}
    regions = next(table for table in tables if table.name == "regions").table
    shown = len(regions.rows) - 2
    slide = next(s for s in deck.slides if any(x.name == "regions" for x in s.shapes))
    text = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert f"另有 {41 - shown} 个未列" in text


def test_equal_runs_give_equal_bytes_and_no_time_of_writing():
    first = made_bytes("province")
    assert content(*province_run()) == first
    package = ZipFile(BytesIO(first))
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"created" not in package.read("docProps/core.xml")
    assert not any("thumbnail" in name or "printer" in name for name in package.namelist())


def test_names_of_strangers_stand_as_text_and_never_as_formulas():
    case = province_case()
    hostile = {
        "310000": Region(region="310000", province="310000", name_zh=HOSTILE, lon=121.4, lat=31.2),
        "320000": Region(region="320000", province="320000", name_zh=FORMULA, lon=118.8, lat=32.1),
        "330000": Region(
            region="330000", province="330000", name_zh="长" * 200, lon=120.2, lat=30.3
        ),
    }
    projects = {
        **case.projects,
        "p3": Project(project="p3", sector="chips", name_zh=FORMULA + HOSTILE),
    }
    strange = replace(case, regions={**case.regions, **hostile}, projects=projects, provinces={})
    run, _ = province_run(strange)
    deck = opened((run, strange))
    sheet = load_workbook(
        BytesIO(chart_named(deck, "分省市").part.chart_workbook.xlsx_part.blob)
    ).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert cells[0].value.startswith("<img src=x")
    assert cells[1].value.startswith("=HYPERLINK(")
    assert {cell.data_type for cell in cells} == {"s"}
    texts = [run.text for slide in deck.slides for _, run in runs_of(slide)]
    assert any("<img" in text for text in texts)


def test_control_characters_of_free_text_break_nothing():
    run, case = province_run()
    table = run.tables["sensitivity"]
    at = table.columns.index("meaning")
    row = tuple(
        "bad\x00\x0b\ud800text" if i == at else cell for i, cell in enumerate(table.rows[0])
    )
    bad = replace(table, rows=(row, *table.rows[1:]))
    deck = opened((replace(run, tables={**run.tables, "sensitivity": bad}), case))
    sheet = _sheet(chart_named(deck, "敏感"))
    assert "bad�" in sheet[1][0]


def test_a_run_of_made_up_codes_and_few_tables_still_has_a_deck():
    case = odd_case()
    rows = {
        "placements": [("p1", "alpha", 2026, 1.0, 30.0, 5.0)],
        "regions": [("alpha", 2026, 9.0, 5.0, 1.0)],
    }
    deck = opened((plan(rows), case))
    assert len(deck.slides) >= 5
    last = " ".join(run.text for _, run in runs_of(deck.slides[len(deck.slides) - 1]))
    assert "sensitivity.csv" in last


@pytest.mark.parametrize(("name", "is_cut"), [("Suzhou (Jiangsu)", False), ("Su" * 40, True)])
def test_names_beside_numbers_are_not_cut_where_there_is_room(name, is_cut):
    run, case = city_run()
    named = {
        code: region.model_copy(update={"name_en": name}) for code, region in case.regions.items()
    }
    deck = opened((run, replace(case, regions=named)), "en")
    (table,) = (s.table for slide in deck.slides for s in slide.shapes if s.name == "regions")
    told = table.cell(1, 0).text
    assert (told != name) == is_cut
    assert told.endswith("…") == is_cut
