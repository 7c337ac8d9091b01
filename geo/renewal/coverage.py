"""Simplifying and rounding many shapes at once, so that neighbours keep one common edge."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.renewal.errors import BuildError

Shapes: TypeAlias = NDArray[np.object_]

# A corner goes while the triangle it makes with its neighbours is under the square of this. Maps of
# the Delta are drawn at 1:2,000,000 and smaller, where 500 m is a quarter of a millimetre.
TOLERANCE_M = 500.0
# By the same measure an island under 0.25 km² is no more than a corner.
SPECK_M2 = TOLERANCE_M**2
# Four decimals are 11 m at most, a fiftieth of the tolerance.
DECIMALS = 4


def without_specks(shapes: Shapes, codes: Sequence[str]) -> Shapes:
    """The shapes without the parts that are specks of the whole coverage; metric CRS.

    The union of all decides: an exclave is small but lies inside the union, and dropping it would
    open a hole. A BuildError names a region of which nothing would remain.
    """
    islands = shapely.get_parts(shapely.coverage_union_all(shapes))
    specks = shapely.STRtree(islands[shapely.area(islands) < SPECK_M2])
    parts, owner = shapely.get_parts(shapes, return_index=True)
    dropped, _ = specks.query(shapely.point_on_surface(parts), predicate="intersects")
    kept = np.ones(len(parts), dtype=bool)
    kept[dropped] = False
    bare = sorted(set(range(len(shapes))) - set(owner[kept].tolist()))
    if bare:
        raise BuildError(f"nothing but specks in: {', '.join(codes[i] for i in bare)}")
    found: Shapes = shapely.multipolygons(parts[kept], indices=owner[kept])
    return found


def simplify(shapes: Shapes) -> Shapes:
    """The coverage without corners under 0.25 km², each common edge straightened alike in both.

    The CRS is metric; the result is as valid a coverage as what comes in.
    """
    found: Shapes = shapely.coverage_simplify(shapes, TOLERANCE_M)
    return found


def rounded(shapes: Shapes) -> Shapes:
    """The shapes with vertices rounded to 4 decimals of a degree; EPSG:4326.

    Equal vertices stay equal, since each is rounded by itself. Rings run counter-clockwise outside
    and clockwise inside, and start and order are canonical, so that equal shapes are equal text.
    """
    exact = shapely.transform(shapes, lambda vertices: np.round(vertices, DECIMALS))
    slim = shapely.normalize(shapely.remove_repeated_points(exact))
    found: Shapes = shapely.orient_polygons(slim, exterior_cw=False)
    return found


def merged(shapes: Shapes, groups: Sequence[str]) -> dict[str, object]:
    """The union of the shapes of each group, by group in sorted order; same CRS."""
    labels = np.array(groups)
    return {
        group: rounded(np.array([shapely.coverage_union_all(shapes[labels == group])]))[0]
        for group in sorted(set(groups))
    }


def require_coverage(shapes: Shapes, codes: Sequence[str], step: str) -> None:
    """Nothing happens if the shapes are valid and meet edge to edge; else a BuildError says where.

    Nothing is repaired: a broken shape means that the source or a tolerance has to be looked at.
    """
    for code, shape in zip(codes, shapes, strict=True):
        if shape.is_empty or not shapely.is_valid(shape):
            raise BuildError(f"after {step}: {code} is broken: {shapely.is_valid_reason(shape)}")
    faults = shapely.coverage_invalid_edges(shapes)
    bad = [code for code, fault in zip(codes, faults, strict=True) if not shapely.is_empty(fault)]
    if bad:
        raise BuildError(f"after {step}: edges do not match in {', '.join(bad)}")
