"""Which chunks of a batch are whole: both parts are there, readable, and of that very chunk."""

from collections.abc import Collection
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from yrd.batches.head import Head, layout_of
from yrd.batches.place import PLACEMENTS, SCENARIOS, part_of
from yrd.batches.store import MARK, Layout, mark_of

TABLES = (PLACEMENTS, SCENARIOS)


def whole_chunks(folder: Path, head: Head) -> frozenset[int]:
    """Numbers of the chunks of a batch that are whole by the ends of their files."""
    layout = layout_of(head)
    return frozenset(n for n in range(head["parts"]) if _is_whole(folder, layout, n))


def delete_damaged(folder: Path, numbers: Collection[int]) -> int:
    """No part of the chunks, which are not whole, is left; how many of them had been done."""
    done = 0
    for number in numbers:
        done += part_of(folder, SCENARIOS, number).exists()
        for table in TABLES:
            part_of(folder, table, number).unlink(missing_ok=True)
    return done


def _is_whole(folder: Path, layout: Layout, number: int) -> bool:
    try:
        found = {table: pq.read_metadata(part_of(folder, table, number)) for table in TABLES}
        schemas = {table: end.schema.to_arrow_schema() for table, end in found.items()}
    except (pa.ArrowException, OSError):
        return False
    mark = mark_of(layout, number, {table: end.num_rows for table, end in found.items()})
    return all(
        schemas[table].equals(layout.schema(table)) and (end.metadata or {}).get(MARK) == mark
        for table, end in found.items()
    )
