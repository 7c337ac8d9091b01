from dataclasses import replace

import hand_plans as plans
import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch

from inputs.case import Case
from maps import grid, pictures, series
from maps.encoding import settings
from maps.grid import Room
from maps.layers import NoLayerError
from maps.pages import NoRoomError
from maps.series import NotComparableError
from maps.wanted import Side, Wanted

CASE = plans.province_case()
PLAN = plans.drawn_plan(CASE)
OTHER = replace(plans.drawn_plan(CASE, seed=8), scenario="tight", id="aa11bb22cc33")
SIDES = [Side(PLAN, CASE, "one"), Side(OTHER, CASE, "two")]


def letters(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def colours(figure: Figure) -> list[list[str]]:
    """The colours of the regions of every map, in the order of the maps."""
    found = [
        [to_hex(p.get_facecolor()).upper() for p in axes.patches if isinstance(p, PathPatch)][:4]
        for axes in figure.axes
    ]
    return [shown for shown in found if shown]


def largest_circle(figure: Figure) -> list[float]:
    """Radius of the largest circle on every map, in inches of the page."""
    found = []
    for axes in figure.axes:
        radii = [p.get_radius() for p in axes.patches if isinstance(p, Circle) and p.zorder == 8]
        if radii:
            west, east = axes.get_xlim()
            found.append(max(radii) * axes.get_position().width / (east - west))
    return found


def test_every_year_has_a_map_in_common_classes() -> None:
    rows: plans.Rows = {
        "placements": [
            (f"p{i}", code, year, 1.0, 10.0 * (1 + i) * (year - 2025), 1.0)
            for year in plans.YEARS
            for i, code in enumerate(CASE.regions)
        ]
    }
    figure = series.by_year(plans.plan(rows), CASE)
    assert [text for text in letters(figure) if text.isdigit() and text.startswith("20")][:5] == [
        str(year) for year in plans.YEARS
    ]
    shades = colours(figure)
    assert len(shades) == 5
    assert shades[0] != shades[-1]
    values = np.array([10 * (1 + i) * (year - 2025) for year in plans.YEARS for i in range(4)])
    seen = dict(zip(values.tolist(), np.array(shades).ravel().tolist(), strict=True))
    assert all(seen[v] == shade for v, shade in zip(values, np.array(shades).ravel(), strict=True))
    assert sum(text.startswith("新投放资本（亿元）") for text in letters(figure)) == 1


def test_circles_are_to_one_scale_over_the_years() -> None:
    rows: plans.Rows = {
        "placements": [("p1", "310000", 2026, 1.0, 5.0, 1.0)]
        + [(f"p{i}", "310000", 2027, 1.0, 5.0, 1.0) for i in range(4)]
    }
    first, second = largest_circle(series.by_year(plans.plan(rows), CASE))[:2]
    assert second == pytest.approx(2 * first, rel=1e-6)


def test_runs_stand_side_by_side_under_the_names_of_their_scenarios() -> None:
    figure = series.by_run(SIDES, "talent")
    shown = letters(figure)
    assert {"基准", "tight"} <= set(shown)
    assert any("3f9a1c0b77de、aa11bb22cc33" in text for text in shown)
    assert len(colours(figure)) == 2


def test_runs_of_one_scenario_are_told_apart_by_their_folders() -> None:
    alike = [SIDES[0], Side(PLAN, CASE, "two")]
    assert series.names(alike, "zh") == ["one", "two"]


@pytest.mark.parametrize("size", ["slide", "a4"])
@pytest.mark.parametrize("key", ["compute", "placements"])
def test_letters_of_several_maps_are_legible_and_apart(key: str, size: str) -> None:
    case = plans.city_case()
    figure = series.by_year(plans.drawn_plan(case), case, key, "en", size)
    with settings():
        boxes = [
            (text.get_text(), text.get_window_extent())
            for axes in figure.axes
            for text in axes.texts
            if text.get_text()
        ]
    assert all(figure.bbox.x1 >= box.x1 and box.x0 >= 0 and box.y0 >= 0 for _, box in boxes)
    apart = [(words, box.padded(-0.15 * box.height)) for words, box in boxes]
    touching = [
        (one, two) for i, (one, a) in enumerate(apart) for two, b in apart[:i] if a.overlaps(b)
    ]
    assert touching == []
    assert min(t.get_fontsize() for axes in figure.axes for t in axes.texts) >= 7


@pytest.mark.parametrize(
    ("count", "width", "height", "expected"),
    [
        (5, 12.5, 5.2, (5, 1)),
        (5, 7.3, 9.5, (3, 2)),
        (1, 12.5, 5.2, (1, 1)),
        (12, 12.5, 5.2, (6, 2)),
    ],
)
def test_maps_are_as_large_as_the_page_allows(
    count: int, width: float, height: float, expected: tuple[int, int]
) -> None:
    room = Room(width, height, 0.77, 0.5, 2.5, 1.6)
    found = grid.largest(count, room)
    assert (found.columns, found.rows) == expected
    assert found.columns * found.rows >= count


def one_year() -> Case:
    settings_of_one = CASE.settings.model_copy(update={"last_year": CASE.settings.first_year})
    return replace(CASE, settings=settings_of_one)


STRANGER = plans.odd_case()
LATER = replace(CASE, settings=CASE.settings.model_copy(update={"last_year": 2031}))


@pytest.mark.parametrize(
    ("sides", "wanted", "error", "says"),
    [
        ([Side(PLAN, one_year())], Wanted(layers=("talent",), is_by_year=True), NotComparableError,
         "one year"),
        ([Side(PLAN, CASE)], Wanted(is_by_year=True), NotComparableError, "one --layer"),
        (SIDES, Wanted(), NotComparableError, "one --layer"),
        (SIDES, Wanted(layers=("talent", "value")), NotComparableError, "one --layer"),
        (SIDES, Wanted(layers=("talent",), is_by_year=True), NotComparableError, "one run"),
        ([], Wanted(layers=("talent",)), NotComparableError, "no run"),
        ([SIDES[0], Side(PLAN, STRANGER, "far")], Wanted(layers=("talent",)), NotComparableError,
         "same regions"),
        ([SIDES[0], Side(PLAN, LATER, "later")], Wanted(layers=("talent",)), NotComparableError,
         "2026-2031"),
        (SIDES * 7, Wanted(layers=("talent",)), NoRoomError, "12 maps"),
        (SIDES, Wanted(layers=("talent",), size="half"), NoRoomError, "one map"),
        ([SIDES[0]], Wanted(layers=("talent",) * 5), NoRoomError, "4 layers"),
        ([SIDES[0]], Wanted(layers=("talnt",)), NoLayerError, "Did you mean 'talent'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_the_reason(
    sides: list[Side], wanted: Wanted, error: type[ValueError], says: str
) -> None:
    with pytest.raises(error, match=says):
        pictures.picture(sides, wanted)
