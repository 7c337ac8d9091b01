from io import BytesIO

import hand_plans as plans
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from inputs.case import Case
from maps import encoding, pages, static
from maps.pages import SIZES, NoRoomError, Size

PROVINCES, CITIES = plans.province_case(), plans.city_case()
CASES = pytest.mark.parametrize("case", [PROVINCES, CITIES], ids=["4", "41"])
LEAST = 7.0
"""Points of the smallest letters; sources may be smaller."""


def drawn(case: Case, size: Size, theme: str = "compute", lang: str = "zh") -> Figure:
    return static.figure(plans.drawn_plan(case), case, theme, lang, size)


def letters(figure: Figure) -> list[Text]:
    return [text for axes in figure.axes for text in axes.texts if text.get_text()]


@pytest.mark.parametrize(
    ("size", "width", "height"), [("slide", 4000, 2250), ("a4", 2480, 3508), ("half", 1004, None)]
)
def test_a_png_has_the_size_of_its_page_at_300_dots(
    size: Size, width: int, height: int | None
) -> None:
    picture = Image.open(BytesIO(encoding.small_png(drawn(PROVINCES, size), 300)))
    assert picture.width == pytest.approx(width, abs=2)
    assert height is None or picture.height == pytest.approx(height, abs=2)


@CASES
@pytest.mark.parametrize("size", SIZES)
def test_letters_are_legible_on_the_page_and_apart(size: Size, case: Case) -> None:
    figure = drawn(case, size)
    note = pages.PAGES[size].note
    sizes = {text.get_fontsize() for text in letters(figure)}
    assert min(sizes - {note}) >= LEAST
    with encoding.settings():
        boxes = [(text.get_text(), text.get_window_extent()) for text in letters(figure)]
    for _, box in boxes:
        assert box.x0 >= 0
        assert box.y0 >= 0
        assert box.x1 <= figure.bbox.x1
        assert box.y1 <= figure.bbox.y1
    apart = [(words, box.padded(-0.15 * box.height)) for words, box in boxes]
    touching = [
        (one, two) for i, (one, a) in enumerate(apart) for two, b in apart[:i] if a.overlaps(b)
    ]
    assert touching == []


def test_the_map_fills_the_height_of_a_slide() -> None:
    figure = drawn(CITIES, "slide")
    window = max((axes.get_position() for axes in figure.axes[:1]), key=lambda box: box.height)
    assert window.height > 0.88


def test_a4_is_turned_for_ground_that_is_wider_than_high() -> None:
    assert (pages.page("a4", 0.8).width, pages.page("a4", 0.8).legend) == (8.268, "below")
    assert (pages.page("a4", 1.4).width, pages.page("a4", 1.4).legend) == (11.693, "beside")


def test_half_a_column_has_no_room_for_several_layers() -> None:
    with pytest.raises(NoRoomError, match="one map"):
        static.overview(plans.drawn_plan(PROVINCES), PROVINCES, size="half")


def test_a4_has_room_for_several_layers() -> None:
    figure = static.overview(plans.drawn_plan(PROVINCES), PROVINCES, size="a4")
    assert tuple(figure.get_size_inches()) == (11.693, 8.268)
