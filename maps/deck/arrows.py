"""Flows of a map as native lines with heads, and the box of hubs off the map."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from pptx.enum.shapes import MSO_SHAPE

from maps import flows, style, words
from maps.deck.measure import height, width
from maps.deck.page import Box
from maps.deck.shapes import arrow, edged, filled, named
from maps.deck.text import Pen, bare, write
from maps.deck.window import Window
from maps.flows import Flow, Points, Split
from maps.readings import OUTSIDE
from maps.scene import Scene

WIDEST = 8.0
WIDEST_OF_MANY = 4.5
"""Width of the widest arrow, points; among many regions arrows are short."""

LEAST = 0.75
HUB_SIZE = 10.0
MOST_HUBS = 4
STEPS = 16
SEAT = 0.07
"""How far arrows stay off a seat, inches."""


@dataclass(frozen=True)
class Currents:
    """The flows of a scene in a window, and where hubs off the map stand."""

    scene: Scene
    window: Window

    @cached_property
    def split(self) -> Split:
        """The flows that are drawn, between places on the map, and the rest."""
        known = {*self.scene.ground.seats, OUTSIDE}
        found = [f for f in self.scene.theme.whole.flows if {f.origin, f.target} <= known]
        return flows.split(found, style.MOST_FLOWS)

    @cached_property
    def largest(self) -> float:
        """The largest flow that is drawn."""
        return max((flow.amount for flow in self.split.drawn), default=0.0)

    @cached_property
    def hub_lines(self) -> tuple[str, ...]:
        """The largest hubs with their amounts, the rest, and the sum; empty without any."""
        outside = self.scene.theme.whole.outside or {}
        used = sorted(
            (code for code in outside if outside[code] > 0), key=lambda c: (-outside[c], c)
        )
        if not used:
            return ()
        say, amount = self.scene.say, self.scene.amount
        shown = [f"{self.scene.hub(code)} {amount(outside[code])}" for code in used[:MOST_HUBS]]
        rest = used[MOST_HUBS:]
        if rest:
            left = amount(sum(outside[code] for code in rest))
            shown.append(f"{say('others', count=len(rest))} {left}")
        return (say("outside"), *shown, say("outside_sum", amount=amount(sum(outside.values()))))

    @cached_property
    def hub_box(self) -> Box | None:
        """The lower left corner of the window, as large as the lines of the hubs need."""
        if not self.hub_lines:
            return None
        wide = max(width(line, HUB_SIZE) for line in self.hub_lines) + 0.2
        high = height(len(self.hub_lines), HUB_SIZE) + 0.12
        box = self.window.box
        return Box(box.left, box.top + box.height - high, wide, high)

    def draw(self, group: Any) -> Points:
        """The arrows stand in the group, the largest below; rows (left, top, radius) are theirs."""
        few = len(self.scene.ground.seats) <= style.NAMED_VALUES
        widest = WIDEST if few else WIDEST_OF_MANY
        rows: list[Points] = [np.zeros((0, 3))]
        for flow in self.split.drawn:
            path = self._path(flow)
            thick = max(LEAST, widest * flow.amount / self.largest)
            shape = arrow(group, path, thick, style.FLOW)
            named(
                shape, f"{self.name(flow)}: {self.scene.flow_amount(flow.amount)} {self.scene.unit}"
            )
            rows.append(np.column_stack([path, np.full(len(path), thick / 72)]))
        return np.vstack(rows)

    def name(self, flow: Flow) -> str:
        """From where to where."""
        return f"{self.scene.name(flow.origin)} → {self.scene.name(flow.target)}"

    def _path(self, flow: Flow) -> Points:
        seats = self.scene.ground.seats
        start = np.array(self.window.place(seats[flow.origin]))
        end = (
            self._gate(start)
            if flow.target == OUTSIDE
            else np.array(self.window.place(seats[flow.target]))
        )
        curve = flows.curve(start, end, STEPS)
        return flows.trimmed(curve, SEAT, 0.02 if flow.target == OUTSIDE else SEAT)

    def _gate(self, start: Points) -> Points:
        """The point of the hubs' box that a line from the start to its centre meets."""
        if self.hub_box is None:
            raise ValueError("a flow leaves the map, but there is no box for what lies outside")
        box = self.hub_box
        centre = np.array([box.left + box.width / 2, box.top + box.height / 2])
        way = start - centre
        far = np.abs(way) / np.array([box.width / 2, box.height / 2])
        edge: Points = centre + way / max(float(far.max()), 1.0)
        return edge

    def hubs(self, slide: Any) -> None:
        """The box of the hubs stands on the slide, where there are any."""
        if self.hub_box is None:
            return
        shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *self.hub_box.emu)
        shape.adjustments[0] = 0.06
        named(shape, self.hub_lines[0])
        filled(shape, style.PAPER)
        edged(shape, style.FLOW, 1.0)
        bare(shape.text_frame, "middle", 0.06)
        write(shape.text_frame, "\n".join(self.hub_lines), Pen(HUB_SIZE, HUB_SIZE), self.scene.lang)
        shape.text_frame.paragraphs[0].runs[0].font.bold = True
        shape.text_frame.word_wrap = False

    @property
    def rest(self) -> str:
        """What is not drawn, in words; empty where all is."""
        if not self.split.left_count:
            return ""
        left = self.scene.flow_amount(self.split.left_amount)
        return words.word("rest", self.scene.lang, count=self.split.left_count, amount=left)
