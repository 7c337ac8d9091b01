"""Regions as areas: the whole plan, and year by year; and their seats as points."""

from collections.abc import Iterator, Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from maps.book.tables import SHEETS
from maps.gis.fields import Field, fields_of, worded
from maps.gis.records import Layer, Row, Subject, number, total
from maps.readings import LEAST_SHARE
from optimizer.plan.plan import Cell

ADDED = ("name_zh", "name_en", "province", "province_zh", "province_en", "has_shape")
SUMMED = next(sheet.adds for sheet in SHEETS if sheet.table == "regions")
"""Columns whose years add up; of the others the last year counts."""

AREA, POINT = "MultiPolygon", "Point"


def region_layers(subject: Subject) -> Iterator[Layer]:
    """`regions`, `regions_by_year` and `region_seats`."""
    if subject.has("regions", "region", "year"):
        yield _whole(subject)
        yield _by_year(subject)
    yield _seats(subject)


def _amounts(subject: Subject) -> tuple[str, ...]:
    return tuple(c for c in subject.columns("regions") if c not in ("region", "year"))


def _about(subject: Subject, code: str) -> tuple[Cell, ...]:
    """What ADDED asks of a region."""
    place, region = subject.places[code], subject.case.regions[code]
    province = region.province
    names = (subject.zh.place(code), subject.en.place(code))
    homes = (subject.zh.province(province), subject.en.province(province))
    return (*names, province, *homes, place.shape is not None)


def _heads(subject: Subject) -> list[Field]:
    lang = subject.lang
    return [worded("region", lang), *(worded(name, lang) for name in ADDED)]


def _whole(subject: Subject) -> Layer:
    """A row for every region with its amounts over the whole plan, or in the last year."""
    by_region: dict[str, list[Row]] = {code: [] for code in subject.places}
    for row in subject.rows("regions"):
        by_region[str(row["region"])].append(row)
    columns, counts = _amounts(subject), _projects(subject)
    fields = fields_of("regions", columns, subject.lang)
    heads = [*_heads(subject), worded("projects", subject.lang), *fields.values()]
    rows = tuple(
        (code, *_about(subject, code), counts.get(code, 0), *_sums(subject, columns, found))
        for code, found in by_region.items()
    )
    shapes = tuple(_area(subject, code) for code in by_region)
    return Layer("regions", AREA, tuple(heads), rows, shapes)


def _sums(subject: Subject, columns: Sequence[str], rows: list[Row]) -> Iterator[float]:
    last = [row for row in rows if row["year"] == subject.case.years[-1]]
    for column in columns:
        yield total(rows if column in SUMMED else last, column)


def _projects(subject: Subject) -> dict[str, int]:
    """How many projects a region has a part in."""
    if not subject.has("placements", "project", "region", "share"):
        return {}
    rows = subject.rows("placements")
    sites = {(r["project"], str(r["region"])) for r in rows if number(r["share"]) > LEAST_SHARE}
    found: dict[str, int] = {}
    for _, region in sites:
        found[region] = found.get(region, 0) + 1
    return found


def _by_year(subject: Subject) -> Layer:
    """The rows of `regions.csv`."""
    columns = _amounts(subject)
    fields = fields_of("regions", columns, subject.lang)
    heads = (*_heads(subject), worded("year", subject.lang), *fields.values())
    found = subject.rows("regions")
    rows = tuple(
        (row["region"], *_about(subject, str(row["region"])), row["year"],
         *(row[column] for column in columns))
        for row in found
    )  # fmt: skip
    shapes = tuple(_area(subject, str(row["region"])) for row in found)
    return Layer("regions_by_year", AREA, heads, rows, shapes)


def _seats(subject: Subject) -> Layer:
    """A point for every region; without a geometry where nothing tells where it lies."""
    rows = tuple((code, *_about(subject, code)) for code in subject.places)
    shapes = tuple(point(place.seat) for place in subject.places.values())
    return Layer("region_seats", POINT, tuple(_heads(subject)), rows, shapes)


def _area(subject: Subject, code: str) -> BaseGeometry | None:
    """The shape of a region as several parts; none where no layer has it."""
    shape = subject.places[code].shape
    return None if shape is None else shapely.multipolygons(shapely.get_parts(shape))


def point(seat: tuple[float, float] | None) -> BaseGeometry | None:
    """A point in EPSG:4326; none without coordinates."""
    return None if seat is None else shapely.Point(seat)
