"""The window of a static map: how metres turn into points, and how large symbols are."""

from dataclasses import dataclass
from functools import cached_property

from matplotlib.axes import Axes

from maps.boxes import Box
from maps.flows import Flow, Split, split
from maps.ink import POINTS
from maps.readings import OUTSIDE
from maps.records import Period
from maps.scene import Scene
from maps.style import MOST_FLOWS, NAMED_VALUES, Look

DOT = 0.17
"""Radius of the dot at the seat where no circle is drawn, over that of the largest circle."""

PIE_FEW, PIE_MANY = 0.95, 0.42
"""Radius of pies over that of the largest circle, with few regions and with many."""

MANY = 60.0
"""With more regions than this circles shrink, and dots and most names are left out."""

SQUARE = 0.9
"""Half the side of the square of a region without a shape, over the largest circle's radius."""


@dataclass(frozen=True)
class Frame:
    """One theme in one window; lengths in metres of the map's plane unless they say points."""

    scene: Scene
    look: Look
    axes: Axes
    page_inches: float
    unnamed: int = 0
    """Regions whose name found no room."""

    @cached_property
    def metres(self) -> float:
        """Metres per point of the page."""
        west, east = self.axes.get_xlim()
        box = self.axes.get_position()
        return float((east - west) / (self.page_inches * box.width * POINTS))

    @cached_property
    def window(self) -> Box:
        """What the window shows."""
        (west, east), (south, north) = self.axes.get_xlim(), self.axes.get_ylim()
        return Box((west + east) / 2, (south + north) / 2, east - west, north - south)

    @cached_property
    def is_few(self) -> bool:
        """Whether so few regions are shown that each carries its number."""
        return len(self.scene.ground.seats) <= NAMED_VALUES

    @property
    def is_crowded(self) -> bool:
        """Whether so many regions are shown that only the largest are named, and no dots drawn."""
        return len(self.scene.ground.seats) > MANY

    @cached_property
    def circle(self) -> float:
        """Radius of the largest circle, points: smaller where many stand close together."""
        crowding = MANY / max(len(self.scene.ground.seats), 1)
        return self.look.circle * float(min(1.0, crowding**0.5))

    @cached_property
    def split(self) -> Split:
        """The flows that are drawn, between places that lie on the map, and the rest."""
        return split(self._known(self.scene.theme.whole), MOST_FLOWS)

    def _known(self, period: Period) -> list[Flow]:
        """The flows between places that lie on the map."""
        known = {*self.scene.ground.seats, OUTSIDE}
        return [flow for flow in period.flows if flow.origin in known and flow.target in known]

    @cached_property
    def largest_circle(self) -> float:
        """The largest amount that a circle shows."""
        amounts = [v for period in self.scene.periods for v in period.circles.values()]
        return max(amounts, default=0.0)

    @cached_property
    def largest_flow(self) -> float:
        """The largest amount that an arrow shows."""
        flows = [flow for period in self.scene.periods for flow in self._known(period)]
        return max((flow.amount for flow in flows), default=0.0)

    def radius_points(self, amount: float) -> float:
        """Radius of a circle whose area shows the amount, points."""
        return self.circle * float((amount / self.largest_circle) ** 0.5)

    def width_points(self, amount: float) -> float:
        """Width of an arrow that shows the amount, points; thin ones stay visible."""
        return max(self.look.flow * amount / self.largest_flow, 0.14 * self.look.flow)

    @cached_property
    def pie_points(self) -> float:
        """Radius of every pie, points: all are alike, for they show parts and no amounts."""
        return self.circle * (PIE_FEW if self.is_few else PIE_MANY)

    def radius(self, code: str) -> float:
        """Radius of what stands at a seat: its pie, its circle, or a dot."""
        if self.scene.pie(code):
            return self.metres * self.pie_points
        amount = self.scene.theme.whole.circles.get(code, 0.0)
        dot = 0.0 if self.is_crowded else DOT * self.circle
        return self.metres * (max(self.radius_points(amount), dot) if amount else dot)

    def reach(self, code: str) -> float:
        """How far arrows and names stay off a seat: its circle, or its square."""
        square = SQUARE * self.circle * self.metres if code in self.shapeless else 0.0
        return max(self.radius(code), 1.2 * square)

    @cached_property
    def shapeless(self) -> frozenset[str]:
        """The regions that are drawn as squares."""
        return frozenset(self.scene.ground.shapeless)

    def flow_width(self, flow: Flow) -> float:
        """Width of an arrow."""
        return self.metres * self.width_points(flow.amount)
