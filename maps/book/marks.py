"""What is drawn into cells behind their numbers: bars and shades in the colours of the maps."""

from typing import Any

from maps import style

SHADE = {
    "type": "2_color_scale", "min_color": style.SEQUENTIAL[0], "max_color": style.SEQUENTIAL[2],
}  # fmt: skip
"""From light to middling, so that the number stays readable."""


def bar(whole: float | None = None) -> dict[str, Any]:
    """A plain bar from zero, the other way for what is below it; full at `whole`, if given."""
    ends = (
        {}
        if whole is None
        else {
            "min_type": "num",
            "min_value": 0,
            "max_type": "num",
            "max_value": whole,
        }
    )
    return ends | {
        "type": "data_bar", "data_bar_2010": True, "bar_solid": True,
        "bar_color": style.SEQUENTIAL[1], "bar_negative_color": style.BELOW[2],
        "bar_axis_color": style.SOFT,
        "bar_no_border": True,
    }  # fmt: skip
