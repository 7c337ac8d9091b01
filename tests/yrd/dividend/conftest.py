"""Two provinces that gain by sharing, and tables read back."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

REGIONS = (
    "region,province,name_zh,lon,lat,gdp_yi_cny\n"
    "310000,310000,上海,121.47,31.23,100\n320000,320000,江苏,118.78,32.06,300\n"
)
PROVINCES = "province,name_zh\n310000,上海\n320000,江苏\n"
PROJECTS = "project,sector,value_yi_cny,land_km2\nplant,cars,8,1\n"
LAND = "region,year,available_km2\n310000,2023,1\n310000,2024,1\n"
SITES = "project,region\nplant,310000\n"
"""A plant that earns 8 a year stands in Shanghai, which has land for it, and a quarter of the
right by its share of GDP."""

LEVERS = "dearer:\n  name_en: Dearer\n  expects: the plant earns more\n" + (
    "  change:\n    - {table: projects, column: value_yi_cny, multiply: 2}\n"
)


@pytest.fixture
def two(write_case) -> Path:
    """Two provinces that gain by sharing; a scenario pulls a lever."""
    tables = {
        "regions.csv": REGIONS,
        "provinces.csv": PROVINCES,
        "projects.csv": PROJECTS,
        "land.csv": LAND,
        "sites.csv": SITES,
        "levers.yaml": LEVERS,
    }
    folder = write_case("two", tables)
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "dear.yaml").write_text("levers: [dearer]\n", encoding="utf-8")
    return folder


@pytest.fixture
def rows_in() -> Callable[[Path], list[dict[str, str]]]:
    """Reads a table of a folder."""

    def read(path: Path) -> list[dict[str, str]]:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read
