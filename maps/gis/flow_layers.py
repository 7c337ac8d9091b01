"""Flows between regions, and from users to hosts, as lines with their amounts."""

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from maps.gis.fields import fields_of, worded
from maps.gis.records import Layer, Subject

LINE = "LineString"
Seat = tuple[float, float] | None


def flow_layers(subject: Subject) -> Iterator[Layer]:
    """`talent_flows` from home to work, `compute_flows` from the user to the host."""
    if subject.has("talent_moves", "from", "to", "class", "people"):
        yield _talent(subject)
    if subject.has("compute_service", "host", "region", "class", "eflops"):
        yield _compute(subject)


def _talent(subject: Subject) -> Layer:
    columns, found = subject.columns("talent_moves"), subject.rows("talent_moves")
    said = ("class_zh", "class_en", "from_zh", "to_zh", "same_place")
    heads = [*fields_of("talent_moves", columns, subject.lang).values()]
    heads += [worded(name, subject.lang) for name in said]
    shapes = tuple(
        _line(subject.seat(str(row["from"])), subject.seat(str(row["to"]))) for row in found
    )
    zh, en = subject.zh, subject.en
    rows = tuple(
        (*(row[c] for c in columns), zh.of("talent_classes", str(row["class"])),
         en.of("talent_classes", str(row["class"])), zh.place(str(row["from"])),
         zh.place(str(row["to"])), row["from"] == row["to"])
        for row in found
    )  # fmt: skip
    return Layer("talent_flows", LINE, tuple(heads), rows, shapes)


def _compute(subject: Subject) -> Layer:
    columns, found = subject.columns("compute_service"), subject.rows("compute_service")
    said = ("class_zh", "class_en", "region_zh", "host_zh", "same_place")
    heads = [*fields_of("compute_service", columns, subject.lang).values()]
    heads += [worded(name, subject.lang) for name in said]
    ends = [(subject.seat(str(r["region"])), subject.host_seat(str(r["host"]))) for r in found]
    zh, en = subject.zh, subject.en
    rows = tuple(
        (*(row[c] for c in columns), zh.of("compute_classes", str(row["class"])),
         en.of("compute_classes", str(row["class"])), zh.place(str(row["region"])),
         zh.of("hosts", str(row["host"])), subject.home(str(row["host"])) == row["region"])
        for row in found
    )  # fmt: skip
    return Layer("compute_flows", LINE, tuple(heads), rows, tuple(_line(*pair) for pair in ends))


def _line(start: Seat, end: Seat) -> BaseGeometry | None:
    """A line from one seat to the other; none within one place, or where a seat is unknown."""
    if start is None or end is None or start == end:
        return None
    return shapely.LineString([start, end])
