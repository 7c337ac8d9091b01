"""The command that makes the layers and tables of geo/data: python -m geo.build --out geo/data.

Writes province.geojson, city.geojson, county.geojson, adjacency.csv and seats.csv. The other files
of geo/data are kept by hand.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path

from geopandas import GeoDataFrame

from geo.borders import bordering_pairs
from geo.levels import LEVELS, Level
from geo.renewal.errors import BuildError
from geo.renewal.gazetteer import Seat, find_seats, read_settlements
from geo.renewal.layers import make_layers
from geo.renewal.source import find_archive, read_counties
from geo.renewal.write import csv_bytes, geojson_bytes


def build() -> dict[str, bytes]:
    """The content of every file the command writes, by name; a BuildError if a source is amiss."""
    archive, settlements = find_archive(), read_settlements()
    layers = make_layers(read_counties(archive))
    seats = find_seats(layers["province"], layers["city"], settlements)
    return {
        **{f"{level}.geojson": geojson_bytes(layers[level]) for level in LEVELS},
        "adjacency.csv": _adjacency(layers),
        "seats.csv": csv_bytes([field.name for field in fields(Seat)], map(astuple, seats)),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all files are written; 2, and a message on standard error, when a source is amiss."""
    parser = argparse.ArgumentParser(prog="python -m geo.build", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    out: Path = parser.parse_args(arguments).out
    try:
        contents = build()
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    out.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (out / name).write_bytes(content)
        sys.stdout.write(f"{out / name}: {len(content):,} bytes\n")
    return 0


def _adjacency(layers: dict[Level, GeoDataFrame]) -> bytes:
    rows = ((level, *pair) for level in LEVELS for pair in bordering_pairs(layers[level]))
    return csv_bytes(("level", "a", "b"), rows)


if __name__ == "__main__":
    sys.exit(main())
