"""What a workbook of a case consists of: names of its sheets and of their columns."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from inputs.settings import Settings
from inputs.tables import TABLES

SUFFIX = ".xlsx"
GUIDE = "README 说明"
HEAD_SHEET = "case"
LEVERS, SCENARIOS = "levers", "scenarios"

SETTING, VALUE = "setting", "value"
HEAD_COLUMNS = (SETTING, VALUE, "default", "takes", "meaning", "说明")
"""Columns of the sheet of settings; the first two are read, the others explain."""

TEXT = "yaml"
NAMED: Mapping[str, str] = {LEVERS: "lever", SCENARIOS: "scenario"}
"""Sheets of texts, and the column that names each text; the text itself stands under `yaml`."""

SHEETS = (HEAD_SHEET, *(table.name for table in TABLES), *NAMED)
"""Sheets that are read; sheets of other names are the planner's own or misspelt."""

LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell."""


class Texts(NamedTuple):
    """Text of `levers.yaml`, blank if there is none, and texts of scenarios by name."""

    levers: str = ""
    scenarios: Mapping[str, str] = {}


def is_workbook(path: str | Path) -> bool:
    """Whether the name is that of a workbook."""
    return str(path).lower().endswith(SUFFIX)


def text_file(book: str, file: str) -> str:
    """How problems name a text of a workbook before they have its cell: by the file it would be."""
    return f"{book}: {file}"


def is_own_sheet(name: str) -> bool:
    """Whether a sheet is the planner's own or the guide, so that it is not read."""
    return name.startswith(("_", "#")) or name.upper().startswith("README")


def column_letter(position: int) -> str:
    """The letters of a column that a spreadsheet shows; the first position is 1."""
    letters = ""
    while position > 0:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def setting_fields() -> Mapping[str, FieldInfo]:
    """Every setting by its dotted name, in the order of `case.yaml`."""
    return dict(_fields(Settings, ""))


def _fields(group: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in group.model_fields.items():
        dotted = f"{prefix}{info.alias or name}"
        kind = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _fields(kind, f"{dotted}.")
        else:
            yield dotted, info
