"""`batch.json`: what a folder of a batch holds, and whether another batch may go on there."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from inputs.errors import InputProblems, Problem
from inputs.sweeps.sweep import Sweep, differences
from yrd.batches.columns import PLACED, Columns, schema_of
from yrd.batches.place import HEAD
from yrd.batches.store import Layout
from yrd.batches.written import write_whole
from yrd.version import VERSION

SCHEMA = 1
"""Version of the format; a batch of another one is not gone on with."""

Head = Mapping[str, Any]

WAY_OUT = "Allow it to start over with --fresh, or choose another folder."


def identity(sweep: Sweep, size: int) -> Head:
    """What must be the same for a batch to go on."""
    found: Head = {
        "schema": SCHEMA,
        "yrd_version": VERSION,
        "case": sweep.base.settings.name,
        "case_sha256": sweep.base.sha256,
        "sweep": sweep.described(),
        "chunk": size,
        "count": sweep.count,
    }
    return json.loads(json.dumps(found))  # type: ignore[no-any-return]


def head_of(identified: Head, job: str, parts: int, columns: Columns) -> Head:
    """What a folder says: which batch it holds, in how many parts, and what its columns are."""
    tables = {"scenarios": columns, "placements": PLACED}
    return {**identified, "id": job, "parts": parts, "columns": tables}


def write_head(folder: Path, head: Head) -> None:
    """The folder says which batch it holds."""
    text = json.dumps(head, ensure_ascii=False, indent=2)
    write_whole(folder / HEAD, f"{text}\n".encode())


def layout_of(head: Head) -> Layout:
    """What all parts of the batch have in common."""
    return Layout(head["id"], head["columns"]["scenarios"])


def read_head(folder: Path) -> Head | None:
    """What the folder says of its batch; nothing where there is none."""
    path = folder / HEAD
    if not path.is_file():
        return None
    try:
        head = json.loads(path.read_text(encoding="utf-8"))
        _look_through(head)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _refused(folder, f"is not what yrd batch writes ({type(error).__name__})") from error
    found: Head = head
    return found


def _look_through(head: Any) -> None:
    """Everything that is read later is there."""
    for column in head["columns"]["scenarios"].values():
        schema_of({"": column})
    for axis in head["sweep"]["axes"]:
        axis["name"].isascii()
    head["id"].isascii()
    range(int(head["sweep"]["count"]) + head["parts"])


def refuse_other(folder: Path, then: Head, now: Head) -> None:
    """The batch in the folder is the one that is asked for, or what differs is told."""
    told = tuple(_changes(then, now))
    if told:
        raise _refused(folder, f"is of another batch: {'; '.join(told)}")


def refuse_other_tables(folder: Path, then: Head, now: Head) -> None:
    """The batch in the folder has the parts and columns that would be written.

    Some columns are named by the prices of the base, which another computer may find in a tie.
    """
    told = tuple(key for key in ("parts", "columns") if then[key] != now[key])
    if told:
        raise _refused(folder, f"has other {' and '.join(told)} than would be written")


def _changes(then: Head, now: Head) -> Iterator[str]:
    if then.get("schema") != now["schema"]:
        yield f"its format is {then.get('schema')} and that of this program {now['schema']}"
    if then.get("yrd_version") != now["yrd_version"]:
        yield f"it was written by yrd {then.get('yrd_version')}, and this is {now['yrd_version']}"
    if then.get("chunk") != now["chunk"]:
        yield f"its chunks have {then.get('chunk')} scenarios and would have {now['chunk']}"
    yield from differences(then.get("sweep", {}), now["sweep"])


def _refused(folder: Path, message: str) -> InputProblems:
    return InputProblems([Problem(str(folder / HEAD), message=message, fix=WAY_OUT)])
