"""One layer in one period as the page is told it: texts, classes, circles, pies, arrows.

Numbers of regions are one text, in the order of the regions, so that a page of 305 counties and all
layers stays small; `|` parts them, and no number holds it.
"""

import string
from collections.abc import Mapping, Sequence

from maps import hub_lines, page_arrows, words
from maps.places import Ground
from maps.readings import OUTSIDE
from maps.records import Period
from maps.rounding import round_steps
from maps.scene import Scene
from maps.words import Json

CIRCLE_PIXELS = 17.0
NO_STEP = "-"
"""Stands for the class of a region without data."""


def period_data(scene: Scene, web: Ground, year: int | None) -> dict[str, Json]:
    """One layer in one period, ready to be shown; what the layer does not draw is left out."""
    period, codes = scene.period(year), list(scene.case.regions)
    found: dict[str, Json] = {
        "when": scene.when(year),
        "how": scene.how(year),
        "steps": [
            [step.colour, scene.range(step), scene.members(step.members)]
            for step in scene.steps(year)
        ],
        "homes": "".join(_home(scene, code, year) for code in codes),
        "texts": _joined(codes, {code: scene.amount(v) for code, v in period.values.items()}),
        "seconds": _joined(codes, {c: scene.second_amount(v) for c, v in period.second.items()}),
        "leading": _leading(scene, period, codes),
        "ends": [[scene.amount(v) for v in scene.thirds[0]], _upwards(scene)],
        "circles": _circles(scene, codes, year),
        "pies": _pies(scene, codes, year),
        "outside": list(hub_lines.lines(scene, year)) if any(_hubs(period)) else [],
        **_flows(scene, web, year),
    }
    return {key: value for key, value in found.items() if value and value != [[], []]}


def _home(scene: Scene, code: str, year: int | None) -> str:
    at = scene.home(code, year)
    return NO_STEP if at is None else string.digits[at]


def _joined(codes: Sequence[str], texts: dict[str, str]) -> str:
    return "|".join(texts.get(code, "") for code in codes) if texts else ""


def _upwards(scene: Scene) -> list[str]:
    return [scene.second_amount(value) for value in scene.thirds[1]]


def _leading(scene: Scene, period: Period, codes: Sequence[str]) -> Json:
    """The names of what leads somewhere, and by region which of them does; −1 for none."""
    names = sorted(set(period.leading.values()))
    if not names or scene.layer.scale == "categorical":
        return []
    order = [names.index(period.leading[c]) if c in period.leading else -1 for c in codes]
    return [[scene.kind(name) for name in names], order]


def _hubs(period: Period) -> Sequence[float]:
    return list((period.outside or {}).values())


def _alike(scene: Scene, year: int | None) -> list[Period]:
    """The periods that share a scale with this one: all years, or the whole plan alone."""
    return [scene.theme.whole] if year is None else list(scene.theme.years.values())


def _circles(scene: Scene, codes: Sequence[str], year: int | None) -> dict[str, Json]:
    """Radius in pixels and text of every circle, and round ones for the legend."""
    alike = _alike(scene, year)
    largest = max((v for one in alike for v in one.circles.values()), default=0.0)
    if largest <= 0:
        return {}

    def pixels(value: float) -> float:
        return round(CIRCLE_PIXELS * float((value / largest) ** 0.5), 1)

    whole = scene.layer.circles is not None and scene.layer.circles.is_count
    shown = {code: v for code, v in scene.period(year).circles.items() if v > 0}
    return {
        "radii": [pixels(shown[code]) if code in shown else 0 for code in codes],
        "texts": _joined(codes, {code: scene.circle_amount(v) for code, v in shown.items()}),
        "legend": [[pixels(v), words.round_amount(v)] for v in round_steps(largest, whole)],
    }


def _pies(scene: Scene, codes: Sequence[str], year: int | None) -> list[Json]:
    """By region its share of every kind, in whole per mille, in the order of the kinds."""
    parts = scene.period(year).parts
    return [_shares(parts.get(code, {}), list(scene.kinds)) for code in codes] if parts else []


def _shares(parts: Mapping[str, float], kinds: Sequence[str]) -> Json:
    amounts = [parts.get(kind, 0.0) for kind in kinds]
    whole = sum(amounts)
    return [round(1000 * amount / whole) for amount in amounts] if whole > 0 else 0


def _flows(scene: Scene, web: Ground, year: int | None) -> dict[str, Json]:
    """The outlines of the arrows, what they say, and what is left out."""
    if not scene.flow_legend:
        return {}
    known = {*web.seats, OUTSIDE}
    flows = [f for f in scene.period(year).flows if f.origin in known and f.target in known]
    chosen = page_arrows.chosen(flows)
    widest = max((f.amount for one in _alike(scene, year) for f in one.flows), default=0.0)
    left = scene.flow_amount(chosen.left_amount)
    rest = scene.say("rest", count=chosen.left_count, amount=left)
    scale = scene.say("flow_scale", amount=scene.flow_amount(widest))
    return {
        "flows": [
            [page_arrows.outline(web, f, widest), page_arrows.tip(scene, f)] for f in chosen.drawn
        ],
        "scale": scale if flows else scene.say("no_flows"),
        "rest": rest if chosen.left_count else "",
    }
