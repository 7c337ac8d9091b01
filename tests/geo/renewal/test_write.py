"""The text of layers and tables."""

import shapely
from geopandas import GeoDataFrame

from geo.renewal.write import csv_bytes, geojson_bytes


def test_a_layer_is_compact_geojson_with_a_region_per_line():
    shape = shapely.Polygon([(0, 0), (0.5, 0), (0.5, 1.25)])
    layer = GeoDataFrame({"code": ["310000"], "name_zh": ["上海"]}, geometry=[shape])
    assert geojson_bytes(layer).decode().splitlines() == [
        '{"type":"FeatureCollection","features":[',
        '{"type":"Feature","properties":{"code":"310000","name_zh":"上海"},'
        '"geometry":{"type":"Polygon",'
        '"coordinates":[[[0.0,0.0],[0.5,0.0],[0.5,1.25],[0.0,0.0]]]}}',
        "]}",
    ]


def test_a_table_ends_its_lines_alike_on_every_system():
    assert csv_bytes(("a", "b"), [(1, "上海"), (2.5, "x,y")]) == 'a,b\n1,上海\n2.5,"x,y"\n'.encode()
