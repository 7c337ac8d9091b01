from dataclasses import replace

import hand_plans as plans
import pytest
import shapely
from matplotlib.figure import Figure
from matplotlib.text import Text

from inputs.case import Case
from inputs.regions import Region
from maps import fonts, places, planes, static, style
from maps.encoding import settings
from maps.layers import OVERVIEW
from maps.words import LANGS, Lang
from maps.write import figure_bytes


def texts(figure: Figure) -> list[str]:
    return [found.get_text() for axes in figure.axes for found in axes.findobj(Text)]


def hatched(figure: Figure) -> int:
    return len([patch for axes in figure.axes for patch in axes.patches if patch.get_hatch()])


@pytest.mark.parametrize("lang", LANGS)
def test_the_overview_shows_every_theme_with_unit_source_and_approval_slot(lang: Lang) -> None:
    case = plans.province_case()
    shown = "\n".join(texts(static.overview(plans.drawn_plan(case), case, lang)))
    wanted = {
        "zh": (
            "项目布局",
            "人才使用",
            "算力承载",
            "价值分布",
            "亿元",
            "千人",
            "审图号",
            "界线仅为示意",
        ),
        "en": ("Projects", "Talent", "Compute", "Value", "¥100m", "approval", "illustrative"),
    }
    assert all(word in shown for word in wanted[lang])
    assert "3f9a1c0b77de" in shown
    assert "46%" in shown
    assert "2026" in shown


@pytest.mark.parametrize("theme", [layer.key for layer in OVERVIEW])
def test_a_sheet_of_one_theme_lists_findings_and_provinces(theme: str) -> None:
    case = plans.city_case()
    figure = static.figure(plans.drawn_plan(case), case, theme)
    assert {"要点", "江苏", "北"} <= set(texts(figure))


def test_nearly_all_cities_are_named_on_a_sheet() -> None:
    case = plans.city_case()
    shown = texts(static.figure(plans.drawn_plan(case), case, "placements"))
    names = {region.name_zh.removesuffix("市") for region in case.regions.values()}
    assert len(names & set(shown)) >= 38


@pytest.mark.parametrize("theme", [None, *(layer.key for layer in OVERVIEW), "sectors", "equity"])
def test_all_text_lies_on_the_page(theme: str | None) -> None:
    case = plans.province_case()
    plan = plans.drawn_plan(case)
    figure = static.figure(plan, case, theme, "en") if theme else static.overview(plan, case, "en")
    figure.canvas.draw()
    page = figure.bbox
    for axes in figure.axes:
        for text in axes.texts:
            box = text.get_window_extent()
            assert box.x0 >= page.x0
            assert box.x1 <= page.x1
            assert box.y0 >= page.y0
            assert box.y1 <= page.y1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", [plans.province_case(), plans.city_case()], ids=["4", "41"])
def test_no_text_covers_another_on_the_slide(case: Case, lang: Lang) -> None:
    figure = static.overview(plans.drawn_plan(case), case, lang)
    figure.canvas.draw()
    found = [(t.get_text(), t.get_window_extent()) for axes in figure.axes for t in axes.texts]
    boxes = [(words, box.padded(-0.15 * box.height)) for words, box in found if words]
    pairs = [
        (a, b) for i, (a, one) in enumerate(boxes) for b, two in boxes[:i] if one.overlaps(two)
    ]
    assert pairs == []


def test_an_empty_plan_is_white_zero_and_a_missing_table_is_hatched() -> None:
    case = plans.province_case()
    empty = plans.plan({})
    zero = static.figure(empty, case, "placements")
    assert hatched(zero) == 0
    assert "0" in texts(zero)
    missing = static.figure(replace(empty, tables={}), case, "placements")
    assert hatched(missing) == 5
    assert texts(missing).count("无数据") == 2


def test_equal_values_and_a_single_region_are_drawn() -> None:
    case = plans.province_case()
    rows: plans.Rows = {"regions": [(code, 2026, 5.0, 1.0, 0.0) for code in case.regions]}
    assert static.overview(plans.plan(rows), case)
    alone = replace(case, regions={"310000": case.regions["310000"]})
    figure = static.figure(plans.drawn_plan(alone), alone, "value")
    assert hatched(figure) == 4


def test_negative_values_are_drawn_with_a_true_minus() -> None:
    case = plans.province_case()
    values = dict(zip(case.regions, (-5.0, -1.0, 0.0, 4.0), strict=True))
    rows: plans.Rows = {"regions": [(c, 2026, v, v, v) for c, v in values.items()]}
    figure = static.figure(plans.plan(rows), case, "value")
    assert "−5.00" in texts(figure)
    assert figure_bytes(figure, "png")


def test_regions_without_shape_are_named_as_such() -> None:
    case = plans.odd_case()
    figure = static.overview(plans.drawn_plan(case), case)
    shown = "".join(texts(figure))
    assert "无边界图形、以点表示：甲地、乙地" in shown
    assert "未上图：丙地" in shown


def test_a_case_far_from_the_delta_is_drawn_without_the_provinces() -> None:
    case = plans.odd_case(lon=10.0, lat=50.0)
    assert figure_bytes(static.overview(plans.drawn_plan(case), case), "png")


def named(name: str) -> Case:
    case = plans.province_case()
    region = Region(region="310000", province="310000", name_zh=name, lon=121.46, lat=31.22)
    return replace(case, regions={**case.regions, "310000": region})


def test_a_name_that_the_font_cannot_draw_is_an_error() -> None:
    case = named("上海😀")
    with pytest.raises(fonts.GlyphError, match=r"U\+1F600"):
        static.overview(plans.drawn_plan(case), case)


def test_a_name_is_never_read_as_a_formula() -> None:
    case = named("$a^2_{$")
    figure = static.overview(plans.drawn_plan(case), case)
    assert figure_bytes(figure, "png")


def test_few_regions_carry_their_numbers_on_a_ground_that_they_stand_out_from() -> None:
    case = plans.province_case()
    values = dict(zip(case.regions, (5.0, 900.0, 300.0, 40.0), strict=True))
    rows: plans.Rows = {"regions": [(c, 2026, v, v, v) for c, v in values.items()]}
    figure = static.figure(plans.plan(rows), case, "value")
    named = {text.get_text().split("\n")[0]: text for text in figure.axes[0].texts}
    assert named["江苏"].get_color() == style.PAPER
    assert named["安徽"].get_color() == style.INK


def test_the_name_of_a_small_region_stands_off_its_coast_with_a_line_to_it() -> None:
    case = plans.province_case()
    figure = static.figure(plans.drawn_plan(case), case, "value")
    axes = figure.axes[0]
    (name,) = [text for text in axes.texts if text.get_text().startswith("上海\n")]
    with settings():
        box = name.get_window_extent().transformed(axes.transData.inverted())
    area = shapely.box(*box.extents)
    metric = planes.metric(places.ground(case), 500.0)
    assert not any(area.intersects(shapely.boundary(shape)) for shape in metric.outlines)
    assert axes.lines
