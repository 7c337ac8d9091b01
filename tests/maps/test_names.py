"""Names cover nothing, at 4 provinces, 41 cities and 305 counties."""

from functools import cache

import hand_plans as plans
import pytest
import shapely
import shapely.affinity
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Polygon
from matplotlib.text import Text
from shapely.geometry.base import BaseGeometry

from maps import names, static, style
from maps.encoding import settings
from maps.pages import SIZES, Size

CASES = {4: plans.province_case, 41: plans.city_case, 305: plans.county_case}
LEAST = 7.0
SHRUNK = 0.8
"""Share of a text's box that is looked at: its rim holds no ink."""


@cache
def drawn(count: int, size: Size, layer: str) -> Figure:
    case = CASES[count]()
    assert len(case.regions) == count
    return static.figure(plans.drawn_plan(case), case, layer, "zh", size)


def window(figure: Figure) -> Axes:
    """The axes of the map: those of sheets count downwards."""
    (found,) = [axes for axes in figure.axes if axes.get_ylim()[0] < axes.get_ylim()[1]]
    return found


def area(axes: Axes, text: Text) -> BaseGeometry:
    with settings():
        box = shapely.box(*text.get_window_extent().transformed(axes.transData.inverted()).extents)
    return shapely.affinity.scale(box, SHRUNK, SHRUNK)


def named(figure: Figure) -> list[tuple[str, BaseGeometry]]:
    """The names on the map, which alone are centred on their place, with their areas."""
    axes = window(figure)
    chosen = [t for t in axes.texts if (t.get_ha(), t.get_va()) == ("center", "center")]
    return [(text.get_text(), area(axes, text)) for text in chosen]


def symbols(figure: Figure) -> list[BaseGeometry]:
    """Circles, arrows and the box of the hubs."""
    found: list[BaseGeometry] = []
    for patch in window(figure).patches:
        if isinstance(patch, Circle):
            found.append(shapely.Point(patch.center).buffer(patch.get_radius()))
        elif isinstance(patch, FancyBboxPatch):
            x, y, wide, high = patch.get_bbox().bounds
            found.append(shapely.box(x, y, x + wide, y + high))
        elif isinstance(patch, Polygon) and to_hex(patch.get_facecolor()).upper() == style.FLOW:
            found.append(shapely.Polygon(patch.get_xy()).buffer(0))
    return found


@pytest.mark.parametrize("layer", ["placements", "compute"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", CASES)
def test_names_cover_neither_each_other_nor_symbols(count: int, size: Size, layer: str) -> None:
    figure = drawn(count, size, layer)
    shown = named(figure)
    assert len(shown) >= {4: 4, 41: 24, 305: 20}[count]
    pairs = [
        (one, two) for i, (one, a) in enumerate(shown) for two, b in shown[:i] if a.intersects(b)
    ]
    assert pairs == []
    leaders = [shapely.LineString(line.get_xydata()) for line in window(figure).lines]
    assert not [name for name, box in shown for line in leaders if line.intersects(box)]
    tree = shapely.STRtree(symbols(figure))
    for name, box in shown:
        hit = [tree.geometries[at] for at in tree.query(box, predicate="intersects")]
        assert all(shape.contains(box) for shape in hit), name


@pytest.mark.parametrize("size", SIZES)
def test_what_is_not_named_is_told(size: Size) -> None:
    figure = drawn(305, size, "placements")
    left = 305 - len(named(figure))
    said = [text.get_text() for axes in figure.axes for text in axes.texts]
    assert f"另有 {left} 个地名未标" in said


def test_of_very_many_regions_those_with_most_are_named() -> None:
    case = plans.county_case()
    figure = drawn(305, "slide", "placements")
    amounts = dict.fromkeys(case.regions, 0.0)
    for row in plans.drawn_plan(case).tables["placements"].rows:
        amounts[str(row[1])] += float(str(row[4]))
    ordered = sorted(amounts, key=lambda code: -amounts[code])
    shown = {name for name, _ in named(figure)}
    short = {code: case.regions[code].name_zh for code in ordered}
    largest = [short[code] for code in ordered[:10]]
    assert sum(any(name.startswith(one) for one in shown) for name in largest) >= 8
    assert len(shown) <= names.MOST_NAMES
    assert min(text.get_fontsize() for text in window(figure).texts) >= LEAST
