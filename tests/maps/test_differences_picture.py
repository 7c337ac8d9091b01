"""Differences of several plans from one stand side by side in common classes."""

from dataclasses import replace

import hand_plans as plans
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from maps.difference import Difference, Named
from maps.differences_picture import figure
from maps.layers.difference import of_values
from maps.layers.placements import PLACEMENTS
from maps.words import LANGS, Lang


def picture(lang: Lang = "zh") -> Figure:
    case = plans.province_case()
    plan = plans.drawn_plan(case)
    first = Named("base", replace(plan, id="first"))
    shown = []
    for name, top in (("tight", 40.0), ("loose", 8.0)):
        values = {"310000": -top, "320000": top, "330000": 0.0, "340000": top / 2}
        other = Named(name, replace(plan, id=name, objective=plan.objective + top))
        shown.append(Difference(first, other, case, (of_values(PLACEMENTS, values),)))
    return figure(shown, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_each_map_names_its_plan_and_all_runs_are_told(lang: Lang) -> None:
    said = [text.get_text() for axes in picture(lang).axes for text in axes.findobj(Text)]
    text = "\n".join(said)
    assert {"tight", "loose"} <= set(said)
    assert {"zh": "对比 base", "en": "against base"}[lang] in text
    for run in ("first", "tight", "loose"):
        assert run in text
    assert "+40.0" in text
    assert "−8.0" in text


def test_a_small_difference_is_paler_than_a_large_one_of_another_map() -> None:
    found = picture()
    faces = [
        {patch.get_facecolor() for patch in axes.patches if patch.get_facecolor()[3] > 0}
        for axes in found.axes
        if len(axes.patches) > 8
    ]
    assert len(faces) == 2
    assert faces[0] != faces[1]
