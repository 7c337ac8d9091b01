"""Layers before they are written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from inputs.case import Case
from maps.book.naming import Naming
from maps.gis.fields import Field
from maps.places import Place, ground
from maps.words import Lang
from optimizer.plan.plan import Cell, Plan

Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Layer:
    """Rows with a geometry each, EPSG:4326; a table without geometry has an empty `kind`."""

    name: str
    kind: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shapes: tuple[BaseGeometry | None, ...] = ()


@dataclass(frozen=True)
class Subject:
    """A run with what its layers ask for: names, and where regions and hosts lie."""

    plan: Plan
    case: Case
    lang: Lang

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every region with its seat and shape."""
        return {place.code: place for place in ground(self.case).places}

    @cached_property
    def zh(self) -> Naming:
        """Chinese names."""
        return Naming(self.case, "zh")

    @cached_property
    def en(self) -> Naming:
        """English names."""
        return Naming(self.case, "en")

    def seat(self, region: str) -> tuple[float, float] | None:
        """Longitude and latitude of a region's seat."""
        found = self.places.get(region)
        return found.seat if found else None

    def home(self, host: str) -> str:
        """The region that a host stands in; blank for a hub outside."""
        found = self.case.hosts.get(host)
        return found.region if found else host

    def host_seat(self, code: str) -> tuple[float, float] | None:
        """Longitude and latitude of a host: its own, else those of the region it stands in."""
        host = self.case.hosts.get(code)
        if host is None:
            return self.seat(code)
        if host.lon is not None and host.lat is not None:
            return host.lon, host.lat
        return self.seat(host.region)

    def has(self, table: str, *columns: str) -> bool:
        """Whether the plan has the table with these columns."""
        found = self.plan.tables.get(table)
        return found is not None and set(columns) <= set(found.columns)

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table of the plan."""
        return self.plan.tables[table].columns

    def rows(self, table: str) -> Sequence[Row]:
        """The rows of a table of the plan."""
        found = self.plan.tables[table]
        return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def number(cell: Cell) -> float:
    """The cell as a number; one without counts as nothing."""
    return float(cell) if isinstance(cell, int | float) else 0.0


def total(rows: Iterable[Row], column: str) -> float:
    """The sum of a column."""
    return sum(number(row[column]) for row in rows)
