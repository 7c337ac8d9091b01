"""Bars of a theme by province, as part of a static legend."""

from collections.abc import Mapping
from functools import partial

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from inputs.case import Case
from maps import fonts, ink, legend, style, words
from maps.frame import Frame
from maps.scene import Scene

NAMES = 0.45
"""Share of the width that names may take: a longer one is cut, for the bar tells the amount."""


def by_province(case: Case, values: Mapping[str, float]) -> dict[str, float]:
    """The sum of the regions' values by province, in the order of the regions."""
    found: dict[str, float] = {}
    for code, region in case.regions.items():
        if code in values:
            found[region.province] = found.get(region.province, 0.0) + values[code]
    return found


def draw(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """A bar per province: its gain on the map of value, else its part of the measure."""
    scene = frame.scene
    layer = scene.layer
    own = scene.theme.bars
    if not own and not layer.regions_add_up:
        return place[1]
    sums = own or by_province(scene.case, scene.theme.whole.values)
    if not any(sums.values()):
        return place[1]
    title = scene.say("by_province", measure=scene.measure, unit=scene.unit)
    title = layer.bars.measure.told(scene.lang) if own and layer.bars else title
    y = legend.heading(axes, frame, place, width, title)
    places = words.digits(list(sums.values()))
    said = scene.amount if layer.is_difference else partial(words.amount, places=places)
    room = NAMES * width
    rows = [
        (fonts.cut(name, frame.look.text, room), value, said(value))
        for name, value in _rows(scene, sums)
    ]
    return _bars(axes, frame, (place[0], y), width, rows)


def _bars(
    axes: Axes,
    frame: Frame,
    place: tuple[float, float],
    width: float,
    rows: list[tuple[str, float, str]],
) -> float:
    x, y = place
    size = frame.look.text
    left = x + max(fonts.width(name, size) for name, _, _ in rows) + 0.6 * size
    right = max(fonts.width(label, size) for _, _, label in rows) + 0.8 * size
    room = max(x + width - left - right, size) / max(abs(value) for _, value, _ in rows)
    for name, value, label in rows:
        middle, long = y + 0.75 * size, abs(value) * room
        colour = style.BAR if value >= 0 else style.BELOW[1]
        ink.text(axes, (left - 0.6 * size, middle), name, ink.Pen(size, ha="right"))
        corner = (left, middle - 0.45 * size)
        axes.add_artist(Rectangle(corner, long, 0.9 * size, facecolor=colour, edgecolor="none"))
        ink.text(axes, (left + long + 0.4 * size, middle), label, ink.Pen(size))
        y += 1.5 * size
    return y


def _rows(scene: Scene, sums: Mapping[str, float]) -> list[tuple[str, float]]:
    shown = list(sums)
    if len(sums) > style.MOST_BARS:
        shown = sorted(sums, key=lambda code: (-abs(sums[code]), code))[: style.MOST_BARS]
    rows = [(scene.province(code), sums[code]) for code in shown]
    rest = [code for code in sums if code not in shown]
    if rest:
        rows.append((scene.say("others", count=len(rest)), sum(sums[code] for code in rest)))
    return rows
