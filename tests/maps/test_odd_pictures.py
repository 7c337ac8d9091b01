"""Odd plans on every page: nothing placed, no shapes, far away, a single region."""

from dataclasses import replace

import hand_plans as plans
import pytest

from inputs.case import Case
from maps import encoding, pictures
from maps.pages import SIZES, Size
from maps.wanted import Side, Wanted

PROVINCES = plans.province_case()
ALONE = replace(PROVINCES, regions={"310000": PROVINCES.regions["310000"]})
ODD = {
    "nothing": (plans.plan({}), PROVINCES),
    "shapeless": (plans.drawn_plan(plans.odd_case()), plans.odd_case()),
    "far": (plans.drawn_plan(plans.odd_case(10.0, 50.0)), plans.odd_case(10.0, 50.0)),
    "alone": (plans.drawn_plan(ALONE), ALONE),
}


@pytest.mark.parametrize("layer", ["placements", "compute"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("odd", ODD)
def test_odd_plans_are_drawn_on_every_page(odd: str, size: Size, layer: str) -> None:
    plan, case = ODD[odd]
    figure = pictures.picture([Side(plan, case)], Wanted("zh", (layer,), size))
    assert encoding.small_png(figure, 30).startswith(b"\x89PNG")


def test_the_name_of_a_region_without_a_shape_stands_beside_its_square() -> None:
    plan, case = ODD["shapeless"]
    figure = pictures.picture([Side(plan, case)], Wanted("zh", ("compute",)))
    axes = figure.axes[0]
    squares = [p.get_window_extent() for p in axes.patches if p.get_linestyle() == "--"]
    assert len(squares) == 2
    with encoding.settings():
        names = [t.get_window_extent() for t in axes.texts if t.get_text()[:2] in ("甲地", "乙地")]
    assert len(names) == 2
    assert not [1 for name in names for square in squares if name.overlaps(square)]


@pytest.mark.parametrize("odd", ODD)
def test_odd_plans_stand_side_by_side(odd: str) -> None:
    plan, case = ODD[odd]
    years = pictures.picture([Side(plan, case)], Wanted("en", ("compute",), is_by_year=True))
    runs = pictures.picture([Side(plan, case, "one"), Side(plan, case, "two")],
                            Wanted("zh", ("talent",), "a4"))  # fmt: skip
    shown = [text.get_text() for axes in runs.axes for text in axes.texts]
    assert {"one", "two"} <= set(shown)
    assert encoding.small_png(years, 30)


def named(text: str) -> Case:
    regions = {
        code: region.model_copy(update={"name_zh": text})
        for code, region in PROVINCES.regions.items()
    }
    provinces = {
        code: province.model_copy(update={"name_zh": text})
        for code, province in PROVINCES.provinces.items()
    }
    return replace(PROVINCES, regions=regions, provinces=provinces)


@pytest.mark.parametrize("text", ["一个名字很长很长很长很长很长很长的地区和它的开发区", "长" * 200])
@pytest.mark.parametrize("size", SIZES)
def test_long_names_stay_on_the_page(size: Size, text: str) -> None:
    case = named(text)
    figure = pictures.picture([Side(plans.drawn_plan(case), case)], Wanted("zh", ("value",), size))
    with encoding.settings():
        boxes = [t.get_window_extent() for a in figure.axes for t in a.texts if t.get_text()]
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 for box in boxes)
