"""Files that commands write: which may be replaced."""

from pathlib import Path

from yrd.console import Refused


def refuse_existing(target: Path, force: bool) -> None:
    """The file is free, or a file that `force` allows to replace. Raises Refused."""
    if target.is_dir():
        raise Refused(f"{target}: is a folder; give the name of a file")
    if target.exists() and not force:
        raise Refused(f"{target}: exists already; choose another name, or allow it with --force")
