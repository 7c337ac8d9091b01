"""The folder of a batch: what may lie in it, what is refused, what is deleted."""

import shutil
from pathlib import Path

from inputs.errors import InputProblems, Problem, shown
from inputs.folders import Kind, refuse_target
from yrd.batches.lock import LOCK
from yrd.runs import RUN

HEAD = "batch.json"
SCENARIOS, PLACEMENTS, RUNS, SUMMARY = "scenarios", "placements", "runs", "summary"

UNFINISHED = ".tmp"
"""End of the name of a file that is being written; it begins with a point."""

PART = "part-[0-9]*.parquet"
_TABLES = tuple(
    f"{table}/{name}" for table in (SCENARIOS, PLACEMENTS) for name in (PART, f".{PART}.tmp")
)
BATCH = Kind(
    HEAD, (HEAD, f".{HEAD}.tmp", LOCK, *_TABLES, *(f"{RUNS}/*/{file}" for file in RUN.holds),
           f"{SUMMARY}/*"),
)  # fmt: skip
"""What `yrd batch` writes into its folder; with anything else in it, nothing is deleted."""


def refuse_place(folder: Path, fresh: bool) -> None:
    """The folder is free or holds a batch; if it is to be cleared, it holds nothing else."""
    if is_free(folder):
        return
    if fresh:
        refuse_target(folder, True, BATCH)
    elif not folder.is_dir():
        raise _refused(folder, "exists and is not a folder")
    elif not (folder / HEAD).is_file():
        raise _refused(folder, f"exists and holds no {HEAD}")


def part_of(folder: Path, table: str, number: int) -> Path:
    """The file of a chunk."""
    return folder / table / f"part-{number:06}.parquet"


def refuse_foreign(folder: Path, parts: int) -> None:
    """The tables hold no file but so many parts; others would be read as scenarios."""
    problems = list[Problem]()
    for table in (SCENARIOS, PLACEMENTS):
        own = {part_of(folder, table, number) for number in range(parts)}
        for path in (folder / table).glob("[!._]*"):
            if path not in own or not path.is_file():
                message = f"{shown(path.name)} is a foreign file in the folder of a batch"
                problems.append(Problem(str(path.parent), message=message, fix="Move it away."))
    if problems:
        raise InputProblems(problems)


def is_free(folder: Path) -> bool:
    """Whether the folder is not there, or holds only what a killed beginning left."""
    if not folder.is_dir():
        return not folder.exists()
    return {path.name for path in folder.iterdir()} <= {LOCK, f".{HEAD}{UNFINISHED}"}


def clear(folder: Path) -> None:
    """No results are left of the batch; its head stays, so that it is one whenever this stops."""
    if not (folder / HEAD).exists():
        return
    refuse_target(folder, True, BATCH)
    for name in (SUMMARY, RUNS, SCENARIOS, PLACEMENTS):
        if (folder / name).exists():
            shutil.rmtree(folder / name)


def delete_unfinished(folder: Path) -> None:
    """What a killed program was writing is gone."""
    for name in ("", SCENARIOS, PLACEMENTS):
        for path in (folder / name).glob(f".*{UNFINISHED}"):
            path.unlink()
    for pattern in (".*.part", ".*.old"):
        for path in (folder / RUNS).glob(pattern):
            shutil.rmtree(path)


def _refused(folder: Path, message: str) -> InputProblems:
    return InputProblems([Problem(str(folder), message=message, fix="Choose another folder.")])
