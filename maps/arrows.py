"""The arrows of a static map: each bent so that it hides no other and passes no strange seat."""

from collections.abc import Sequence

import numpy as np
from matplotlib.patches import Polygon

from maps import flows, hubs, style
from maps.boxes import Box
from maps.flows import BEND, Flow, Points
from maps.frame import Frame
from maps.readings import OUTSIDE

BENDS = (BEND, 1.8 * BEND, 0.5 * BEND, 2.6 * BEND)
"""Bends that are tried, in this order; none bows to the other side, where the way back runs."""

OUTWARD = (0.5 * BEND, BEND, 0.1 * BEND, 1.5 * BEND)
"""Bends of arrows that leave the map."""

SEAT = 3.0
"""How much a point at a strange seat counts over a point on another arrow."""

STEP = 0.5
"""Between the discs of a chain, in sizes of a letter: no name slips through."""

ENDS = 4
"""Points at either end of an arrow that may lie close to others, since several meet there."""


def draw(frame: Frame, hub_box: Box | None) -> list[Points]:
    """The arrows, smallest on top; returns them as chains of discs that names avoid."""
    found: list[Points] = []
    targets = _targets(frame, hub_box)
    for order, (flow, target) in enumerate(zip(frame.split.drawn, targets, strict=True)):
        width = frame.flow_width(flow)
        line = _line(frame, flow, target, found)
        frame.axes.add_artist(
            Polygon(
                flows.arrow(line, width),
                facecolor=style.FLOW,
                edgecolor=style.PAPER,
                linewidth=min(0.5, 0.12 * width / frame.metres),
                alpha=0.88,
                zorder=5 + order / 100,
            )
        )
        found.append(flows.chain(line, width, STEP * frame.look.label * frame.metres))
    return found


def _targets(frame: Frame, hub_box: Box | None) -> list[Points]:
    """Where each arrow ends: at a seat, or at the box of what lies off the map."""
    seats = frame.scene.ground.seats
    leaving = [flow for flow in frame.split.drawn if flow.target == OUTSIDE]
    if leaving and hub_box is None:
        raise ValueError("a flow leaves the map, but there is no box for what lies outside")
    if hub_box is None:
        return [np.array(seats[flow.target]) for flow in frame.split.drawn]
    starts = [np.array(seats[flow.origin]) for flow in leaving]
    gates = hubs.gates(hub_box, starts, [frame.flow_width(flow) for flow in leaving])
    left = dict(zip(leaving, gates, strict=True))
    return [
        left[flow] if flow in left else np.array(seats[flow.target]) for flow in frame.split.drawn
    ]


def _line(frame: Frame, flow: Flow, target: Points, drawn: Sequence[Points]) -> Points:
    """The course of an arrow: of the bends the first that is least in the way."""
    start = np.array(frame.scene.ground.seats[flow.origin])
    room = 0.0 if flow.target == OUTSIDE else frame.reach(flow.target)
    lines = [
        flows.trimmed(flows.curve(start, target, bend=bend), frame.reach(flow.origin), room)
        for bend in (OUTWARD if flow.target == OUTSIDE else BENDS)
    ]
    others = {code: seat for code, seat in frame.scene.ground.seats.items()
              if code not in (flow.origin, flow.target)}  # fmt: skip
    seats = np.array([(*seat, frame.reach(code)) for code, seat in others.items()]).reshape(-1, 3)
    width = frame.flow_width(flow)
    return min(lines, key=lambda line: _hidden(line, width, seats, drawn))


def _hidden(line: Points, width: float, seats: Points, drawn: Sequence[Points]) -> float:
    """How many points of a line lie on strange seats and on arrows that are there."""
    at_seats = _touching(line, width, seats)
    on_arrows = _touching(line[ENDS:-ENDS], width, np.vstack(drawn)) if drawn else 0
    return SEAT * at_seats + on_arrows


def _touching(line: Points, width: float, discs: Points) -> int:
    apart = np.hypot(*(line[:, None, :2] - discs[None, :, :2]).transpose(2, 0, 1))
    return int((apart < discs[:, 2] + width / 2).any(axis=1).sum())
