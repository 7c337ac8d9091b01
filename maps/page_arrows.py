"""The arrows of the page, drawn in the plane of web maps so that they keep their form there."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from pyproj import Transformer

from geo.crs import STORAGE_CRS
from maps import coding, flows, planes, style
from maps.flows import Flow, Points, Split
from maps.places import Ground
from maps.readings import OUTSIDE
from maps.scene import Scene
from maps.words import Json

FLOW_SHARE = 0.018
"""Width of the widest arrow over the width of the map."""

LEAST_WIDTH = 0.15
"""Thinner arrows than this share of the widest cannot be hit with a mouse."""

CURVE_STEPS = 11
HUB_PLACE = (0.06, 0.17)
"""Where arrows off the map end, as shares of the map's width and height from its lower left."""


def chosen(found: Sequence[Flow]) -> Split:
    """The arrows that are drawn, and what is left out."""
    return flows.split(found, style.MOST_FLOWS)


def tip(scene: Scene, flow: Flow) -> str:
    """What an arrow says."""
    ends = f"{scene.name(flow.origin)} → {scene.name(flow.target)}"
    return f"{ends}: {scene.flow_amount(flow.amount)} {scene.unit}"


def outline(web: Ground, flow: Flow, widest: float) -> str:
    """The arrow's outline as coded points."""
    west, _, east, _ = web.bounds
    width = FLOW_SHARE * (east - west)
    seats = {**web.seats, OUTSIDE: _gate_point(web)}
    ends = (np.array(seats[flow.origin]), np.array(seats[flow.target]))
    line = flows.trimmed(flows.curve(*ends, steps=CURVE_STEPS), width * 0.6, width * 0.6)
    thick = width * max(flow.amount / widest, LEAST_WIDTH)
    return coding.line(_degrees(flows.arrow(line, thick)))


def _gate_point(web: Ground) -> tuple[float, float]:
    west, south, east, north = web.bounds
    return (west + HUB_PLACE[0] * (east - west), south + HUB_PLACE[1] * (north - south))


def gate(web: Ground) -> Json:
    """Where the box of the hubs stands, latitude first."""
    lon, lat = _degrees(np.array([_gate_point(web)]))[0].tolist()
    return [round(lat, 4), round(lon, 4)]


@cache
def _back() -> Transformer:
    return Transformer.from_crs(planes.WEB_CRS, STORAGE_CRS, always_xy=True)


def _degrees(points: Points) -> Points:
    """Points of the web plane as longitude and latitude."""
    return np.column_stack(_back().transform(points[:, 0], points[:, 1]))
