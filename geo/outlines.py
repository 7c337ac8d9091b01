"""The shapes of a level as plain records, for those who need no table: it opens in a tenth of the
time that geopandas takes to be imported."""

import json
from importlib.resources import files
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from geo.levels import LEVELS, Level


class Outline(NamedTuple):
    """A region of a boundary layer: its code, that of its province, and its shape, EPSG:4326."""

    code: str
    province: str
    shape: BaseGeometry


def outlines(level: Level) -> tuple[Outline, ...]:
    """The regions of a level, sorted by code, as `geo.boundaries.load` has them."""
    if level not in LEVELS:
        raise ValueError(f"level '{level}' is not one of {', '.join(LEVELS)}")
    text = files("geo").joinpath("data", f"{level}.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    shapes = shapely.from_geojson([json.dumps(one["geometry"]) for one in features])
    facts = [one["properties"] for one in features]
    return tuple(
        Outline(fact["code"], fact["province"], shape)
        for fact, shape in zip(facts, shapes, strict=True)
    )
