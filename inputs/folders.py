"""Folders that are written whole or not at all, and never replace what they do not know."""

import glob
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from inputs.errors import InputProblems, Problem, shown

ABANDONED_SECONDS = 86_400
"""Age from which an unfinished folder has no program at work on it any more: a day."""


class Kind(NamedTuple):
    """A kind of folder: the file that marks it, and patterns of the files written into it.

    Such files may be replaced, even if somebody has edited them; no other file ever is.
    """

    marker: str
    holds: tuple[str, ...]


@contextmanager
def whole_folder(target: Path, force: bool, kind: Kind) -> Iterator[Path]:
    """A folder to write into, which takes the target's place once the block ends well.

    When the block fails, nothing of it is left and an older folder is untouched. With `force` an
    older folder is replaced if it holds what the kind of folder holds, and nothing else.
    """
    refuse_target(target, force, kind)
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    _sweep(place)
    part = place.with_name(f".{place.name}.{uuid4().hex}.part")
    old = part.with_suffix(".old")
    part.mkdir()
    try:
        yield part
        if place.exists():
            place.rename(old)
        part.rename(place)
    finally:
        if old.exists() and not place.exists():
            old.rename(place)
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _sweep(place: Path) -> None:
    """What a killed program left beside a target long ago is gone."""
    for part in place.parent.glob(f".{glob.escape(place.name)}.*.part"):
        if time.time() - part.stat().st_mtime > ABANDONED_SECONDS:
            shutil.rmtree(part, ignore_errors=True)


def refuse_target(target: Path, force: bool, kind: Kind) -> None:
    """The target is free, or with `force` holds nothing but what this program writes there."""
    above = _file_above(target)
    if above is not None:
        message, fix = f"lies in {shown(above.name)}, which is a file", "Choose another folder."
        raise InputProblems([Problem(str(target), message=message, fix=fix)])
    if not target.exists():
        return
    message, fix = "exists already", "Choose another folder, or allow it with --force."
    if force:
        message, fix = _strange(target, kind), "Choose another folder."
    if message:
        raise InputProblems([Problem(str(target), message=message, fix=fix)])


def _file_above(target: Path) -> Path | None:
    """What the target would lie in and is no folder; None where it may be made."""
    found = next((path for path in target.absolute().parents if path.exists()), None)
    return None if found is None or found.is_dir() else found


def _strange(target: Path, kind: Kind) -> str:
    """Why a target may not be replaced; empty if it may."""
    if not target.is_dir():
        return "exists and is not a folder"
    names = sorted(path.name for path in target.iterdir())
    if names and kind.marker not in names:
        return f"exists and holds no {kind.marker}"
    found = (path.relative_to(target) for path in sorted(target.rglob("*")) if not _is_plain(path))
    foreign = [path.as_posix() for path in found if not any(_fits(path, k) for k in kind.holds)]
    return f"holds {shown(foreign[0])}, which would be lost" if foreign else ""


def _is_plain(path: Path) -> bool:
    """A folder that is no link; what lies in it is looked at itself."""
    return path.is_dir() and not path.is_symlink()


def _fits(path: Path, pattern: str) -> bool:
    """Whether a path has as many parts as a pattern, each as it asks."""
    wanted = Path(pattern).parts
    return len(wanted) == len(path.parts) and all(map(fnmatch, path.parts, wanted))
