"""Layers and tables as bytes that are the same whenever their content is."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

import shapely
from geopandas import GeoDataFrame


def geojson_bytes(layer: GeoDataFrame) -> bytes:
    """The layer as compact GeoJSON, a region per line; the shapes have to be in EPSG:4326."""
    features = (_feature(row, layer) for row in range(len(layer)))
    text = ",\n".join(features)
    return f'{{"type":"FeatureCollection","features":[\n{text}\n]}}\n'.encode()


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The rows under their header as UTF-8 text with plain line feeds."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _feature(row: int, layer: GeoDataFrame) -> str:
    columns = [name for name in layer.columns if name != layer.geometry.name]
    feature = {
        "type": "Feature",
        "properties": {name: layer[name].iloc[row] for name in columns},
        "geometry": json.loads(shapely.to_geojson(layer.geometry.iloc[row])),
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
