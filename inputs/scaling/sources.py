"""The tables of `data/`, read with the same care as the tables of a case."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from inputs.base import Record
from inputs.csv_text import header_problems, read_grid
from inputs.errors import refuse_if_any
from inputs.file_text import read_file
from inputs.rows import read_records
from inputs.scaling.records import Branch, City, Figure, HostPart, Programme, Tranche, ZoneList

DATA = Path(__file__).parent / "data"
"""Folder of the tables that come with yrd."""

Row = TypeVar("Row", bound=Record)


class Sources(NamedTuple):
    """All that is known of the cities and tranches, by key."""

    cities: Mapping[str, City]
    figures: Mapping[tuple[str, str, int], Figure]
    branches: Mapping[tuple[str, str], Branch]
    hosts: Mapping[str, HostPart]
    zones: Mapping[str, ZoneList]
    programmes: Mapping[str, Programme]
    tranches: Mapping[tuple[str, int], Tranche]

    def cities_of(self, province: str) -> tuple[str, ...]:
        """Codes of the cities of a province, in the order of the table."""
        return tuple(code for code, city in self.cities.items() if city.province == province)


def read_sources(folder: Path = DATA) -> Sources:
    """The tables of a folder; every fault of a table is raised at once."""
    return Sources(
        cities=_read(folder / "cities.csv", City),
        figures=_read(folder / "statistics.csv", Figure),
        branches=_read(folder / "branches.csv", Branch),
        hosts=_read(folder / "hosts.csv", HostPart),
        zones=_read(folder / "zones.csv", ZoneList),
        programmes=_read(folder / "programmes.csv", Programme),
        tranches=_read(folder / "tranches.csv", Tranche),
    )


def _read(path: Path, record: type[Row]) -> dict[Any, Row]:
    grid = read_grid(path.name, read_file(path))
    refuse_if_any([*grid.problems, *header_problems(path.name, grid.header, record)])
    read = read_records(path.name, grid, record)
    refuse_if_any(read.problems)
    return {key: row for key, row in read.records.items() if isinstance(row, record)}
