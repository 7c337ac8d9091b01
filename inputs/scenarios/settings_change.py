"""A setting with a new value: the head of a case, read anew."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError

from inputs.case import Case
from inputs.columns import is_number
from inputs.errors import did_you_mean
from inputs.evidence_lookup import NOT_WORLD_SETTINGS
from inputs.head import setting_names
from inputs.scenarios.bounds import refusal
from inputs.scenarios.changes import SettingChange
from inputs.scenarios.effects import Cell, Effect
from inputs.scenarios.paths import PathError
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.settings import Settings

NOT_OF_A_SCENARIO = ("schema", "name", "name_zh")
"""Settings that say which case it is; a scenario cannot change them."""


def change_setting(case: Case, change: SettingChange) -> Effect:
    """The case with one setting changed; raises PathError for an unknown one or a bad value."""
    *groups, name = change.names
    record = _group(groups, change.names)
    _refuse_unknown(record, change.names)
    settings = _with_value(case.settings, record, change)
    is_same = _value(settings, change.names) == _value(case.settings, change.names)
    words = f"set to {change.value}" if change.value else "left blank"
    is_counted = is_number(record.model_fields[name]) and change.names[0] not in NOT_WORLD_SETTINGS
    cells: tuple[Cell, ...] = (("case", "", ".".join(change.names)),) if is_counted else ()
    return Effect(case if is_same else replace(case, settings=settings), cells, words)


def _group(groups: Iterable[str], names: tuple[str, ...]) -> type[BaseModel]:
    """The group of settings that the names lead to."""
    record: type[BaseModel] = Settings
    for depth, name in enumerate(groups):
        inner = _inner(record, name)
        if inner is None:
            _refuse_unknown(record, names[: depth + 1])
            message = f"is not a setting: {name} holds a single value"
            raise PathError(".".join(names), message, f"Write {'.'.join(names[: depth + 1])}.")
        record = inner
    return record


def _inner(record: type[BaseModel], name: str) -> type[BaseModel] | None:
    info = record.model_fields.get(name)
    kind = info.annotation if info else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _refuse_unknown(record: type[BaseModel], names: tuple[str, ...]) -> None:
    """The last of the names is a single setting of the group."""
    text, name = ".".join(names), names[-1]
    if text in NOT_OF_A_SCENARIO:
        raise PathError(text, "says which case it is, and stays", "Make a case of your own.")
    known = tuple(setting_names(record))
    if name not in known:
        tables = () if len(names) > 1 else TABLE_BY_NAME
        raise PathError(text, "is not a setting", did_you_mean(name, (*known, *tables)))
    inner = _inner(record, name)
    if inner:
        fix = f"Name one of: {', '.join(setting_names(inner))}."
        raise PathError(text, "is a group of settings", fix)


def _with_value(settings: Settings, record: type[BaseModel], change: SettingChange) -> Settings:
    """The settings as a file would state them with the new value; a blank one is left out."""
    *groups, name = change.names
    given: dict[str, Any] = settings.model_dump(by_alias=True, exclude_unset=True)
    inner = given
    for group in groups:
        inner = inner.setdefault(group, {})
    inner.pop(name, None)
    if change.value:
        inner[name] = _read(record, name, change.value)
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise refusal(record, name, detail, "") from error


def _read(record: type[BaseModel], name: str, text: str) -> str | tuple[str, ...]:
    """The text, or where the setting is a list its parts: `equity,security` or `[equity]`."""
    if get_origin(record.model_fields[name].annotation) is not tuple:
        return text
    parts = text.removeprefix("[").removesuffix("]").split(",")
    return tuple(part.strip() for part in parts if part.strip())


def _value(settings: Settings, names: tuple[str, ...]) -> Any:
    found: Any = settings
    for name in names:
        found = getattr(found, name)
    return found
