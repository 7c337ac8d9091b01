"""The shapes of the page: regions of the case, others around them, and the provinces' borders."""

import shapely

from maps import coding
from maps.places import Ground
from maps.words import Json

ISLET_DEGREES = 0.01
"""Square degrees, about 100 km²: smaller islands get no heavy border, which would cover them."""


def shapes_data(ground: Ground) -> dict[str, Json]:
    """Coded rings by place of the region in the case, −1 for others; and coded border lines."""
    order = {place.code: at for at, place in enumerate(ground.places)}
    shaped = [place for place in (*ground.places, *ground.others) if place.shape is not None]
    return {
        "regions": [
            [order.get(place.code, -1), coding.rings(shapely.get_parts(place.shape))]
            for place in shaped
        ],
        "borders": _borders(ground),
    }


def _borders(ground: Ground) -> list[str]:
    """The provinces' borders without islets; nothing where the regions are the provinces."""
    if ground.level == "province" or not ground.outlines:
        return []
    parts = shapely.get_parts(list(ground.outlines))
    large = parts[shapely.area(parts) >= ISLET_DEGREES]
    edges = shapely.line_merge(shapely.unary_union(list(shapely.boundary(large))))
    return coding.lines(list(shapely.get_parts(edges)))
