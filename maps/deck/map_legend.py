"""Legends of maps as native shapes, and circles at the seats."""

from collections.abc import Mapping
from typing import Any

from maps import style
from maps.deck.measure import height
from maps.deck.page import SMALL, Box
from maps.deck.shapes import disc, edged, filled, named, rectangle
from maps.deck.text import Pen, text_box
from maps.rounding import round_steps
from maps.scene import Scene
from maps.words import round_amount

LARGEST = 0.2
"""Radius of the largest circle, inches."""

ROW = 0.27
"""Height of a row of a legend, inches."""


def radii(scene: Scene) -> dict[str, float]:
    """Radius of every circle, inches; its area shows the amount."""
    circles = {code: amount for code, amount in scene.theme.whole.circles.items() if amount > 0}
    largest = max(circles.values(), default=0.0)
    return {code: LARGEST * float((n / largest) ** 0.5) for code, n in circles.items()}


def circles(group: Any, window: Any, scene: Scene, sizes: Mapping[str, float]) -> None:
    """A circle at every seat that has an amount, a dot at the others."""
    for code, seat in scene.ground.seats.items():
        amount = scene.theme.whole.circles.get(code, 0.0)
        shape = disc(group, window.place(seat), max(sizes.get(code, 0.0), 0.04))
        said = f" {scene.circle_amount(amount)}" if code in sizes else ""
        named(shape, f"{scene.circle_legend} {scene.name(code)}{said}")
        filled(shape, style.CIRCLE if code in sizes else style.INK, 0.75)
        edged(shape, style.PAPER, 0.75)


def classes(slide: Any, scene: Scene, box: Box) -> float:
    """A swatch, range and count for every class, below a heading; returns where it ends."""
    top = heading(slide, scene, box, scene.legend)
    top = remark(slide, scene, box._replace(top=top), f"{scene.when(None)}; {scene.how()}")
    missing = sum(
        place.code not in scene.theme.whole.values
        for place in (*scene.ground.places, *scene.ground.others)
        if place.shape is not None or place.seat is not None
    )
    rows: list[tuple[str | None, str, int]] = [
        (step.colour, scene.range(step), step.members) for step in scene.classes
    ]
    if missing:
        rows.append((None, scene.say("no_data"), missing))
    for colour, said, members in rows:
        _swatch(slide, scene, box._replace(top=top), (colour, said, scene.members(members)))
        top += ROW
    return top


def _swatch(slide: Any, scene: Scene, box: Box, row: tuple[str | None, str, str]) -> None:
    colour, said, members = row
    shape = rectangle(
        slide, Box(box.left, box.top + 0.04, 0.36, ROW - 0.08), colour, style.PLAIN_BORDER
    )
    named(shape, f"legend {said}")
    place = Box(box.left + 0.46, box.top, box.width - 1.36, ROW)
    text_box(slide, place, said, Pen(SMALL, anchor="middle"), scene.lang)
    right = Box(box.left + box.width - 0.9, box.top, 0.9, ROW)
    pen = Pen(10, 10, style.SOFT, align="right", anchor="middle")
    text_box(slide, right, members, pen, scene.lang)


def circle_sizes(slide: Any, scene: Scene, box: Box) -> float:
    """Circles of round amounts side by side, below a heading; returns where they end."""
    largest = max(scene.theme.whole.circles.values(), default=0.0)
    if not scene.circle_legend or largest <= 0:
        return box.top
    top = heading(slide, scene, box, scene.circle_legend)
    left = box.left
    for amount in round_steps(
        largest, whole=bool(scene.layer.circles and scene.layer.circles.is_count)
    ):
        radius = LARGEST * float((amount / largest) ** 0.5)
        shape = disc(slide, (left + LARGEST, top + LARGEST), radius)
        named(shape, f"legend {round_amount(amount)}")
        filled(shape, style.CIRCLE, 0.75)
        edged(shape, style.PAPER, 0.75)
        place = Box(left + 2 * LARGEST + 0.06, top, 0.55, 2 * LARGEST)
        text_box(slide, place, round_amount(amount), Pen(SMALL, anchor="middle"), scene.lang)
        left += 2 * LARGEST + 0.7
    return top + 2 * LARGEST + 0.1


def heading(slide: Any, scene: Scene, box: Box, text: str) -> float:
    """A bold line of the legend; returns where it ends."""
    place = box._replace(height=height(2, SMALL) if len(text) > 24 else height(1, SMALL))
    text_box(slide, place, text, Pen(SMALL, bold=True), scene.lang)
    return place.top + place.height + 0.03


def remark(slide: Any, scene: Scene, box: Box, text: str) -> float:
    """A soft line of the legend; returns where it ends."""
    place = box._replace(height=height(2, 10))
    text_box(slide, place, text, Pen(10, 10, style.SOFT), scene.lang)
    return place.top + place.height + 0.04
