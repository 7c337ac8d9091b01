"""The head of a case, `case.yaml`, as settings."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.explain import explain
from inputs.file_text import LARGEST_HEAD, read_file
from inputs.settings import SCHEMA, Settings
from inputs.yaml_text import Document, dotted, read_yaml

HEAD = "case.yaml"
"""File name of the head of a case."""


class Head(NamedTuple):
    """Settings of a case, and notes on how the file was read."""

    settings: Settings
    notes: tuple[Problem, ...]


def read_head(path: Path) -> Head:
    """The settings that the file holds; all its problems are raised at once."""
    content = read_file(path, LARGEST_HEAD)
    document = read_yaml(path.name, content.data.decode(content.encoding))
    settings, problems = settings_of(path.name, document)
    if settings is None or problems:
        raise InputProblems(problems)
    return Head(settings, content.notes)


def settings_of(file: str, document: Document) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The settings that a document holds, or none and what is wrong with it."""
    filled = {key: value for key, value in document.content.items() if value != ""}
    if filled.get("schema") == str(SCHEMA):
        filled["schema"] = SCHEMA
    try:
        return Settings.model_validate(filled), document.problems
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = (_problem(file, document, detail) for detail in details)
        return None, (*document.problems, *found)


def _problem(file: str, document: Document, detail: ErrorDetails) -> Problem:
    position = tuple(detail["loc"])
    line = document.lines.get(position, 0)
    field = dotted(position)
    if detail["type"] == "extra_forbidden":
        fix = did_you_mean(str(position[-1]), _names_at(position[:-1]))
        return Problem(file, line, field, None, "is not a setting", fix)
    if position == ("schema",) and detail["type"] == "literal_error":
        fix = f"This version of yrd reads schema {SCHEMA}."
        return Problem(file, line, field, str(detail["input"]), "is not known", fix)
    value, message, fix = explain(detail)
    return Problem(file, line, field, value, message, fix)


def _names_at(position: tuple[str | int, ...]) -> tuple[str, ...]:
    """Names of the settings in the group at the position."""
    group: type[BaseModel] = Settings
    for name in position:
        kind = group.model_fields[str(name)].annotation
        if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
            return ()
        group = kind
    return tuple(setting_names(group))


def setting_names(group: type[BaseModel]) -> Iterator[str]:
    """Names of the settings of a group as `case.yaml` writes them."""
    for name, info in group.model_fields.items():
        yield info.alias or name
