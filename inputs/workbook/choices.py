"""What the drop-down of a column offers: fixed choices, or the codes of another sheet."""

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from inputs.case import Case
from inputs.checks.references import REFERENCES
from inputs.columns import column_fields
from inputs.tables import TABLES, Table
from inputs.workbook.layout import column_letter

MORE_LINKS: Mapping[tuple[str, str], str] = {
    ("evidence", "paper"): "papers",
    ("roles", "paper"): "papers",
    ("comparisons", "first"): "indicators",
    ("comparisons", "second"): "indicators",
}
"""Columns that name codes of another table, beside those that the checks call references."""

PLACES: Mapping[str, tuple[str, str]] = {
    "players": ("regions", "province"),
    "places": ("regions", "region"),
    "places_or_zones": ("regions", "region"),
}
"""Sheet and column offered for codes that are no table's own; others may be typed."""

LONGEST_LIST = 255
"""Characters that Excel takes in the source of a drop-down."""


class Choice(NamedTuple):
    """Source of a drop-down: a formula for a range, or words; whether anything else is refused."""

    source: str | tuple[str, ...]
    is_strict: bool
    sheet: str = ""


def column_choice(case: Case, table: Table, column: str) -> Choice | None:
    """The drop-down of a column; none where anything may be typed."""
    words = fixed_choices(table.record.model_fields[column_fields(table.record)[column]])
    if words:
        return Choice(words, True)
    if (table.name, column) == ("provides", "kind"):
        return Choice(_kinds(), False)
    target = _targets().get((table.name, column))
    if not target:
        return None
    sheet, code = PLACES.get(target) or (target, _code_column(target))
    if target == "players" and case.provinces:
        sheet, code = "provinces", "province"
    return Choice(f"={_range(sheet, code)}", False, sheet)


def fixed_choices(info: FieldInfo) -> tuple[str, ...]:
    """The words that a column takes, if it takes nothing else."""
    kinds = [kind for kind in (info.annotation, *get_args(info.annotation)) if kind is not NoneType]
    if bool in kinds:
        return "true", "false"
    if get_origin(info.annotation) is Literal:
        return tuple(str(word) for word in get_args(info.annotation) if word != "")
    return ()


@cache
def _targets() -> Mapping[tuple[str, str], str]:
    return {**{(link.table, link.column): link.target for link in REFERENCES}, **MORE_LINKS}


@cache
def _tables() -> Mapping[str, Table]:
    return {table.name: table for table in TABLES}


def _code_column(table: str) -> str:
    """The column of a table that others refer to: the first of its key."""
    return next(iter(column_fields(_tables()[table].record)))


def _range(sheet: str, column: str) -> str:
    """A range that grows with the filled rows of a column; OFFSET works in Excel, LibreOffice and
    WPS alike."""
    position = list(column_fields(_tables()[sheet].record)).index(column) + 1
    letters = column_letter(position)
    filled = f"COUNTA({sheet}!${letters}:${letters})"
    return f"OFFSET({sheet}!${letters}$2,0,0,MAX(1,{filled}-1))"


def _kinds() -> str:
    """The codes that the resource in the row comes in."""
    resource = list(column_fields(_tables()["provides"].record)).index("resource") + 1
    cell = f"${column_letter(resource)}2"
    training, compute, matching = (
        _range(sheet, _code_column(sheet))
        for sheet in ("talent_classes", "compute_classes", "facilities")
    )
    return f'=IF({cell}="training",{training},IF({cell}="compute",{compute},{matching}))'
