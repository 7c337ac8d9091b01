"""Storage and metric CRS, and the conversion from GCJ-02."""

import numpy as np
import pytest
import shapely
from pyproj import CRS, Geod, Transformer

from geo.crs import METRIC_CRS, STORAGE_CRS, gcj02_to_wgs84, wgs84_to_gcj02

WGS84 = Geod(ellps="WGS84")


@pytest.fixture
def delta_points():
    lon, lat = np.meshgrid(np.linspace(114.5, 123, 200), np.linspace(27, 35.5, 200))
    return np.column_stack([lon.ravel(), lat.ravel()])


def lengths_m(start, end):
    return WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])[2]


@pytest.mark.parametrize(
    ("wgs84", "gcj02"),
    [
        ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
        ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
        ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
    ],
    ids=["Shanghai", "Shenzhen", "Beijing"],
)
def test_the_forward_formula_gives_published_pairs(wgs84, gcj02):
    np.testing.assert_allclose(wgs84_to_gcj02(np.array([wgs84])), [gcj02], rtol=0, atol=1e-12)


def test_the_way_to_gcj02_and_back_ends_within_a_millimetre(delta_points):
    back = gcj02_to_wgs84(wgs84_to_gcj02(delta_points))
    assert lengths_m(delta_points, back).max() < 0.001


def test_gcj02_lies_400_to_650_metres_from_wgs84_across_the_delta(delta_points):
    offset = lengths_m(delta_points, wgs84_to_gcj02(delta_points))
    assert offset.min() > 400
    assert offset.max() < 650


def test_a_shape_is_converted_vertex_by_vertex():
    square = shapely.box(120, 30, 121, 31)
    moved = shapely.get_coordinates(shapely.transform(square, gcj02_to_wgs84))
    np.testing.assert_array_equal(moved, gcj02_to_wgs84(shapely.get_coordinates(square)))


def test_the_metric_crs_keeps_areas_within_a_hundredth_of_a_percent():
    cell = shapely.segmentize(shapely.box(118, 33, 119, 34), 0.01)
    to_metric = Transformer.from_crs(STORAGE_CRS, METRIC_CRS, always_xy=True)
    flat = shapely.transform(cell, to_metric.transform, interleaved=False)
    true_m2, _ = WGS84.geometry_area_perimeter(cell)
    assert flat.area == pytest.approx(abs(true_m2), rel=1e-4)


def test_the_metric_crs_is_a_projection_and_epsg_4479_is_not():
    assert CRS(METRIC_CRS).is_projected
    assert CRS("EPSG:4479").is_geocentric
