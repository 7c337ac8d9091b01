"""The tables of a finished batch read as arrays, a part at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from optimizer.answers.placements import Part
from optimizer.answers.records import Answers, Ids, Numbers, Varied
from yrd.summary.head import FINISH, Head, refusal

PART = "part-*.parquet"
AGAIN = "Run the batch again with --fresh."


def read_answers(folder: Path, head: Head) -> Answers:
    """Every scenario of the batch, in the order of the sweep.

    Raises InputProblems where scenarios are missing, or a part is not what the batch wrote.
    """
    tables = [_answers(path, head.axes) for path in parts_of(folder / "scenarios")]
    scenarios = np.concatenate([np.zeros(0, np.int64), *(part.scenarios for part in tables)])
    if len(np.unique(scenarios)) != len(scenarios):
        raise refusal(folder / "scenarios", "holds scenarios twice", AGAIN)
    if not np.array_equal(np.sort(scenarios), np.arange(head.count)):
        message = f"is not finished: it holds {len(scenarios):,} of {head.count:,} scenarios"
        raise refusal(folder, message, FINISH)
    return _joined(head.axes, tables, np.argsort(scenarios))


def parts_of(folder: Path) -> list[Path]:
    """The parts of a table, in their order."""
    return sorted(folder.glob(PART))


def read_columns(path: Path, columns: Sequence[str] = ()) -> Any:
    """The columns of a part, or those that are asked for; refuses what is not Parquet."""
    import pyarrow as pa  # noqa: PLC0415 - slow
    from pyarrow import parquet  # noqa: PLC0415

    try:
        return parquet.read_table(path, columns=list(columns) or None, partitioning=None)
    except (pa.ArrowException, OSError) as error:
        raise refusal(path, f"cannot be read as Parquet ({error})", AGAIN) from error


def column_names(path: Path) -> list[str]:
    """The columns of a part; refuses what is not Parquet."""
    import pyarrow as pa  # noqa: PLC0415 - slow
    from pyarrow import parquet  # noqa: PLC0415

    try:
        names: list[str] = parquet.read_schema(path).names
    except (pa.ArrowException, OSError) as error:
        raise refusal(path, f"cannot be read as Parquet ({error})", AGAIN) from error
    return names


def _answers(path: Path, axes: tuple[Varied, ...]) -> Answers:
    table = read_columns(path, _wanted(path, axes))
    held = table.column_names
    for name in ("scenario", "status", "money", "objective", *(axis.name for axis in axes)):
        if name not in held:
            raise refusal(path, f"has no column '{name}'", AGAIN)
    points = [_values(path, table[axis.name], axis) for axis in axes]
    rows = table.num_rows
    return Answers(
        scenarios=np.asarray(table["scenario"].to_numpy(), dtype=np.int64),
        status=np.array(table["status"].to_pylist(), dtype=np.str_),
        axes=axes,
        points=np.column_stack(points) if points else np.zeros((rows, 0)),
        money=numbers(table["money"]),
        objective=numbers(table["objective"]),
        worth={name.removeprefix("worth."): numbers(table[name]) for name in _of(held, "worth.")},
        alone={name.removeprefix("alone."): numbers(table[name]) for name in _of(held, "alone.")},
    )


def _wanted(path: Path, axes: tuple[Varied, ...]) -> list[str]:
    """Columns of the part that the summary needs; prices and the like are left where they are."""
    known = {"scenario", "status", "money", "objective", *(axis.name for axis in axes)}
    return [
        name
        for name in column_names(path)
        if name in known or name.startswith(("worth.", "alone."))
    ]


def _of(names: Sequence[str], start: str) -> list[str]:
    return [name for name in names if name.startswith(start)]


def numbers(column: Any) -> Numbers:
    """The column as numbers; a blank is nan."""
    import pyarrow as pa  # noqa: PLC0415 - slow

    return np.asarray(column.cast(pa.float64()).to_numpy(), dtype=np.float64)


def _values(path: Path, column: Any, axis: Varied) -> Numbers:
    """Values of an axis; of a choice the positions of its labels."""
    if axis.kind == "number":
        return numbers(column)
    places = {label: float(place) for place, label in enumerate(axis.choices)}
    labels = column.to_pylist()
    unknown = next((label for label in labels if label not in places), None)
    if unknown is not None:
        raise refusal(path, f"has '{unknown}' in column '{axis.name}', which is no choice", AGAIN)
    return np.array([places[label] for label in labels], dtype=np.float64)


def _joined(axes: tuple[Varied, ...], parts: Sequence[Answers], order: Ids) -> Answers:
    """All parts as one, in the order given; what a part has no column for is nan there."""

    def column(kind: str, code: str) -> Numbers:
        found = [
            getattr(part, kind).get(code, np.full(len(part.scenarios), np.nan)) for part in parts
        ]
        return np.asarray(np.concatenate(found)[order], dtype=np.float64)

    provinces = list(dict.fromkeys(code for part in parts for code in part.worth))
    alone = list(dict.fromkeys(code for part in parts for code in part.alone))
    return Answers(
        scenarios=np.concatenate([part.scenarios for part in parts])[order],
        status=np.concatenate([part.status for part in parts])[order],
        axes=axes,
        points=np.concatenate([part.points for part in parts])[order],
        money=np.concatenate([part.money for part in parts])[order],
        objective=np.concatenate([part.objective for part in parts])[order],
        worth={code: column("worth", code) for code in provinces},
        alone={code: column("alone", code) for code in alone},
    )


def placement_parts(folder: Path) -> Iterator[Part]:
    """Placements, one part of the batch at a time; a part holds all of its scenarios."""
    for path in parts_of(folder / "placements"):
        table = read_columns(path, ("scenario", "project", "region", "share"))
        project, region = (table[name].combine_chunks() for name in ("project", "region"))
        projects, regions = project.dictionary_encode(), region.dictionary_encode()
        yield Part(
            scenarios=np.asarray(table["scenario"].to_numpy(), dtype=np.int64),
            projects=np.asarray(projects.indices.to_numpy(), dtype=np.int64),
            regions=np.asarray(regions.indices.to_numpy(), dtype=np.int64),
            shares=numbers(table["share"]),
            project_codes=tuple(projects.dictionary.to_pylist()),
            region_codes=tuple(regions.dictionary.to_pylist()),
        )
