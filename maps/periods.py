"""One theme in one period as the interactive page is told it: texts, classes, circles, arrows."""

import numpy as np
from pyproj import Transformer

from geo.crs import STORAGE_CRS
from maps import flows, hubs, planes, style, words
from maps.flows import Flow, Points, split
from maps.places import Ground
from maps.readings import OUTSIDE
from maps.records import Period
from maps.rounding import round_steps
from maps.scene import Scene
from maps.words import Json

CIRCLE_PIXELS = 17.0
FLOW_SHARE = 0.018
"""Width of the widest arrow over the width of the map."""

LEAST_WIDTH = 0.15
"""Thinner arrows than this share of the widest cannot be hit with a mouse."""

CURVE_STEPS = 11
HUB_PLACE = (0.06, 0.17)
"""Where arrows off the map end, as shares of the map's width and height from its lower left."""


def period_data(scene: Scene, web: Ground, year: int | None) -> dict[str, Json]:
    """One theme in one period: classes, numbers, circles and arrows, ready to be shown."""
    period, steps = scene.period(year), scene.steps(year)
    chosen = {code: scene.home(code, year) for code in period.values}
    return {
        "when": scene.when(year),
        "how": scene.how(year),
        "steps": [[step.colour, scene.range(step), scene.members(step.members)] for step in steps],
        "values": {code: [scene.amount(v), chosen[code]] for code, v in period.values.items()},
        "circles": _circles(scene, year),
        "outside": list(hubs.lines(scene, year)) if any((period.outside or {}).values()) else [],
        **_flows(scene, web, year),
    }


def _alike(scene: Scene, year: int | None) -> list[Period]:
    """The periods that share a scale with this one: all years, or the whole plan alone."""
    return [scene.theme.whole] if year is None else list(scene.theme.years.values())


def _circles(scene: Scene, year: int | None) -> dict[str, Json]:
    """Radius in pixels and text of every circle, and round ones for the legend."""
    alike = _alike(scene, year)
    largest = max((v for one in alike for v in one.circles.values()), default=0.0)
    if largest <= 0:
        return {"seats": {}, "legend": []}

    def pixels(value: float) -> float:
        return round(CIRCLE_PIXELS * float((value / largest) ** 0.5), 1)

    whole = scene.layer.circles is not None and scene.layer.circles.is_count
    shown = {code: v for code, v in scene.period(year).circles.items() if v > 0}
    return {
        "seats": {code: [pixels(v), scene.circle_amount(v)] for code, v in shown.items()},
        "legend": [[pixels(v), words.round_amount(v)] for v in round_steps(largest, whole)],
    }


def _flows(scene: Scene, web: Ground, year: int | None) -> dict[str, Json]:
    """The outlines of the arrows, latitude first, what they say, and what is left out."""
    known = {*web.seats, OUTSIDE}
    drawn = [f for f in scene.period(year).flows if f.origin in known and f.target in known]
    chosen = split(drawn, style.MOST_FLOWS)
    alike = [flow.amount for one in _alike(scene, year) for flow in one.flows]
    widest = max(alike, default=0.0)
    left = scene.flow_amount(chosen.left_amount)
    rest = scene.say("rest", count=chosen.left_count, amount=left)
    scale = scene.say("flow_scale", amount=scene.flow_amount(widest)) if drawn else ""
    return {
        "flows": [[_arrow(web, flow, widest), _tip(scene, flow)] for flow in chosen.drawn],
        "scale": scale or (scene.say("no_flows") if scene.flow_legend else ""),
        "rest": rest if chosen.left_count else "",
    }


def _tip(scene: Scene, flow: Flow) -> str:
    ends = f"{scene.name(flow.origin)} → {scene.name(flow.target)}"
    return f"{ends}: {scene.flow_amount(flow.amount)} {scene.unit}"


def _arrow(web: Ground, flow: Flow, widest: float) -> Json:
    """The arrow's outline, drawn in the plane of the web map so that it keeps its form there."""
    west, _, east, _ = web.bounds
    width = FLOW_SHARE * (east - west)
    seats = {**web.seats, OUTSIDE: _gate_point(web)}
    ends = (np.array(seats[flow.origin]), np.array(seats[flow.target]))
    line = flows.trimmed(flows.curve(*ends, steps=CURVE_STEPS), width * 0.6, width * 0.6)
    thick = width * max(flow.amount / widest, LEAST_WIDTH)
    return _degrees(flows.arrow(line, thick))


def _gate_point(web: Ground) -> tuple[float, float]:
    west, south, east, north = web.bounds
    return (west + HUB_PLACE[0] * (east - west), south + HUB_PLACE[1] * (north - south))


def gate(web: Ground) -> Json:
    """Where the box of the hubs stands, latitude first."""
    return _degrees(np.array([_gate_point(web)]))[0]


def _degrees(points: Points) -> list[list[float]]:
    """Points of the web plane as latitude and longitude, to 3 decimals (100 m)."""
    back = Transformer.from_crs(planes.WEB_CRS, STORAGE_CRS, always_xy=True)
    lon, lat = back.transform(points[:, 0], points[:, 1])
    return [[round(float(y), 3), round(float(x), 3)] for x, y in zip(lon, lat, strict=True)]
