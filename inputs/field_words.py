"""Fields of a record in words: what a cell may hold, and what a blank one means."""

from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from inputs.base import CODE_PATTERN, LARGEST
from inputs.columns import is_number


def default_words(info: FieldInfo) -> str:
    """What a blank cell means: a value, nothing, or that it must not be blank."""
    if info.is_required():
        return "*required*"
    value: Any = info.default
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return "*blank*" if value in ("", None, ()) else str(value)


def takes(info: FieldInfo) -> str:
    """What a cell may hold: a code, text, a flag, a choice, or a range of numbers."""
    kind = _plain(info.annotation)
    if get_origin(kind) is Literal:
        return ", ".join(str(choice) for choice in get_args(kind) if choice != "")
    if get_origin(kind) is tuple:
        return f"list of {', '.join(map(str, get_args(get_args(kind)[0])))}"
    if kind is bool:
        return "true or false"
    if not is_number(info):
        return "code" if _is_code(info) else "text"
    noun = "whole number" if kind is int else "number"
    return f"{noun}{_range(_limits(info))}"


def _is_code(info: FieldInfo) -> bool:
    """Whether the field holds a code; a name has a pattern too, but a wider one."""
    patterns = (getattr(part, "pattern", None) for part in _limits(info))
    return any(pattern and CODE_PATTERN in pattern for pattern in patterns)


def _plain(kind: Any) -> Any:
    """The type without None and without its limits."""
    choices = [part for part in get_args(kind) if part is not type(None)]
    if type(None) in get_args(kind):
        return _plain(choices[0])
    return get_args(kind)[0] if hasattr(kind, "__metadata__") else kind


def _limits(info: FieldInfo) -> list[Any]:
    """Limits of a field, of its own or of its type."""
    found = [*info.metadata]
    for kind in (info.annotation, *get_args(info.annotation)):
        for part in getattr(kind, "__metadata__", ()):
            found += part.metadata if isinstance(part, FieldInfo) else [part]
    return found


def _range(limits: list[Any]) -> str:
    lows = [part.ge for part in limits if getattr(part, "ge", None) is not None]
    highs = [part.le for part in limits if getattr(part, "le", None) is not None]
    if lows and highs and highs[0] < LARGEST:
        return f", {lows[0]:g} to {highs[0]:g}"
    return ", 0 or more" if 0 in lows else ""
