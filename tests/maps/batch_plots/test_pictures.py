"""Pictures of a batch: what they say, that all of it is readable, and that it is the same again."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from maps import fonts
from maps.batch_plots import cells, rails
from maps.batch_plots.heatmap import MOST_COLUMNS, MOST_ROWS, heatmap
from maps.batch_plots.parallel import MOST_LINES, MOST_RAILS, parallel
from maps.batch_plots.records import Bar, Batch, Column, Rail, Row, Spread
from maps.batch_plots.tornado import MOST_BARS, tornado
from maps.batch_plots.values import values
from maps.batch_plots.vocabulary import WORDS
from maps.words import LANGS, Lang
from maps.write import figure_bytes

BATCH = Batch("3f9a1c0b77de", "0.1.0", "电力与杠杆", "长三角41市", 20000, 19000)
NAN = float("nan")
LONG = "energy[region=310000,year=2025].budget_yi_kwh ×"
ODD = ("$a^2_{$", "<img src=x>", '=HYPERLINK("x")', "很长的中文名称" * 12, "a" * 200)
Draw = Callable[[Lang], Figure]


def bars(lang: Lang) -> Figure:
    found = [
        Bar(f"{LONG} {i}", (-1) ** i * 90.0 / (i + 1), 2.0, "1,400", "1,700") for i in range(20)
    ]
    return tornado(BATCH, [*found, Bar("x", NAN, NAN, "0", "1")], lang)


def cities(lang: Lang) -> Figure:
    random = np.random.default_rng(1)
    names = (
        ("连云港", "马鞍山", "杭州") if lang == "zh" else ("Lianyungang", "Ma'anshan", "Hangzhou")
    )
    columns = [Column(names[i % 3], str(i // 12)) for i in range(41)]
    rows = [
        Row(f"集成电路设计与装备材料联合攻关{i}", 0.9, tuple(random.random(41))) for i in range(50)
    ]
    return heatmap(BATCH, rows, columns, 3, lang)


def provinces(lang: Lang) -> Figure:
    columns = [Column(name, name) for name in ("上海", "江苏", "浙江", "安徽")]
    return heatmap(BATCH, [Row("项目", 1.0, (0.0, 0.001, 0.5, 1.0))], columns, 0, lang)


def lines(lang: Lang, axes: int = 12, count: int = 1500) -> Figure:
    random = np.random.default_rng(2)
    found = [
        Rail(f"{LONG}{i}", 0.9, 1.1, (), 0.9 + 0.2 * random.random(count)) for i in range(axes)
    ]
    lever = Rail("lever.g60_corridor", 0, 1, ("off", "on"), random.integers(0, 2, count) * 1.0)
    return parallel(BATCH, [lever, *found], 700 + 90 * random.random(count), lang)


def spreads(lang: Lang) -> Figure:
    random = np.random.default_rng(3)
    found = [Spread(f"省{i}", 300 + 10 * random.random(500), 301.0) for i in range(5)]
    return values(BATCH, [Spread("方案净值", np.full(5, 3.0), 3.0), *found], lang)


PICTURES: dict[str, Draw] = {
    "tornado": bars, "cities": cities, "provinces": provinces, "parallel": lines, "values": spreads,
}  # fmt: skip


def texts(figure: Figure) -> list[str]:
    return [found.get_text() for axes in figure.axes for found in axes.findobj(Text)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", PICTURES)
def test_a_slide_names_sweep_counts_and_batch_and_cuts_no_text(kind: str, lang: Lang) -> None:
    figure = PICTURES[kind](lang)
    figure.canvas.draw()
    shown = "\n".join(texts(figure))
    assert all(part in shown for part in ("电力与杠杆", "长三角41市", "20,000", "19,000", BATCH.id))
    wide, high = figure.get_size_inches()
    assert wide / high == pytest.approx(16 / 9, rel=1e-3)
    page = figure.bbox
    for found in (text for axes in figure.axes for text in axes.texts if text.get_text()):
        area = found.get_window_extent()
        assert page.x0 <= area.x0 < area.x1 <= page.x1
        assert page.y0 <= area.y0 < area.y1 <= page.y1
        assert found.get_fontsize() >= 7


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", PICTURES)
def test_no_text_covers_another(kind: str, lang: Lang) -> None:
    figure = PICTURES[kind](lang)
    figure.canvas.draw()
    found = [(t.get_text(), t.get_window_extent()) for axes in figure.axes for t in axes.texts]
    areas = [
        (words, area.padded(-0.12 * min(area.height, area.width))) for words, area in found if words
    ]
    pairs = [
        (a, b) for i, (a, one) in enumerate(areas) for b, two in areas[:i] if one.overlaps(two)
    ]
    assert pairs == []


@pytest.mark.parametrize("kind", PICTURES)
def test_equal_batches_give_equal_bytes(kind: str) -> None:
    first, second = (figure_bytes(PICTURES[kind]("zh"), "png", 300) for _ in range(2))
    assert first == second
    assert (int.from_bytes(first[16:20]), int.from_bytes(first[20:24])) == (3999, 2250)


@pytest.mark.parametrize("word", WORDS)
def test_every_label_can_be_drawn(word: str) -> None:
    assert all(fonts.checked(text) for text in WORDS[word])


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("lang", LANGS)
def test_odd_names_are_shown_as_they_are_or_cut(name: str, lang: Lang) -> None:
    batch = Batch("id", "0", name, name, 1, 1)
    one = np.array([1.0])
    figures = (
        tornado(batch, [Bar(name, 1.0, NAN, name, name)], lang),
        heatmap(batch, [Row(name, 1.0, (1.0,))], [Column(name, name)], 0, lang),
        parallel(batch, [Rail(name, 0, 1, (name, name), one)], one, lang),
        values(batch, [Spread(name, one, NAN)], lang),
    )
    for figure in figures:
        figure.canvas.draw()
        assert any(text.startswith(name[:4]) for text in texts(figure))
        for text in (text for axes in figure.axes for text in axes.texts if text.get_text()):
            area = text.get_window_extent()
            assert figure.bbox.x0 <= area.x0 < area.x1 <= figure.bbox.x1


def test_a_name_that_the_font_cannot_draw_is_an_error() -> None:
    with pytest.raises(fonts.GlyphError, match="1F600"):
        tornado(BATCH, [Bar("😀", 1.0, 0.1, "0", "1")])


def test_what_a_tornado_leaves_out_is_counted() -> None:
    shown = "\n".join(texts(bars("zh")))
    assert f"另有 {20 - MOST_BARS} 个影响更小的因素未画" in shown
    assert "1 个因素无法估计" in shown
    assert "−45.0" in shown


def test_the_largest_bar_is_the_longest_and_points_the_way_of_its_sign() -> None:
    figure = tornado(BATCH, [Bar("a", 50.0, NAN, "0", "1"), Bar("b", -100.0, NAN, "0", "1")])
    found = [p for axes in figure.axes for p in axes.patches]
    (low, _), (high, _) = ((p.get_x(), p) for p in found)
    assert found[0].get_width() == pytest.approx(2 * found[1].get_width())
    assert low + found[0].get_width() == pytest.approx(high)


def test_a_heat_map_leaves_out_the_least_contested_and_says_so() -> None:
    shown = texts(cities("zh"))
    assert f"另有 {50 - MOST_ROWS} 个落地过的项目未画" in "\n".join(shown)
    assert "集成电路设计与装备材料联合攻关0" in shown
    assert "集成电路设计与装备材料联合攻关49" not in shown


def test_regions_beyond_what_can_be_read_are_counted() -> None:
    columns = [Column(str(i), "x") for i in range(305)]
    figure = heatmap(BATCH, [Row("p", 1.0, tuple(float(i >= 300) for i in range(305)))], columns, 0)
    shown = texts(figure)
    assert f"另有 {305 - MOST_COLUMNS} 个地区未画" in "\n".join(shown)
    assert "304" in shown


@pytest.mark.parametrize(
    ("share", "text"), [(1.0, "100"), (0.9999, ">99"), (0.001, "<1"), (0.5, "50")]
)
def test_only_always_is_a_hundred_and_little_is_not_nothing(share: float, text: str) -> None:
    assert cells.percent(share) == text


def test_every_class_of_frequency_has_a_colour_of_its_own() -> None:
    shares = (0.0, 0.01, 0.05, 0.35, 0.65, 0.95)
    assert len({cells.colour(share) for share in shares}) == 6
    assert cells.colour(0.9499) != cells.colour(0.95)


def test_at_most_a_thousand_lines_are_drawn_and_it_says_so() -> None:
    figure = lines("zh")
    found = [c for axes in figure.axes for c in axes.collections if isinstance(c, LineCollection)]
    assert sum(len(c.get_segments()) for c in found) == MOST_LINES
    shown = "\n".join(texts(figure))
    assert "随机抽取 1,000 条" in shown
    assert f"另有 {13 - MOST_RAILS} 个" in shown


def test_lines_at_one_choice_are_spread_by_money_and_others_are_not() -> None:
    money = np.array([3.0, 1.0, 2.0])
    lever = Rail("lever", 0, 1, ("off", "on"), np.ones(3))
    at = rails.heights(lever, money)
    assert all(a < b for a, b in pairwise(at[np.argsort(money)]))
    assert np.mean(at) == pytest.approx(1.0)
    apart = Rail("x", 1, 3, (), np.array([1.0, 2.0, 3.0]))
    assert rails.heights(apart, money) == pytest.approx([0, 0.5, 1])
    many = Rail("x", 0, 20, (), np.arange(20.0))
    assert rails.heights(many, np.arange(20.0)) == pytest.approx(np.arange(20) / 20)


def test_a_province_with_one_value_says_so_and_a_missing_base_is_told() -> None:
    shown = "\n".join(texts(values(BATCH, [Spread("上海", np.full(3, 2.0), NAN)])))
    assert "各情景相同" in shown
    assert "基准案例无方案" in shown
