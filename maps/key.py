"""The key of a static map: what its colours mean, whatever the scale."""

from matplotlib.axes import Axes

from maps import crossing, legend
from maps.frame import Frame


def draw(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """The colours stand from the top down; returns where they ended."""
    is_crossed = frame.scene.layer.scale == "bivariate"
    drawn = crossing.draw if is_crossed else legend.steps
    end = drawn(axes, frame, place, width)
    note = frame.scene.note if frame.look.has_notes else ""
    return legend.remark(axes, frame, (place[0], end + 0.3 * frame.look.small), width, note)
