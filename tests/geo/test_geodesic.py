"""Distances on the ellipsoid against published lines and PROJ."""

import numpy as np
import pytest
from pyproj import Geod

from geo.geodesic import distance_m

WGS84 = Geod(ellps="WGS84")


def one(start, end):
    return float(distance_m(np.array([start]), np.array([end]))[0])


def test_flinders_peak_to_buninyong_is_the_published_length():
    """Test line of the Australian geodetic manual on GRS 80, which differs by under 0.1 mm."""
    flinders = (144 + 25 / 60 + 29.52440 / 3600, -(37 + 57 / 60 + 3.72030 / 3600))
    buninyong = (143 + 55 / 60 + 35.38390 / 3600, -(37 + 39 / 60 + 10.15610 / 3600))
    assert one(flinders, buninyong) == pytest.approx(54972.271, abs=0.001)


def test_a_degree_along_the_equator_is_an_arc_of_the_equator():
    assert one((10.0, 0.0), (11.0, 0.0)) == pytest.approx(6378137 * np.pi / 180, abs=1e-6)


def test_pole_to_equator_is_the_meridian_quadrant():
    assert one((120.0, 0.0), (120.0, 90.0)) == pytest.approx(10_001_965.729, abs=0.001)


def test_the_line_may_cross_the_date_line():
    assert one((179.5, 30.0), (-179.5, 30.0)) == pytest.approx(one((0.0, 30.0), (1.0, 30.0)))


def test_a_place_is_nowhere_from_itself():
    assert one((120.3, 31.5), (120.3, 31.5)) == 0


def test_ten_thousand_lines_across_china_agree_with_proj_to_a_millimetre():
    random = np.random.default_rng(7)
    start, end = (
        np.column_stack([random.uniform(73, 135, 10_000), random.uniform(18, 54, 10_000)])
        for _ in range(2)
    )
    expected = WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])[2]
    np.testing.assert_allclose(distance_m(start, end), expected, rtol=0, atol=0.001)


def test_lines_along_and_beside_the_equator_agree_with_proj():
    offsets = np.array([0, 0, 1e-9, -1e-9, 1e-6, 1e-3])
    start = np.column_stack([np.full(6, 90.0), offsets])
    end = np.column_stack([np.full(6, 130.0), offsets[::-1]])
    expected = WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])[2]
    np.testing.assert_allclose(distance_m(start, end), expected, rtol=0, atol=0.001)


def test_opposite_ends_of_the_globe_are_refused_rather_than_guessed():
    with pytest.raises(ValueError, match="almost opposite"):
        one((0.0, 0.3), (179.7, 0.1))
