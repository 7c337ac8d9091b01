"""Regions of a map as native shapes, province borders, and names without collisions."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np

from maps import labels, style
from maps.boxes import Anchor
from maps.boxes import Box as Centred
from maps.deck.measure import SPACING, cut, height, width
from maps.deck.page import Box
from maps.deck.shapes import edged, filled, freeform, named, outline
from maps.deck.telling import Telling
from maps.deck.text import Pen, bare, write
from maps.deck.window import Window, units
from maps.flows import Points
from maps.places import Place
from maps.scene import Scene

LABEL = 10.5
"""Size of names, points."""

PLATE = 0.75
"""Opacity of the light plate behind a name."""


def regions(group: Any, window: Window, scene: Scene, plain: str | None = None) -> None:
    """Every region in its class colour, or all in a plain one; the name of the shape says which."""
    for place in (*scene.ground.places, *scene.ground.others):
        colour = plain or scene.colour(place.code)
        shape = _shape(group, window, place)
        if shape is None:
            continue
        named(shape, scene.name(place.code), _about(scene, place) if plain is None else "")
        filled(shape, colour)
        light = plain is not None or colour in (None, style.ZERO)
        edged(shape, style.RULE if light else style.CITY_BORDER, 0.5)


def _about(scene: Scene, place: Place) -> str:
    values = scene.theme.whole.values
    if place.code not in values:
        return f"{scene.name(place.code)}: {scene.say('no_data')}"
    return f"{scene.name(place.code)}: {scene.amount(values[place.code])} {scene.unit}"


def _shape(group: Any, window: Window, place: Place) -> Any | None:
    """The outline of a place; a square where it has no shape but a seat."""
    if place.shape is not None:
        return outline(group, window, place.shape)
    if place.seat is None:
        return None
    left, top = window.place(place.seat)
    half = 0.12
    corners = np.array([(-half, -half), (half, -half), (half, half), (-half, half)])
    return freeform(group, [units(corners + np.array([left, top]))], closed=True)


def borders(group: Any, window: Window, telling: Telling) -> None:
    """Heavy province borders, where the regions are not the provinces themselves."""
    for at, border in enumerate(telling.ground.outlines):
        shape = outline(group, window, border)
        if shape is not None:
            named(shape, telling.say("border", number=at + 1))
            shape.fill.background()
            edged(shape, style.PROVINCE_BORDER, 1.0)


class Name(NamedTuple):
    """A name that belongs beside a symbol; `needed` says whether it must be placed."""

    code: str
    text: str
    radius: float
    needed: bool


def names(  # noqa: PLR0913, PLR0917 - one parameter a thing to keep off
    slide: Any,
    window: Window,
    scene: Scene,
    wanted: Iterable[Name],
    taken: Iterable[Box],
    lines: Points,
) -> list[str]:
    """The names where they cover no symbol, line or other name; returns codes left without one.

    `lines` are rows (left, top, radius) that names keep off.
    """
    listed = list(wanted)
    seats = {one.code: window.place(scene.ground.seats[one.code]) for one in listed}
    anchors = [_anchor(one, seats[one.code]) for one in listed]
    discs = np.array([(a.x, a.y, a.radius) for a in anchors]).reshape(-1, 3)
    obstacles = np.vstack([discs, lines]) if len(lines) else discs
    middle = _centred(window.box)
    placed = labels.place(anchors, obstacles, middle, [_centred(box) for box in taken])
    left_out = []
    for one, box in zip(listed, placed, strict=True):
        if box is None:
            left_out.append(one.code)
        else:
            _plate(slide, box, one, scene)
    return left_out


MOST_WIDE = 1.8
"""Width of a name on a map, inches."""


def label_text(name: str, amount: str = "") -> str:
    """A name as a map has room for it, with an amount below it where there is one."""
    said = cut(name, LABEL, (MOST_WIDE, height(1, LABEL)))
    return f"{said}\n{amount}" if amount else said


def _anchor(one: Name, seat: tuple[float, float]) -> Anchor:
    rows = one.text.split("\n")
    wide = max(width(row, LABEL) for row in rows) + 0.06
    high = len(rows) * LABEL * SPACING / 72
    return Anchor(*seat, one.radius, wide, high, one.needed)


def _centred(box: Box) -> Centred:
    return Centred(box.left + box.width / 2, box.top + box.height / 2, box.width, box.height)


def _plate(slide: Any, box: Centred, one: Name, scene: Scene) -> None:
    place = Box(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height)
    shape = slide.shapes.add_textbox(*place.emu)
    named(shape, f"label {scene.name(one.code)}")
    filled(shape, style.PAPER, PLATE)
    bare(shape.text_frame, "middle")
    pen = Pen(LABEL, LABEL, bold="\n" in one.text, align="center", anchor="middle")
    write(shape.text_frame, one.text, pen, scene.lang)
    shape.text_frame.word_wrap = False


def reach(radii: Mapping[str, float], code: str) -> float:
    """Radius of what stands at a seat, inches: its circle or a dot."""
    return max(radii.get(code, 0.0), DOT)


DOT = 0.04
