"""Tables of a batch, a file of Parquet for every chunk."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from optimizer.hot.chunk import Results
from yrd.batches.columns import PLACED, Columns, schema_of
from yrd.batches.place import PART, PLACEMENTS, SCENARIOS
from yrd.batches.written import write_whole

NOTES = b"yrd.notes"
"""Where the notes on a chunk stand in the metadata of its scenarios."""


def part_of(folder: Path, table: str, number: int) -> Path:
    """The file of a chunk."""
    return folder / table / PART.replace("*", f"{number:06}")


def done_chunks(folder: Path) -> set[int]:
    """Numbers of the chunks that are written."""
    return {int(path.stem.partition("-")[2]) for path in (folder / SCENARIOS).glob(PART)}


def write_results(folder: Path, number: int, results: Results, columns: Columns) -> None:
    """Both tables of a chunk are written; that of scenarios last, and with it the chunk is done."""
    notes = {NOTES: json.dumps(results.notes, ensure_ascii=False).encode()}
    tables = (
        (PLACEMENTS, schema_of(PLACED), results.placements),
        (SCENARIOS, schema_of(columns).with_metadata(notes), results.scenarios),
    )
    for table, schema, content in tables:
        path = part_of(folder, table, number)
        path.parent.mkdir(exist_ok=True)
        write_whole(path, _parquet(schema, content))


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
    return pq.ParquetFile(part_of(folder, SCENARIOS, number)).read(columns=list(columns))


def notes_of(part: pa.Table) -> tuple[str, ...]:
    """Notes on a chunk."""
    return tuple(json.loads((part.schema.metadata or {}).get(NOTES, b"[]")))


def read_table(folder: Path, table: str) -> pa.Table:
    """All parts of a table that are written, as one, by scenario."""
    schema = schema_of(PLACED) if table == PLACEMENTS else None
    found = pq.read_table(folder / table, schema=schema)
    return found.sort_by("scenario").replace_schema_metadata(None)
