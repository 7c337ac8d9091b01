"""Tables of a batch, a file of Parquet for every chunk."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from inputs.errors import InputProblems, Problem
from optimizer.hot.chunk import Results
from yrd.batches.columns import PLACED, Columns, schema_of
from yrd.batches.place import PLACEMENTS, SCENARIOS, part_of
from yrd.batches.written import write_whole

NOTES = b"yrd.notes"
"""Where the notes on a chunk stand in the metadata of its scenarios."""

MARK = b"yrd.chunk"
"""Where the metadata of a part say which chunk it is of."""


class Layout(NamedTuple):
    """What all parts of a batch have in common: the id of its job, columns of its scenarios."""

    job: str
    columns: Columns

    def schema(self, table: str) -> pa.Schema:
        """The schema of a table, without metadata."""
        return schema_of(PLACED if table == PLACEMENTS else self.columns)


def mark_of(layout: Layout, number: int, rows: Mapping[str, int]) -> bytes:
    """What both parts of a chunk say of it: whose it is, and how many rows each of them has."""
    return json.dumps({"job": layout.job, "chunk": number, "rows": rows}, sort_keys=True).encode()


def write_results(folder: Path, number: int, results: Results, layout: Layout) -> None:
    """Both tables of a chunk are written, that of scenarios last."""
    contents = {PLACEMENTS: results.placements, SCENARIOS: results.scenarios}
    rows = {table: len(content["scenario"]) for table, content in contents.items()}
    mark = {MARK: mark_of(layout, number, rows)}
    notes = {NOTES: json.dumps(results.notes, ensure_ascii=False).encode()}
    for table, content in contents.items():
        path = part_of(folder, table, number)
        path.parent.mkdir(exist_ok=True)
        said = mark | notes if table == SCENARIOS else mark
        write_whole(path, _parquet(layout.schema(table).with_metadata(said), content))


def _parquet(schema: pa.Schema, content: Mapping[str, Sequence[object]]) -> bytes:
    """The table as Parquet; the same bytes for the same table."""
    arrays = [pa.array(content[field.name], type=field.type, from_pandas=True) for field in schema]
    texts = [field.name for field in schema if pa.types.is_string(field.type)]
    stream = pa.BufferOutputStream()
    pq.write_table(
        pa.Table.from_arrays(arrays, schema=schema),
        stream,
        compression="zstd",
        use_dictionary=texts or False,
        write_statistics=["scenario"],
    )
    written: bytes = stream.getvalue().to_pybytes()
    return written


def read_part(folder: Path, number: int, columns: Sequence[str]) -> pa.Table:
    """Some columns of a chunk's scenarios."""
    path = part_of(folder, SCENARIOS, number)
    with _readable(path), pq.ParquetFile(path) as file:
        return file.read(columns=list(columns))


def notes_of(part: pa.Table) -> tuple[str, ...]:
    """Notes on a chunk."""
    return tuple(json.loads((part.schema.metadata or {}).get(NOTES, b"[]")))


def read_table(folder: Path, table: str) -> pa.Table:
    """All parts of a table that are written, as one, by scenario."""
    schema = schema_of(PLACED) if table == PLACEMENTS else None
    with _readable(folder / table):
        found = pq.read_table(folder / table, schema=schema)
    return found.sort_by("scenario").replace_schema_metadata(None)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """A file or a table that cannot be read in the block is named, with the way out."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        fix = "Delete what is damaged; the same batch solves it again."
        message = f"cannot be read ({str(error).splitlines()[0]})"
        raise InputProblems([Problem(str(path), message=message, fix=fix)]) from error
