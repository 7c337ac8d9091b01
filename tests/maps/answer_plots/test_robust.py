"""The picture of robust plans."""

from math import nan

import pytest
from matplotlib.text import Text

from maps.answer_plots.robust import MOST_AXES, MOST_ROWS, NUMBERED, robust
from maps.answer_plots.robust_records import Circumstance, Contender, Contest
from maps.answer_plots.robust_words import say
from maps.fonts import GlyphError
from maps.write import figure_bytes


def contest(plans: int = 2, scenarios: int = 3, axes: int = 1, label: str = "价格") -> Contest:
    """The least-regret plan, and others of which the last is impossible in the first scenario."""
    first = Contender(
        say("regret", "zh"), tuple(float(n) for n in range(scenarios)), 41.5, 30.25, True
    )
    others = [
        Contender(f"方案 {n}", (nan, *(12.5 + n for _ in range(scenarios - 1))), nan, nan, False)
        for n in range(plans - 1)
    ]
    values = tuple(f"{0.5 + n}" for n in range(scenarios))
    return Contest(
        case="试验区", sweep="价格与土地", version="0", tail=0.2,
        best=tuple(50.0 + n for n in range(scenarios)), contenders=(first, *others),
        circumstances=tuple(Circumstance(f"{label} {n}", values) for n in range(axes)),
    )  # fmt: skip


def texts(found) -> list[str]:
    return [text.get_text() for text in found.findobj(Text) if text.get_text()]


def test_the_title_says_the_least_worst_regret():
    assert texts(robust(contest()))[0] == "试验区：最小最大后悔方案在任一情景下至多少得 2.00 亿元"


def test_cells_hold_regrets_and_a_cross_where_a_plan_is_impossible():
    found = texts(robust(contest()))
    assert {"0.0", "1.0", "2.0", "12.5"} <= set(found)
    assert found.count("×") == 2  # the cell and the legend
    assert {"41.5", "30.2", "—"} <= set(found)


def test_each_scenario_is_described_below():
    found = texts(robust(contest(axes=2)))
    assert {"价格 0", "价格 1", "2.5", "51.0"} <= set(found)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_left_out_is_counted(lang):
    shown = contest(plans=MOST_ROWS + 4, scenarios=12, axes=MOST_AXES + 2)
    found = " ".join(texts(robust(shown, lang)))
    assert say("rows_left", lang, count=4) in found
    assert say("axes_left", lang, count=2) in found


def test_many_scenarios_are_colours_with_every_tenth_number():
    found = texts(robust(contest(scenarios=NUMBERED + 30, axes=2)))
    assert {"0", "10", "50"} <= set(found)
    assert "11" not in found
    assert say("axes_left", "zh", count=2) in " ".join(found)


def test_without_the_regret_plan_the_title_speaks_of_mean_and_tail():
    found = contest()
    other = Contender(say("cvar", "en", weight="0.5"), (1.0, 2.0, 3.0), 41.5, 30.25, True)
    shown = Contest(**{**vars(found), "contenders": (other,)})
    assert "worth 41.5 × ¥100m on average, 30.2 in the worst" in texts(robust(shown, "en"))[0]


def test_a_character_that_cannot_be_drawn_is_an_error():
    with pytest.raises(GlyphError):
        robust(contest(label="\U0001f600"))


def test_equal_contests_give_equal_bytes():
    assert figure_bytes(robust(contest()), "png") == figure_bytes(robust(contest()), "png")
