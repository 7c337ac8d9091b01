"""A map of how two plans differ: capital placed by region in one, less that in the other."""

from collections.abc import Mapping
from typing import NamedTuple

from matplotlib.figure import Figure

from inputs.case import Case
from maps import notes, pages, places, planes, single, words
from maps.layers.difference import of_values
from maps.layers.placements import PLACEMENTS
from maps.margins import Told
from maps.scene import Scene
from maps.words import Lang, word
from optimizer.plan.plan import Plan

MOST_NAMED = 3
"""Regions with the largest differences that are named on either side."""

LEAST = 1e-6
"""Capital below which nothing differs, 亿元."""


class Named(NamedTuple):
    """A plan and what it is called in the title."""

    name: str
    plan: Plan


class Difference(NamedTuple):
    """How a plan differs from the first one.

    `values` is capital of the other plan less that of the first by region of the case, 亿元;
    `is_summed` says that cities were added up for it.
    """

    first: Named
    other: Named
    case: Case
    values: Mapping[str, float]
    is_summed: bool = False


def figure(shown: Difference, lang: Lang = "zh") -> Figure:
    """The map of a difference on a slide, with legend, bars by province and key points."""
    ground = places.ground(shown.case)
    page = pages.page("slide", ground.aspect)
    area = planes.metric(ground, page.detail)
    values = {code: shown.values.get(code, 0.0) for code in shown.case.regions}
    scene = Scene(shown.case, area, of_values(PLACEMENTS, values), lang)
    return single.draw(page, _told(shown, scene), scene)


def _told(shown: Difference, scene: Scene) -> Told:
    meaning = scene.say("more_capital", first=shown.first.name, other=shown.other.name)
    remarks = (meaning, scene.say("by_summed_province")) if shown.is_summed else (meaning,)
    return Told(
        _title(shown, scene.lang),
        _subtitle(shown, scene.lang),
        findings(scene),
        _sources(shown, scene),
        remarks,
    )


def _sources(shown: Difference, scene: Scene) -> tuple[str, ...]:
    """The source lines of a map, with both runs in place of one and its evidence."""
    lines = notes.sources(shown.other.plan, shown.case, scene.ground, scene.lang)
    runs = scene.say("runs", first=shown.first.plan.id, other=shown.other.plan.id)
    return (lines[0], runs, *lines[2:])


def _title(shown: Difference, lang: Lang) -> str:
    name = notes.case_name(shown.case, lang)
    names = {"first": shown.first.name, "other": shown.other.name}
    return word("title_difference", lang, case=name, **names)


def _subtitle(shown: Difference, lang: Lang) -> str:
    """Horizon, and what each plan is worth."""
    years = shown.case.years
    horizon = "horizon" if len(years) > 1 else "horizon_one"
    worths = [
        word("worth_of", lang, name=one.name, value=words.amount(one.plan.money, 1))
        for one in (shown.first, shown.other)
    ]
    parts = (word(horizon, lang, first=years[0], last=years[-1]), *worths)
    return word("dot", lang).join(parts)


def findings(scene: Scene) -> tuple[str, ...]:
    """Where most is more, where most is less, and what moved."""
    values = scene.theme.whole.values
    more = {code: value for code, value in values.items() if value > LEAST}
    less = {code: value for code, value in values.items() if value < -LEAST}
    if not more and not less:
        return (scene.say("find_same"),)
    moved = min(sum(more.values()), -sum(less.values()))
    total = scene.amount(sum(values.values()))
    amount = words.amount(moved, scene.digits)
    return (
        *([scene.say("find_more", names=_named(scene, more))] if more else []),
        *([scene.say("find_less", names=_named(scene, less))] if less else []),
        scene.say("find_sum", amount=total, moved=amount),
    )


def _named(scene: Scene, values: Mapping[str, float]) -> str:
    codes = sorted(values, key=lambda code: (-abs(values[code]), code))[:MOST_NAMED]
    parts = [
        scene.say("named_amount", name=scene.name(code), amount=scene.amount(values[code]))
        for code in codes
    ]
    return words.listed(parts, scene.lang)
