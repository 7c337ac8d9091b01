"""Scenarios as the page is told them: what they share once, and little for each of them.

Regions, projects and classes are numbers by their order; projects of a region are written as
`3:40,17` (project 3 with 40 %, project 17 with all), regions parted by `;`.
"""

import math
import string
from collections.abc import Mapping, Sequence

from maps import words
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario import Chosen, Scenario
from maps.batch_maps.scenario_findings import told
from maps.batch_maps.vocabulary import WORDS, say
from maps.periods import CIRCLE_PIXELS, NO_STEP
from maps.rounding import round_steps
from maps.scene import Scene
from maps.words import Json, Lang

LABELS = (
    "scenario", "choose", "search", "earlier", "later", "net_worth", "against_base", "as_in_case",
    "no_match", "projects_here", "projects_often", "share", "share_of_scenarios", "nothing_here",
)  # fmt: skip


def common(scene: Scene) -> dict[str, Json]:
    """What all scenarios of a layer share: classes, so that colours can be compared, circles."""
    largest = max(
        (v for one in scene.theme.years.values() for v in one.circles.values()), default=0
    )
    found: dict[str, Json] = {
        "how": scene.how(0),
        "steps": [[step.colour, scene.range(step)] for step in scene.steps(0)],
        "members": [scene.members(count) for count in range(len(scene.case.regions) + 1)],
    }
    if largest > 0:
        steps = round_steps(largest, whole=True)
        sizes: list[Json] = [
            [_pixels(value, largest), words.round_amount(value)] for value in steps
        ]
        found["circles"] = {"largest": largest, "pixels": CIRCLE_PIXELS, "legend": sizes}
    return found


def _pixels(value: float, largest: float) -> float:
    return round(CIRCLE_PIXELS * math.sqrt(value / largest), 1)


def scenarios_data(survey: Survey, chosen: Chosen, scenes: Sequence[Scene]) -> dict[str, Json]:
    """The scenarios with what the chooser says of them; `scenes` are their layers."""
    lang = scenes[0].lang
    order = {code: at for at, code in enumerate(survey.case.projects)}
    return {
        "words": {key: say(key, lang) for key in LABELS},
        "axes": list(chosen.axes),
        "projects": [words.name(one, code, lang) for code, one in survey.case.projects.items()],
        "shown": [
            {
                **_told(one, survey, chosen, lang),
                "counts": "|".join(str(len(one.placed.get(r, {}))) for r in survey.case.regions),
                "places": ";".join(_places(one, region, order) for region in survey.case.regions),
                **{scene.layer.key: _layer(scene, at) for scene in scenes},
            }
            for at, one in enumerate(chosen.shown)
        ],
        "others": [label(one, lang) for one in chosen.others],
        "often": [_often(survey, region, order) for region in survey.case.regions],
    }


def _told(one: Scenario, survey: Survey, chosen: Chosen, lang: Lang) -> dict[str, Json]:
    found: dict[str, Json] = {
        "label": label(one, lang),
        "points": list(one.points),
        "money": _money(one.money, lang),
        "told": list(told(one, survey, chosen, lang)),
    }
    if chosen.base is not None and one is not chosen.base:
        gap = one.money - chosen.base.money
        found["gap"] = words.signed(gap, max(words.digits([chosen.base.money]), 1), plus=True)
    return found


def label(one: Scenario, lang: Lang) -> str:
    """The number of a scenario, its mark, and what it is worth or why it has no plan."""
    name = say("base", lang) if one.number is None else say("numbered", lang, number=one.number)
    mark = say(one.mark, lang) if one.mark in ("best", "worst") else ""
    status = one.status if f"was_{one.status}" in WORDS else "other"
    end = _money(one.money, lang) if one.is_solved else say(f"was_{status}", lang)
    return " · ".join(filter(None, (name, mark, end)))


def _money(amount: float, lang: Lang) -> str:
    return say("money", lang, amount=words.amount(amount, max(words.digits([amount]), 1)))


def _layer(scene: Scene, at: int) -> Json:
    """The class of every region, and its number."""
    period, codes = scene.period(at), list(scene.case.regions)
    homes = [scene.home(code, at) for code in codes]
    signs = "".join(NO_STEP if home is None else string.digits[home] for home in homes)
    texts = [scene.amount(period.values[c]) if c in period.values else "" for c in codes]
    return [signs, "|".join(texts)]


def _places(one: Scenario, region: str, order: Mapping[str, int]) -> str:
    """The projects of a region, those with the largest part there first."""
    return _coded(one.placed.get(region, {}), order)


def _often(survey: Survey, region: str, order: Mapping[str, int]) -> str:
    """The projects that ever stand in a region, the most frequent first."""
    found = {
        one.project: place.frequency
        for one in survey.placed
        for place in one.regions
        if place.region == region
    }
    return _coded(found, order)


def _coded(shares: Mapping[str, float], order: Mapping[str, int]) -> str:
    """Projects with their shares in whole per cent; what is all is left out."""
    known = [code for code in shares if code in order]
    ranked = sorted(known, key=lambda code: (-shares[code], order[code]))
    return ",".join(_one(order[code], shares[code]) for code in ranked)


def _one(at: int, share: float) -> str:
    """Less than the whole is 99 % at most, more than nothing 1 % at least."""
    if share >= 1 - EXACT:
        return f"{at}"
    return f"{at}:{min(max(round(100 * share), 1), 99)}"


EXACT = 1e-6
"""A part that lacks no more than this is the whole."""
