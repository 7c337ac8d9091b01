"""The picture of a dividend: what it says, that all of it is readable, and that it is the same."""

from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from maps import fonts, style
from maps.dividend_plot.bars import BASE, COLOURS, LOSS, bars
from maps.dividend_plot.records import Group, Share, Sharing
from maps.dividend_plot.vocabulary import WORDS
from maps.words import LANGS, Lang
from maps.write import figure_bytes

NAN = float("nan")


def _group(label: str, alone: float, worth: float, *amounts: float) -> Group:
    shares = tuple(
        Share(method, amount, amount - worth, (amount - worth) / 4)
        for method, amount in zip(COLOURS, amounts, strict=False)
    )
    return Group(label, alone, worth, shares)


SHARING = Sharing(
    case="长三角三省一市",
    scenario="",
    together=800.0,
    alone=560.0,
    reallocation=190.0,
    cross_boundary=50.0,
    plan=790.0,
    groups=(
        _group("上海", 150, 299, 265, 262, 298, 303),
        _group("江苏", 200, 241, 256, 257, 243, 243),
        _group("浙江", 137, 162, 171, 171, 160, 130),
        _group("安徽", 72, 87, 97, 99, 88, 84),
    ),
    outside=("shapley", "prices"),
    version="0.1.0",
)
"""Zhejiang gets less than alone by the last division."""

MANY = replace(
    SHARING,
    groups=tuple(
        _group(f"Province {i}", NAN if i == 3 else -5 + i, i, *[i + 2.0] * 4) for i in range(12)
    ),
)
LONG = _group("很长的名称" * 9, 1, 1, 2)
ODD = replace(SHARING, case="$a^2_{$" * 12, scenario="<img src=x>", groups=(LONG,))
FIGURES = {"plain": SHARING, "many": MANY, "odd": ODD}


def _texts(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def _boxes(figure: Figure, colour: str) -> list[Rectangle]:
    return [
        patch
        for axes in figure.axes
        for patch in axes.get_children()
        if isinstance(patch, Rectangle) and patch.get_facecolor()[:3] == _rgb(colour)
    ]


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def test_it_says_the_dividend_its_parts_and_what_is_given_up():
    words = " ".join(_texts(bars(SHARING, "en")))
    assert "dividend ¥240.0 × 100m = together 800.0 less each alone 560.0" in words
    assert "reallocation 190.0, cross-boundary projects 50.0" in words
    assert "is worth 790.0, 10.0 less than together" in words
    assert "Not in the core of the plan" in words
    assert "Shapley value, Prices (Owen)" in words
    assert "base case" in words


def test_it_says_share_gain_and_transfer_of_every_division():
    words = _texts(bars(SHARING))
    for text in ("265.0", "+115.0", "−34.0", "−8.5", "上海", "夏普利值", "核仁"):
        assert text in words


def test_bars_begin_where_standing_alone_ends():
    """Every province has its bar of standing alone; a share below it has a colour of its own."""
    figure = bars(SHARING)
    assert len(_boxes(figure, BASE)) == 16 + 1
    assert len(_boxes(figure, COLOURS["shapley"])) == 4 + 1
    assert len(_boxes(figure, COLOURS["least_core"])) == 3 + 1
    assert len(_boxes(figure, LOSS)) == 1 + 1
    ends = {round(box.get_x() + box.get_width(), 3) for box in _boxes(figure, BASE)}
    begins = {round(box.get_x(), 3) for box in _boxes(figure, COLOURS["prices"])}
    assert len(begins & ends) == 4


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", FIGURES)
def test_every_text_is_on_the_slide_and_none_covers_another(kind: str, lang: Lang):
    figure = bars(FIGURES[kind], lang)
    figure.canvas.draw()
    areas = [
        (text.get_text(), text.get_window_extent())
        for axes in figure.axes
        for text in axes.texts
        if text.get_text()
    ]
    for words, area in areas:
        assert figure.bbox.x0 <= area.x0 < area.x1 <= figure.bbox.x1, words
        assert figure.bbox.y0 <= area.y0 < area.y1 <= figure.bbox.y1, words
    small = [(words, area.padded(-0.12 * min(area.height, area.width))) for words, area in areas]
    assert not [
        (a, b) for i, (a, one) in enumerate(small) for b, two in small[:i] if one.overlaps(two)
    ]


def test_provinces_that_do_not_fit_are_counted():
    words = " ".join(_texts(bars(MANY, "en")))
    assert "Province 11" in words
    assert "Province 0" not in words
    assert "6 provinces with less worth not drawn" in words


def test_equal_dividends_give_equal_bytes():
    first, second = (figure_bytes(bars(SHARING), "png") for _ in range(2))
    assert first == second


def test_colours_of_divisions_differ():
    assert len({*COLOURS.values(), BASE, LOSS, style.PAPER}) == 7


@pytest.mark.parametrize("word", WORDS)
def test_every_label_can_be_drawn(word: str):
    assert all(fonts.checked(text) for text in WORDS[word])
