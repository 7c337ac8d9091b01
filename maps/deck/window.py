"""The window of a map on a slide: how metres of the plane turn into inches and file units."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from maps.deck.page import Box
from maps.flows import Points

EMU = 914400


@dataclass(frozen=True)
class Window:
    """A box of the slide that shows bounds (west, south, east, north), centred and undistorted."""

    box: Box
    bounds: tuple[float, float, float, float]

    @cached_property
    def metres(self) -> float:
        """Metres per inch."""
        west, south, east, north = self.bounds
        return max((east - west) / self.box.width, (north - south) / self.box.height)

    def inches(self, points: Points) -> Points:
        """Points of the plane as inches from the upper left corner of the slide."""
        west, south, east, north = self.bounds
        middle = np.array([(west + east) / 2, (south + north) / 2])
        centre = np.array([self.box.left + self.box.width / 2, self.box.top + self.box.height / 2])
        found: Points = centre + (np.asarray(points) - middle) * [1, -1] / self.metres
        return found

    def place(self, seat: tuple[float, float]) -> tuple[float, float]:
        """One point, in inches."""
        left, top = self.inches(np.array([seat]))[0]
        return float(left), float(top)


def units(points: Points) -> list[tuple[int, int]]:
    """Inches in the unit of the file, without points that fall together."""
    whole = np.rint(np.asarray(points) * EMU).astype(int).tolist()
    return [tuple(p) for at, p in enumerate(whole) if at == 0 or p != whole[at - 1]]
