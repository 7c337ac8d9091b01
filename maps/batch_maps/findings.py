"""The key points of the maps of a batch."""

from collections.abc import Sequence

from maps import words
from maps.batch_maps.layers import FREQUENCY, VALUE_MEAN, VALUE_SPREAD
from maps.batch_maps.records import Survey
from maps.batch_maps.vocabulary import say
from maps.findings import leaders
from maps.scene import Scene
from maps.words import Lang

MOST_NAMED = 4
"""Contested projects that are named."""


def of_layer(survey: Survey, scene: Scene) -> tuple[str, ...]:
    """The key points of a layer, the most telling first."""
    values = scene.theme.whole.values
    if not values:
        return (scene.say("no_data"),)
    if scene.layer.key == FREQUENCY.key:
        return _core(survey, scene)
    own = {VALUE_MEAN.key: _sum, VALUE_SPREAD.key: _relative}
    return (*_ends(scene), *own[scene.layer.key](survey, scene))


def of_project(survey: Survey, scene: Scene, project: str) -> tuple[str, ...]:
    """How often the project stands anywhere, and where most."""
    placed = next((one for one in survey.placed if one.project == project), None)
    share = words.percent(placed.frequency if placed else 0.0)
    most = _ends(scene)[:1] if any(scene.theme.whole.values.values()) else ()
    return (say("anywhere", scene.lang, share=share), *most)


def _ends(scene: Scene) -> tuple[str, ...]:
    """Where most is, and where least is if it is one place."""
    values = scene.theme.whole.values
    ordered = sorted(values, key=lambda code: (-values[code], code))
    most, least = ordered[0], ordered[-1]
    is_alone = list(map(scene.amount, values.values())).count(scene.amount(values[least])) == 1
    ends = [("find_most", most), *([("find_least", least)] if is_alone and most != least else [])]
    return tuple(
        scene.say(key, name=scene.name(code), amount=scene.amount(values[code]), unit=scene.unit)
        for key, code in ends
    )


def _core(survey: Survey, scene: Scene) -> tuple[str, ...]:
    """How firm the placements are, where most of the core stands, and what is contested."""
    lang, kinds = scene.lang, [one.kind for one in survey.placed]
    counted = {kind: kinds.count(kind) for kind in ("core", "contested", "never")}
    sizes = {code: len(crowd.core) for code, crowd in survey.crowds.items() if crowd.core}
    most = max(sizes, key=lambda code: (sizes[code], code), default=None)
    values = scene.theme.whole.values
    crowded = max(values, key=lambda code: (values[code], code))
    text = {"name": scene.name(crowded), "amount": scene.amount(values[crowded])}
    named = [say("crowded", lang, **text)]
    if most is not None:
        named.append(say("core_most", lang, name=scene.name(most), count=sizes[most]))
    open_ones = [one.project for one in survey.placed if one.kind == "contested"]
    told = [say("contested", lang, names=_named(survey, open_ones, lang))] if open_ones else []
    return (*named, *told, say("core", lang, **counted))


def _named(survey: Survey, projects: Sequence[str], lang: Lang) -> str:
    """The first of the projects by name, and how many there are."""
    shown = projects[:MOST_NAMED]
    names = [words.name(survey.case.projects.get(one), one, lang) for one in shown]
    text = words.listed(names, lang)
    return say("more", lang, names=text, count=len(projects)) if projects[MOST_NAMED:] else text


def _sum(survey: Survey, scene: Scene) -> tuple[str, ...]:
    values = scene.theme.whole.values
    total = sum(values.values())
    if total <= 0 or min(values.values()) < 0 or len(values) < 2:
        return (say("mean_sum", scene.lang, amount=scene.amount(total)),)
    codes = leaders(values)
    held = sum(values[code] for code in codes)
    top = scene.say(
        "find_top",
        names=words.listed([scene.name(code) for code in codes], scene.lang),
        measure=scene.part,
        share=words.percent(held / total),
        amount=scene.amount(held),
        unit=scene.unit,
    )
    return (top, say("mean_sum", scene.lang, amount=scene.amount(total)))


def _relative(survey: Survey, scene: Scene) -> tuple[str, ...]:
    """Where the spread is widest for the mean."""
    shares = {code: one.spread / one.mean for code, one in survey.yields.items() if one.mean > 0}
    if not shares:
        return ()
    code = max(shares, key=lambda one: (shares[one], one))
    share = words.percent(shares[code])
    return (say("steadiest", scene.lang, name=scene.name(code), share=share),)
