"""What the path of an axis names: a setting or the cells of a column, and what they may hold."""

from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from inputs.case import Case
from inputs.columns import column_fields, is_number, key_columns
from inputs.scenarios.cells import change_cells
from inputs.scenarios.changes import CellChange, SettingChange, as_where
from inputs.scenarios.paths import path_text, read_path
from inputs.scenarios.selection import rows_where, table_named
from inputs.scenarios.settings_change import change_setting
from inputs.scenarios.steps import act_at


class Target(NamedTuple):
    """The path as text, the change that sets it, and whether it holds numbers, or whole ones."""

    path: str
    act: CellChange | SettingChange
    is_number: bool
    is_whole: bool


def target_of(base: Case, text: str) -> Target:
    """What the path names in the case; raises PathError where it names nothing."""
    path = read_path(text)
    act = act_at(path, "")
    if isinstance(act, SettingChange):
        info = _setting(base, act)
    elif isinstance(act, CellChange):
        info = _column(base, act)
    else:
        raise TypeError(f"a path sets cells or a setting, not a {type(act).__name__}")
    return Target(path_text(path), act, is_number(info), is_number(info) and holds_whole(info))


def _setting(base: Case, act: SettingChange) -> FieldInfo:
    """The field of a setting; another path is refused as in a scenario."""
    *groups, name = act.names
    group: Any = base.settings
    for inner in groups:
        group = getattr(group, inner, None)
    fields = type(group).model_fields if isinstance(group, BaseModel) else {}
    if name not in fields or isinstance(getattr(group, name), BaseModel):
        change_setting(base, act)
    return fields[name]


def _column(base: Case, act: CellChange) -> FieldInfo:
    """The field of a column in which there are rows; another path is refused as in a scenario."""
    table = table_named(act.table)
    fields = column_fields(table.record)
    if act.column not in fields or act.column in key_columns(table.record):
        change_cells(base, act)
    rows_where(base, table, as_where(act.where))
    return table.record.model_fields[fields[act.column]]


def holds_whole(info: FieldInfo) -> bool:
    """Whether the numbers of the field are whole ones."""
    kinds: tuple[Any, ...] = (info.annotation, *get_args(info.annotation))
    plain = [get_args(kind)[0] if hasattr(kind, "__metadata__") else kind for kind in kinds]
    return int in plain and float not in plain
