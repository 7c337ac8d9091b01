"""The map of a difference says what it shows, with its signs, in both languages."""

from collections.abc import Mapping

import hand_plans as plans
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from maps.difference import Difference, Named
from maps.difference_picture import figure
from maps.layers.difference import of_values
from maps.layers.placements import PLACEMENTS
from maps.layers.reading import Theme
from maps.words import LANGS, Lang
from maps.write import figure_bytes
from optimizer.plan.plan import Plan


def texts(found: Figure) -> list[str]:
    return [text.get_text() for axes in found.axes for text in axes.findobj(Text)]


def theme_of(case: plans.Case, values: Mapping[str, float]) -> Theme:
    return of_values(PLACEMENTS, {code: values.get(code, 0.0) for code in case.regions})


def shown(values: Mapping[str, float], is_summed: bool = False) -> Difference:
    case = plans.province_case()
    plan: Plan = plans.drawn_plan(case)
    return Difference(
        Named("base", plan), Named("tight", plan), case, (theme_of(case, values),), is_summed
    )


MOVED = {"310000": -30.0, "320000": 12.0, "330000": 0.0, "340000": 8.0}


@pytest.mark.parametrize("lang", LANGS)
def test_more_and_less_are_told_with_signs_and_units(lang: Lang) -> None:
    found = "\n".join(texts(figure(shown(MOVED), lang)))
    assert {"zh": "亿元", "en": "¥100m"}[lang] in found
    assert {"zh": "tight 对比 base", "en": "tight against base"}[lang] in found
    (runs,) = (line for line in found.splitlines() if "（base）" in line or "(base)" in line)
    assert {"zh": "（tight）", "en": "(tight)"}[lang] in runs, "both runs are named"
    assert "−30.0" in found
    assert "+12.0" in found
    assert "−10.0" in found, "in all"
    assert "20.0" in found, "moved between regions"


def test_where_cities_were_added_up_the_map_says_so() -> None:
    note = "各市按省汇总后相比"
    assert note in texts(figure(shown(MOVED, is_summed=True)))
    assert note not in texts(figure(shown(MOVED)))


def test_plans_that_are_alike_make_a_map_that_says_so() -> None:
    assert any("相同" in text for text in texts(figure(shown({}))))


def test_among_cities_the_largest_differences_carry_their_number() -> None:
    case = plans.city_case()
    plan = plans.drawn_plan(case)
    values = {code: float(place - 20) for place, code in enumerate(case.regions)}
    found = texts(
        figure(Difference(Named("a", plan), Named("b", plan), case, (theme_of(case, values),)))
    )
    numbered = [text for text in found if "\n" in text]
    assert any(text.endswith("+20.0") for text in numbered)
    assert any(text.endswith("−20.0") for text in numbered)
    assert len(numbered) <= 8


def test_equal_differences_give_equal_bytes() -> None:
    assert figure_bytes(figure(shown(MOVED)), "png", 60) == figure_bytes(
        figure(shown(MOVED)), "png", 60
    )
