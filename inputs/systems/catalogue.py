"""The systems that the five papers name, from the list that comes with yrd."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError

from inputs.base import Code, Name, Record, Text
from inputs.errors import InputProblems, Problem
from inputs.explain import explain
from inputs.scenarios.paths import PathError
from inputs.systems.references import COLUMN, Switch, read_switch

SYSTEMS = Path(__file__).parent / "systems.csv"
"""The list, a system a row."""

SEPARATOR = ";"
"""Between several references, or several projects, of one system."""


def _parts(cell: object) -> object:
    """The parts of a cell; none of a blank one."""
    return [part for part in cell.split(SEPARATOR) if part] if isinstance(cell, str) else cell


def _switches(cell: object) -> object:
    """The references of a cell, read."""
    parts = _parts(cell)
    return [read_switch(part) for part in parts] if isinstance(parts, list) else parts


class System(Record):
    """A system, platform, mechanism or institution that a paper names."""

    number: int = Field(ge=1, description="its number in the list")
    name_zh: Name = Field(min_length=1, description="its name as the paper prints it")
    paper: Code = Field(description="code of the paper that names it")
    represented_by: Annotated[tuple[Switch, ...], BeforeValidator(_switches)] = Field(
        (), description="what stands for it in the model; none: it is a comparator only"
    )
    city_projects: Annotated[tuple[Code, ...], BeforeValidator(_parts)] = Field(
        (), description="projects of the city case that stand for it"
    )
    how: Text = Field(min_length=1, description="how it is represented, or why it is not")


def read_systems(path: Path = SYSTEMS) -> tuple[System, ...]:
    """The systems of the list, in its order; raises InputProblems at the first row with a fault."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_read(path.name, *row) for row in enumerate(csv.DictReader(file), 2))


def _read(file: str, number: int, row: Mapping[str, str]) -> System:
    """The system of a row."""
    try:
        return System.model_validate(row)
    except PathError as error:
        problem = Problem(file, number, COLUMN, error.value, error.message, error.fix)
        raise InputProblems([problem]) from error
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        problem = Problem(file, number, str(detail["loc"][0]), *explain(detail))
        raise InputProblems([problem]) from error


def switches(systems: Iterable[System]) -> tuple[Switch, ...]:
    """Every different reference of the systems, in their order."""
    found = (switch for system in systems for switch in system.represented_by)
    return tuple(dict.fromkeys(found))
