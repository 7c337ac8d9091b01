"""Names of the regions on a static map."""

from maps import fonts, ink, labels, style
from maps.flows import Points
from maps.frame import Frame
from maps.labels import Anchor, Box
from maps.scene import Scene

MARGIN = 0.02
"""Share of the window at its edges that stays free of names."""


def draw(frame: Frame, discs: Points, taken: list[Box]) -> int:
    """The names of the regions where they cover nothing, the largest amounts first.

    Returns how many found no room.
    """
    scene, size = frame.scene, frame.look.label
    values, seats = scene.theme.whole.values, scene.ground.seats
    codes = sorted(seats, key=lambda code: (-abs(values.get(code, 0.0)), code))
    few = len(seats) <= style.NAMED_VALUES
    told = codes if few else _told(scene, codes)
    texts = [_caption(scene, code, code in told) for code in codes]
    anchors = [_anchor(frame, code, text, few) for code, text in zip(codes, texts, strict=True)]
    inner = frame.window._replace(width=frame.window.width * (1 - MARGIN))
    boxes = labels.place(anchors, discs, inner, [*taken, *_pies(frame)])
    for text, box in zip(texts, boxes, strict=True):
        if box is not None:
            pen = ink.Pen(size, halo=True, bold=few, ha="center", va="center")
            ink.text(frame.axes, (box.x, box.y), text, pen)
    return boxes.count(None)


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


def _caption(scene: Scene, code: str, is_told: bool) -> str:
    told = scene.caption(code) if is_told else ""
    return f"{scene.name(code)}\n{told}" if told else scene.name(code)


def _anchor(frame: Frame, code: str, text: str, needed: bool) -> Anchor:
    x, y = frame.scene.ground.seats[code]
    size = frame.look.label
    wide = (fonts.width(text, size) + 0.3 * size) * frame.metres
    high = 1.3 * size * (text.count("\n") + 1) * frame.metres
    return Anchor(x, y, frame.reach(code), wide, high, needed)
