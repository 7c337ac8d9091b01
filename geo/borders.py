"""Which regions share a border, computed from their shapes."""

import shapely
from geopandas import GeoDataFrame


def bordering_pairs(layer: GeoDataFrame) -> tuple[tuple[str, str], ...]:
    """The pairs of codes whose shapes share a border of positive length, whatever the CRS.

    Each pair appears once, the smaller code first, and the pairs are sorted. Regions that meet in
    a point only, or not at all, are no pair. The layer has columns code and geometry and is a
    coverage: no shapes overlap, and edges that two regions share are equal in both.
    """
    shapes, codes = layer.geometry.to_numpy(), layer["code"].to_list()
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    edges = shapely.boundary(shapes)
    shared = shapely.length(shapely.intersection(edges[left], edges[right]))
    found = zip(left.tolist(), right.tolist(), shared.tolist(), strict=True)
    pairs = ((codes[i], codes[j]) for i, j, length in found if length > 0)
    return tuple(sorted((a, b) for a, b in pairs if a < b))
