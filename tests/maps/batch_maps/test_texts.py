"""What maps of a batch say in words, in both languages."""

import re

import hand_surveys as hand
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from maps.batch_maps import side_by_side, static, texts
from maps.batch_maps.layers import LAYERS, VALUE_MEAN
from maps.words import LANGS, Lang


def said(found: Figure) -> str:
    return "\n".join(text.get_text() for axes in found.axes for text in axes.findobj(Text))


@pytest.mark.parametrize("lang", LANGS)
def test_scenarios_without_a_plan_are_told_and_not_counted(lang: Lang) -> None:
    text = texts.counts(hand.survey(), lang)
    assert {"zh": "10 个情景中 8 个有最优方案", "en": "8 of 10 scenarios solved"}[lang] in text
    assert {"zh": "2 个无可行方案", "en": "2 infeasible"}[lang] in text
    assert {"zh": "不计入", "en": "not counted"}[lang] in text


@pytest.mark.parametrize("lang", LANGS)
def test_a_picture_of_all_layers_names_the_batch_and_the_counts(lang: Lang) -> None:
    found = said(static.overview(hand.survey(), LAYERS, lang))
    assert "3f9a1c0b77de" in found
    assert {"zh": "2 个无可行方案", "en": "2 infeasible"}[lang] in found
    for layer in LAYERS:
        assert layer.title.told(lang) in found
    if lang == "en":
        left = found.replace("用能", "").replace("长三角一体化", "")
        assert not re.search(r"[\u4e00-\u9fff]", re.sub("江苏|上海|浙江|安徽|重点项目", "", left))


def test_the_mean_of_the_values_is_added_up() -> None:
    assert "406" in said(static.figure(hand.survey(), VALUE_MEAN))


def test_how_often_a_project_stands_is_told_in_per_cent() -> None:
    found = said(static.project_figure(hand.survey(), "p0"))
    assert "100%" in found
    assert "上海\n100" in found
    assert "安徽\n50.0" in found or "安徽\n50" in found
    assert "江苏\n0" in found


def test_scenarios_side_by_side_say_what_sets_them_apart() -> None:
    found = said(side_by_side.figure(hand.survey(), hand.chosen(), "scenario_value")).replace(
        "\n", ""
    )
    for text in ("基准", "情景 7 · 净值最高", "情景 4 · 净值最低", "情景 3"):
        assert text in found
    assert "用电：情景 7 × 1.1；情景 3 × 1；情景 4 × 0.7" in found
