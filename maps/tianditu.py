"""Tiles of Tianditu, the public map service, that a reader may tick behind a page."""

import re

from maps.unfit import UnfitError
from maps.words import Json

KEY = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)
"""A key that Tianditu gives to those who register."""

HOSTS = "https://*.tianditu.gov.cn"
"""Where a page with a key may take images from, and only once its reader has ticked the box."""

SHEETS = ("vec", "cva")
"""The ground and its names, in Web Mercator."""

TILE = (
    "https://t{{s}}.tianditu.gov.cn/{sheet}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
    "&LAYER={sheet}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles"
    "&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={key}"
)


class TilesKeyError(UnfitError):
    """What was given is no key of Tianditu."""

    def __init__(self) -> None:
        super().__init__(
            "a key of Tianditu has 32 digits 0-9 and letters a-f; what was given has not. "
            "Keys are given at console.tianditu.gov.cn"
        )


def addresses(key: str) -> Json:
    """Address patterns of the tiles, for Leaflet. Raises TilesKeyError."""
    if not KEY.fullmatch(key):
        raise TilesKeyError
    return [TILE.format(sheet=sheet, key=key) for sheet in SHEETS]
