"""A batch folder written by hand, and its summary read back."""

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from inputs.load import load_case

PICTURES = {"tornado.png", "heatmap.png", "parallel.png", "values.png"}
TABLES = {"values.csv", "placements.csv", "effects.csv", "extremes.csv", "statuses.csv"}
LEVER = {"name": "lever.试点", "kind": "choice", "choices": ["off", "on"], "low": 0.0, "high": 1.0}
NUMBER = {
    "name": "land[region=310000,year=2023].available_km2 ×", "kind": "number", "choices": [],
    "low": 0.9, "high": 1.1,
}  # fmt: skip
Row = Mapping[str, object]
Folder = Callable[..., Path]


def scenario(number: int, off: str, share: float, money: float | None) -> Row:
    """A row of the table of scenarios; infeasible without money."""
    half = None if money is None else money / 2
    return {
        "scenario": number, LEVER["name"]: off, NUMBER["name"]: share,
        "status": "infeasible" if money is None else "optimal", "objective": money, "money": money,
        "worth.310000": half, "worth.320000": half, "alone.310000": half and 1.0,
        "alone.320000": half and 2.0, "price.land_310000_2023": 0.0,
    }  # fmt: skip


ROWS = [
    scenario(0, "off", 0.9, 10.0), scenario(1, "off", 1.1, 12.0),
    scenario(2, "on", 0.9, 14.0), scenario(3, "on", 1.1, None),
]  # fmt: skip
PLACED = [
    (0, "plant", "310000", 2023, 1.0), (1, "plant", "320000", 2023, 1.0),
    (2, "plant", "320000", 2024, 0.5), (2, "plant", "310000", 2024, 0.5),
]  # fmt: skip


def write_part(folder: Path, part: int, row: Row, placed: list[tuple[object, ...]]) -> None:
    texts = {name for name, value in row.items() if isinstance(value, str)}
    schema = pa.schema(
        [
            (
                name,
                pa.int32()
                if name == "scenario"
                else pa.string()
                if name in texts
                else pa.float64(),
            )
            for name in row
        ]
    )
    file = f"part-{part:06}.parquet"
    parquet.write_table(pa.Table.from_pylist([row], schema), folder / "scenarios" / file)
    names = ("scenario", "project", "region", "year", "share")
    types = (pa.int32(), pa.string(), pa.string(), pa.int32(), pa.float64())
    columns = [pa.array([p[i] for p in placed], kind) for i, kind in enumerate(types)]
    parquet.write_table(
        pa.table(dict(zip(names, columns, strict=True))), folder / "placements" / file
    )


def stamp(run: Path) -> None:
    """The run says that it was made from the case as it lies there now."""
    head = json.loads((run / "run.json").read_text(encoding="utf-8"))
    head["case_sha256"] = load_case(run / "case").sha256
    (run / "run.json").write_text(json.dumps(head), encoding="utf-8")


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "summary" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "summary").iterdir()}
