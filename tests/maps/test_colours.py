"""Every palette can be told apart with every kind of colour vision."""

import numpy as np
import pytest
from colour_vision import VISIONS, distance, least

from maps import style

PALETTES = {
    "sequential": (style.SEQUENTIAL, 9.0),
    "diverging": ((*style.BELOW, style.ZERO, *style.ABOVE), 15.0),
    "hues": ((*style.HUES, style.REST, style.ZERO), 11.0),
    "grades": (style.GRADES, 15.0),
    "crossed": (tuple(hue for line in style.CROSSED for hue in line), 15.0),
}
"""Colours, and the smallest distance that any two must keep; 5 is clearly seen side by side."""


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", PALETTES)
def test_any_two_colours_of_a_palette_can_be_told_apart(name: str, vision: str) -> None:
    colours, wanted = PALETTES[name]
    assert least(colours, vision) >= wanted


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("symbol", [style.CIRCLE, style.FLOW])
def test_circles_and_arrows_stand_out_from_every_region_below_them(
    symbol: str, vision: str
) -> None:
    fills = (*style.SEQUENTIAL, style.ZERO, style.NO_DATA)
    assert min(least((symbol, fill), vision) for fill in fills) >= 25.0


def test_red_and_green_of_one_lightness_would_not_pass() -> None:
    assert (
        least(("#C0504D", "#7F8C3B"), "deuteranopia") < 9 < least(("#C0504D", "#7F8C3B"), "normal")
    )


@pytest.mark.parametrize(
    ("one", "two", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_distances_are_those_published(
    one: tuple[float, ...], two: tuple[float, ...], published: float
) -> None:
    assert distance(np.array(one), np.array(two)) == pytest.approx(published, abs=1e-4)
