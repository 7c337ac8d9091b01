"""From the counties of the source to the three layers."""

from geopandas import GeoDataFrame

from geo.crs import METRIC_CRS, STORAGE_CRS
from geo.levels import Level
from geo.renewal.coverage import (
    merged,
    require_coverage,
    rounded,
    simplify,
    without_specks,
)


def make_layers(counties: GeoDataFrame) -> dict[Level, GeoDataFrame]:
    """The layers of the three levels in EPSG:4326, each the exact union of the one below."""
    county = simplified(counties)
    city = _merge(county, "city", "市").drop(columns="city")
    province = _merge(county, "province", "省市").drop(columns="city")
    layers: dict[Level, GeoDataFrame] = {"province": province, "city": city}
    layers["county"] = county.drop(columns=["province_zh", "city_zh"])
    for level, layer in layers.items():
        require_coverage(layer.geometry.to_numpy(), layer["code"].to_list(), f"merging to {level}")
    return layers


def simplified(counties: GeoDataFrame) -> GeoDataFrame:
    """The counties in EPSG:4326, simplified in the metric CRS as one coverage, and rounded."""
    codes = counties["code"].to_list()
    metric = counties.geometry.to_crs(METRIC_CRS)
    require_coverage(metric.to_numpy(), codes, "reading the source")
    shapes = simplify(without_specks(metric.to_numpy(), codes))
    require_coverage(shapes, codes, "simplifying")
    degrees = counties.set_geometry(shapes, crs=METRIC_CRS).to_crs(STORAGE_CRS)
    return degrees.set_geometry(rounded(degrees.geometry.to_numpy()), crs=STORAGE_CRS)


def _merge(county: GeoDataFrame, level: Level, suffixes: str) -> GeoDataFrame:
    unions = merged(county.geometry.to_numpy(), county[level].to_list())
    first = county.drop_duplicates(level).set_index(level, drop=False)
    names = [str(first.at[code, f"{level}_zh"]) for code in unions]
    return GeoDataFrame(
        {
            "code": list(unions),
            "name_zh": [name.rstrip(suffixes) for name in names],
            "full_name_zh": names,
            "province": [first.at[code, "province"] for code in unions],
            "city": [first.at[code, "city"] for code in unions],
            "geometry": list(unions.values()),
        },
        crs=STORAGE_CRS,
    )
