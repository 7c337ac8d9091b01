"""A mapping given in Python, or part of a YAML document, as a record with its problems in place."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from inputs.base import Record
from inputs.errors import Problem, did_you_mean
from inputs.explain import explain
from inputs.scenarios.changes import ITEMS
from inputs.yaml_text import Document, Position, dotted

R = TypeVar("R", bound=Record)


def as_document(content: Mapping[str, object]) -> Document:
    """The mapping as a document whose every value is text, as if a file had written it."""
    return Document({str(key): _as_text(value) for key, value in content.items()}, {}, ())


def _as_text(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_as_text(inner) for inner in value]
    return "" if value is None else str(value)


class Place(NamedTuple):
    """File, line and field of a problem."""

    file: str
    line: int
    field: str

    def text(self) -> str:
        """The place in words."""
        line = f" line {self.line}" if self.line else ""
        return f"{self.file}{line}"


def place_at(file: str, document: Document, position: Position) -> Place:
    """The place of the value at the position, or of the nearest group around it.

    A mapping given in Python has no lines; its place is told by name.
    """
    if not document.lines:
        return Place(f"{file} {dotted(position)}", 0, "")
    ends = range(len(position), 0, -1)
    known = (document.lines.get(position[:end]) for end in ends)
    line = next((line for line in known if line is not None), 0)
    return Place(file, line, dotted(position))


def record_at(
    file: str, document: Document, at: Position, record: type[R]
) -> tuple[R | None, tuple[Problem, ...]]:
    """The record that the document holds at the position, or none and what is wrong with it.

    A key without a value counts as not written.
    """
    content: Any = document.content
    for step in at:
        content = content[step]
    if isinstance(content, Mapping):
        content = {key: value for key, value in content.items() if value != ""}
    try:
        return record.model_validate(content), ()
    except ValidationError as error:
        return None, tuple(_problems(file, document, at, record, error))


def _problems(
    file: str, document: Document, at: Position, record: type[Record], error: ValidationError
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        position = (*at, *(part for part in detail["loc"] if part != "[key]"))
        yield Problem(*place_at(file, document, position), *_words(record, detail))


def _words(record: type[Record], detail: ErrorDetails) -> tuple[str | None, str, str]:
    """Value seen, message and fix; an unknown key is told with the nearest known one."""
    if detail["type"] != "extra_forbidden":
        return explain(detail)
    *around, key = map(str, detail["loc"])
    known = (ITEMS[around[0]] if around else record).model_fields
    return None, "is not a key that can stand here", did_you_mean(key, known)
