"""Names of the regions on a static map."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from maps import fonts, ink, labels, style
from maps.boxes import Anchor, Box, leader
from maps.flows import Points
from maps.frame import Frame
from maps.scene import Scene

MARGIN = 0.02
"""Share of the window at its edges that stays free of names."""

WIDEST = 0.6
"""Share of the window that a name may be wide; what goes beyond is cut."""

MOST_NAMES = 60
"""Names on a map of very many regions: more would hide it, and none would be found."""


@dataclass(frozen=True)
class Name:
    """What is written for a region, and where it belongs."""

    code: str
    text: str
    home: BaseGeometry | None


def draw(frame: Frame, discs: Points, taken: list[Box]) -> int:
    """The names of the regions where they cover nothing, the largest amounts first.

    Few regions carry their number too, inside their borders or off all shapes where they can; of
    very many only the largest are named. Returns how many names are left out.
    """
    scene = frame.scene
    values, seats = scene.theme.whole.values, scene.ground.seats
    codes = sorted(seats, key=lambda code: (-abs(values.get(code, 0.0)), code))
    if frame.is_crowded:
        codes = [code for code in codes if values.get(code)][:MOST_NAMES]
    told = codes if frame.is_few else _told(scene, codes)
    shapes = {place.code: place.shape for place in scene.ground.places} if frame.is_few else {}
    names = [Name(code, _caption(frame, code, code in told), shapes.get(code)) for code in codes]
    leading = style.NAMED_VALUES if not frame.is_crowded else len(names)
    anchors = [_anchor(frame, name, rank < leading) for rank, name in enumerate(names)]
    inner = frame.window._replace(width=frame.window.width * (1 - MARGIN))
    borders = labels.lines(scene.ground.outlines)
    boxes = labels.place(anchors, discs, inner, [*taken, *_pies(frame)], borders)
    for name, anchor, box in zip(names, anchors, boxes, strict=True):
        if box is not None:
            _write(frame, name, anchor, box)
    return len(seats) - len(boxes) + boxes.count(None)


def _write(frame: Frame, name: Name, anchor: Anchor, box: Box) -> None:
    """The name in its box: light on a dark region that it lies in, with a line where it is far."""
    size, fill = frame.look.label, frame.scene.colour(name.code)
    is_inside = name.home is not None and fill and name.home.contains(box.shape)
    ground = fill if is_inside and fill else style.PAPER
    pen = ink.Pen(
        size,
        colour=style.ink_on(ground),
        bold=frame.is_few,
        halo=True,
        ha="center",
        va="center",
        rim=ground,
    )
    _lead(frame, anchor, box)
    ink.text(frame.axes, (box.x, box.y), name.text, pen)


def _lead(frame: Frame, anchor: Anchor, box: Box) -> None:
    """A thin line to a name that is not beside its circle."""
    line = leader(anchor, box)
    if line is not None:
        thin = 0.5 * frame.look.province_line
        frame.axes.plot(*line.xy, color=style.INK, linewidth=thin, zorder=7)


def _pies(frame: Frame) -> list[Box]:
    """Where pies stand: a name inside one would cover its slices."""
    seats = frame.scene.ground.seats
    sides = {code: 1.4 * frame.radius(code) for code in seats if frame.scene.pie(code)}
    return [Box(*seats[code], side, side) for code, side in sides.items()]


def _told(scene: Scene, codes: list[str]) -> list[str]:
    """The regions that carry their number among many: on a map of differences the largest."""
    values = scene.theme.whole.values
    differing = [code for code in codes if abs(values.get(code, 0.0)) > 0]
    return differing[: style.NAMED_VALUES] if scene.layer.is_difference else []


def _caption(frame: Frame, code: str, is_told: bool) -> str:
    told = frame.scene.caption(code) if is_told else ""
    limit = WIDEST * frame.window.width / frame.metres
    name = fonts.cut(frame.scene.name(code), frame.look.label, limit)
    return f"{name}\n{told}" if told else name


def _anchor(frame: Frame, name: Name, may_be_far: bool) -> Anchor:
    x, y = frame.scene.ground.seats[name.code]
    size = frame.look.label
    wide = (fonts.width(name.text, size) + 0.3 * size) * frame.metres
    high = 1.3 * size * (name.text.count("\n") + 1) * frame.metres
    reach = frame.reach(name.code)
    may_be_inside = name.code not in frame.shapeless
    return Anchor(x, y, reach, wide, high, frame.is_few, may_be_far, may_be_inside, name.home)
