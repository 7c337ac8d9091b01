"""A sweep as it is written: a YAML file or a mapping, with the place of every value."""

import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.scenarios.document_records import as_document, place_at
from inputs.scenarios.files import read_sheet
from inputs.scenarios.steps import Origin
from inputs.yaml_text import Document, Position

UNNAMED = "unnamed"
"""Name of a sweep that is a mapping without one."""


class Written(NamedTuple):
    """The document of a sweep, the name of its file, and the stem of that."""

    file: str
    stem: str
    document: Document

    def get(self, *position: str | int) -> Any:
        """What stands at the position; a blank text where nothing does."""
        found: Any = self.document.content
        for step in position:
            if isinstance(found, Mapping):
                found = found.get(step, "")
            else:
                is_there = isinstance(found, list) and isinstance(step, int) and step < len(found)
                found = found[step] if is_there else ""
        return found

    def problem(
        self, position: Position, value: str | None, message: str, fix: str = ""
    ) -> Problem:
        """The problem at a position."""
        return Problem(*place_at(self.file, self.document, position), value, message, fix)

    def wrong(
        self, position: Position, value: str | None, message: str, fix: str = ""
    ) -> InputProblems:
        """The problem at a position, to be raised."""
        return InputProblems([self.problem(position, value, message, fix)])

    def origin(self, position: Position) -> Origin:
        """The position, and the sweep as the cause of what is changed there."""
        return Origin(place_at(self.file, self.document, position), f"sweep {self.stem}")

    def mapping(self, *position: str | int) -> Mapping[str, Any]:
        """What stands at the position, if it is keys with values, and not empty."""
        found = self.get(*position)
        if not isinstance(found, Mapping):
            seen = found if isinstance(found, str) and found else None
            raise self.wrong(position, seen, "does not hold keys", "Write `key: value` below it.")
        if not found:
            raise self.wrong(position, None, "is empty", "Write at least one axis below it.")
        return found

    def unknown_keys(self, position: Position, known: Iterable[str]) -> list[Problem]:
        """A problem for every key at the position that is not known, with the nearest one."""
        names = tuple(known)
        message = "is not a key that can stand here"
        return [
            self.problem((*position, key), None, message, did_you_mean(key, names))
            for key in self.get(*position)
            if key not in names
        ]

    def number(self, position: Position, content: object) -> float:
        """The finite number that stands at the position."""
        seen = content if isinstance(content, str) and content else None
        try:
            value = float(seen or "")
        except ValueError:
            fix = "Write digits with a point, without separators."
            raise self.wrong(position, seen, "is not a number", fix) from None
        if not math.isfinite(value):
            raise self.wrong(position, seen, "is not a finite number")
        return value

    def whole(self, position: Position, content: object, least: int) -> int:
        """The whole number that stands at the position, at least the least."""
        value = self.number(position, content)
        if not value.is_integer():
            raise self.wrong(position, str(content), "is not a whole number", "Write digits only.")
        if value < least:
            message = f"is below {least}, the least it can be"
            raise self.wrong(position, str(content), message)
        return int(value)


def read_sweep(sweep: str | Path | Mapping[str, object]) -> Written:
    """The sweep that a file holds, or that a mapping is."""
    if isinstance(sweep, Mapping):
        return Written("sweep", str(sweep.get("name") or UNNAMED), as_document(sweep))
    path = Path(sweep)
    if not path.is_file():
        fix = "Write the path of a YAML file."
        raise InputProblems([Problem(str(sweep), message="is not a file", fix=fix)])
    sheet = read_sheet(path, path.name)
    return Written(sheet.file, sheet.stem, sheet.document)
