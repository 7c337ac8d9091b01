"""Levers and scenarios of a case as text, from its folder or its workbook."""

from pathlib import Path

from inputs.case_files import case_place
from inputs.file_text import LARGEST_HEAD, read_file
from inputs.workbook.layout import Texts, is_workbook

LEVERS, SCENARIOS = "levers.yaml", "scenarios"
"""Where a folder keeps the levers and scenarios of a case."""


def case_texts(source: str | Path) -> Texts:
    """Text of the levers, blank if there are none, and texts of the scenarios by name."""
    place = case_place(source)
    if place.is_file() and is_workbook(place):
        from inputs.workbook.texts import workbook_texts  # noqa: PLC0415 - most are folders

        return workbook_texts(place)
    levers = place / LEVERS
    paths = sorted((place / SCENARIOS).glob("*.yaml"))
    return Texts(
        _text(levers) if _is_plain(levers) else "",
        {path.stem: _text(path) for path in paths if _is_plain(path)},
    )


def _is_plain(path: Path) -> bool:
    """Whether it is a file of its own, not a link that may lead out of the case."""
    return path.is_file() and not path.is_symlink()


def _text(path: Path) -> str:
    content = read_file(path, LARGEST_HEAD)
    return content.data.decode(content.encoding).replace("\r\n", "\n")
