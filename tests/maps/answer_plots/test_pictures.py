"""Pictures of several plans: what they say, in both languages, and the same again."""

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import RegularPolygon
from matplotlib.text import Text

from maps.answer_plots.alternatives import alternatives
from maps.answer_plots.frontier import frontier
from maps.answer_plots.leading import MOST
from maps.answer_plots.records import About, Axis, Band, Bands, Front
from maps.answer_plots.roster import MOST_ROWS
from maps.answer_plots.vocabulary import CRITERIA, TERMS, WORDS, criterion
from maps.words import LANGS
from maps.write import figure_bytes
from optimizer.answers.frontier.criteria import KINDS
from optimizer.program.objective import TERMS as MONEY

ABOUT = About("长三角三省一市", "基准", "0.1.0", ("净值的数据依据：文献 43%",))
ODD = About("$a^2_{$ <img>", "=1+1", "0.1.0", ())


def _front(count: int = 5, knee: int | None = 2, third: bool = False) -> Front:
    steps = range(count)
    axes = [
        Axis("money", True, tuple(800.0 - step**2 for step in steps)),
        Axis("equity", True, tuple(-80.0 + 40 * step for step in steps)),
    ]
    if third:
        axes.append(Axis("energy", False, tuple(90.0 - step for step in steps)))
    rates = tuple((None if step == 0 else 0.1 * step,) * (len(axes) - 1) for step in steps)
    return Front(tuple(str(step + 1) for step in steps), tuple(axes), rates, knee)


def _bands(projects: int = 3) -> Bands:
    some = tuple(Band(f"项目{i}", 0.1, 1.0, 0.5) for i in range(projects))
    return Bands(some[:2], some[:3], some, some, {"all": projects, "some": projects, "none": 1})


def _texts(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.findobj(Text)]


def _marks(figure: Figure) -> list[RegularPolygon]:
    return [mark for axes in figure.axes for mark in axes.findobj(RegularPolygon)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("third", [False, True])
def test_the_knee_is_marked_and_told(lang, third):
    figure = frontier(ABOUT, _front(third=third), lang)
    assert len(_marks(figure)) == 1
    joined = "\n".join(_texts(figure))
    assert ("拐点 3" if lang == "zh" else "Knee 3") in joined
    assert "4.00" in joined
    assert "−80" in joined


def test_without_a_knee_none_is_marked():
    figure = frontier(ABOUT, _front(knee=None))
    assert not _marks(figure)
    assert "没有拐点" in _texts(figure)[0]


def test_a_single_plan_says_that_nothing_conflicts():
    figure = frontier(ABOUT, _front(count=1, knee=None))
    assert "也最好" in "\n".join(_texts(figure))


def test_a_long_list_says_what_it_leaves_out():
    joined = "\n".join(_texts(frontier(ABOUT, _front(count=MOST_ROWS + 9, knee=3))))
    assert "另有 9 个方案未列" in joined


@pytest.mark.parametrize("lang", LANGS)
def test_ranges_and_counts_are_told(lang):
    figure = alternatives(ABOUT, _bands(MOST + 4), 0.01, lang)
    joined = "\n".join(_texts(figure))
    assert str(MOST + 4) in joined
    assert "1%" in joined
    assert ("另有 8 个项目" if lang == "zh" else "8 more projects") in joined


def test_regions_stand_where_projects_range_from_nothing_to_whole_all_alike():
    some = tuple(Band(f"项目{i}", 0.0, 1.0, 0.5) for i in range(3))
    cities = tuple(Band(f"城市{i}", 1.0, 9.0, i) for i in range(MOST + 2))
    needs = {"all": 0, "some": 3, "none": 0}
    joined = "\n".join(_texts(alternatives(ABOUT, Bands((), (), (), some, needs, cities), 0.01)))
    assert "各地区新投放资本" in joined
    assert f"城市{MOST + 1}" in joined
    assert "另有 3 个项目" in joined
    assert "另有 2 个地区" in joined
    assert "项目0" not in joined


def test_projects_stand_where_one_of_them_tells_more_than_regions():
    some = (Band("项目", 0.0, 1.0, 0.5), Band("半项目", 0.0, 0.4, 0.2))
    needs = {"all": 0, "some": 2, "none": 0}
    cities = (Band("城市", 1.0, 9.0, 2.0),)
    joined = "\n".join(_texts(alternatives(ABOUT, Bands((), (), (), some, needs, cities), 0.01)))
    assert "半项目" in joined
    assert "城市" not in joined


def test_heads_of_columns_do_not_part_a_unit():
    for third in (False, True):
        assert "（亿元）" in _texts(frontier(ABOUT, _front(third=third)))


def test_nothing_to_draw_is_no_error():
    alternatives(ABOUT, Bands((), (), (), (), {"all": 0, "some": 0, "none": 0}), 0.0)
    alternatives(
        ABOUT,
        Bands((Band("x", 0, 0, 0),), (), (), (), dict.fromkeys(("all", "some", "none"), 0)),
        0.0,
    )


def test_equal_answers_have_equal_bytes_whatever_the_names():
    one, other = (figure_bytes(frontier(ODD, _front()), "png", 40) for _ in range(2))
    assert one == other


def test_every_criterion_and_term_has_a_name_in_both_languages():
    assert {kind.name for kind in KINDS} == set(CRITERIA)
    assert {term.name for term in MONEY} == set(TERMS)
    for lang in LANGS:
        assert criterion("term.energy", lang)[0] != criterion("energy", lang)[0]
        assert criterion("unheard", lang)[0] == "unheard"


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_fill_in_the_same_parts(key):
    zh, en = WORDS[key]
    parts = [{part.split("}")[0] for part in text.split("{")[1:]} for text in (zh, en)]
    assert parts[0] == parts[1]
