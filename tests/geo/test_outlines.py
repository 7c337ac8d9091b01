"""Plain outlines are those of the boundary layers."""

import pytest

from geo.boundaries import load
from geo.levels import LEVELS, Level
from geo.outlines import outlines


@pytest.mark.parametrize("level", LEVELS)
def test_outlines_are_the_rows_of_the_layer(level: Level) -> None:
    layer, found = load(level), outlines(level)
    assert [one.code for one in found] == list(layer["code"])
    assert [one.province for one in found] == list(layer["province"])
    assert all(one.shape.equals(shape) for one, shape in zip(found, layer.geometry, strict=True))


def test_another_level_is_refused_with_the_list() -> None:
    with pytest.raises(ValueError, match="province, city, county"):
        outlines("town")  # type: ignore[arg-type]
