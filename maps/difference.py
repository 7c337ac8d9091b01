"""A map of how two plans differ: the numbers of a layer in one, less those in the other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inputs.case import Case
from maps import notes, words
from maps.layers.reading import Theme
from maps.places import Ground
from maps.scene import Scene
from maps.words import Lang, word
from optimizer.plan.plan import Plan

MOST_NAMED = 3
"""Regions with the largest differences that are named on either side."""

LEAST = 1e-6
"""A smaller difference is rounding of the solver, in the unit of the layer."""


class Named(NamedTuple):
    """A plan and what it is called in the title."""

    name: str
    plan: Plan


class Difference(NamedTuple):
    """How a plan differs from the first one, on the regions of a case.

    `themes` are differences by layer; a page opens on the one with the key `opens`, a picture shows
    it alone, both take the first where it is empty. `is_summed` says that cities were added up.
    """

    first: Named
    other: Named
    case: Case
    themes: Sequence[Theme]
    is_summed: bool = False
    opens: str = ""


def title(shown: Difference, lang: Lang, theme: str = "") -> str:
    """What the map is called; with the name of the layer where it shows only that."""
    parts = {
        "case": notes.case_name(shown.case, lang),
        "first": shown.first.name,
        "other": shown.other.name,
    }
    if not theme:
        return word("title_difference", lang, **parts)
    return word("title_difference_one", lang, theme=theme, **parts)


def subtitle(shown: Difference, lang: Lang) -> str:
    """Horizon, and what each plan is worth."""
    years = shown.case.years
    horizon = "horizon" if len(years) > 1 else "horizon_one"
    worths = [
        word("worth_of", lang, name=one.name, value=words.amount(one.plan.money, 1))
        for one in (shown.first, shown.other)
    ]
    parts = (word(horizon, lang, first=years[0], last=years[-1]), *worths)
    return word("dot", lang).join(parts)


def sources(
    shown: Difference, ground: Ground, lang: Lang, projection: str = "albers"
) -> tuple[str, ...]:
    """The source lines of a map, with both runs in place of one and its evidence."""
    lines = notes.sources(shown.other.plan, shown.case, ground, lang, projection)
    one, other = shown.first, shown.other
    runs = word(
        "runs", lang, first=one.plan.id, one=one.name, second=other.plan.id, other=other.name
    )
    return (lines[0], runs, *lines[2:])


def remarks(shown: Difference, lang: Lang) -> tuple[str, ...]:
    """What the colours mean."""
    meaning = word("more_or_less", lang, first=shown.first.name, other=shown.other.name)
    return (meaning, word("by_summed_province", lang)) if shown.is_summed else (meaning,)


def findings(scene: Scene) -> tuple[str, ...]:
    """Where most is more, where most is less, and what moved where regions add up."""
    values = scene.theme.whole.values
    more = {code: value for code, value in values.items() if value > LEAST}
    less = {code: value for code, value in values.items() if value < -LEAST}
    if not more and not less:
        return (scene.say("find_same", measure=scene.title),)
    return (
        *([scene.say("find_more", names=_named(scene, more))] if more else []),
        *([scene.say("find_less", names=_named(scene, less))] if less else []),
        *(_sum(scene, more, less) if scene.layer.regions_add_up else ()),
    )


def _sum(scene: Scene, more: Mapping[str, float], less: Mapping[str, float]) -> tuple[str, ...]:
    gained, lost = sum(more.values()), -sum(less.values())
    moved = words.amount(min(gained, lost), scene.digits)
    amount = scene.amount(gained - lost)
    return (scene.say("find_sum", amount=amount, moved=moved, unit=scene.unit),)


def _named(scene: Scene, values: Mapping[str, float]) -> str:
    codes = sorted(values, key=lambda code: (-abs(values[code]), code))[:MOST_NAMED]
    parts = [
        scene.say("named_amount", name=scene.name(code), amount=scene.amount(values[code]))
        for code in codes
    ]
    return words.listed(parts, scene.lang)
