"""Pydantic's findings in a planner's words."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from inputs.base import CODE_LENGTH, NAME_PATTERN
from inputs.errors import did_you_mean

Words = tuple[str, str]
"""Message and fix."""

CODE_FIX = f"Use letters, digits and single underscores, at most {CODE_LENGTH} characters."

PLAIN: Mapping[str, Words] = {
    "float_parsing": ("is not a number", "Write digits with a point, without separators."),
    "float_type": ("is not a number", "Write digits with a point, without separators."),
    "int_parsing": ("is not a whole number", "Write digits only."),
    "int_type": ("is not a whole number", "Write digits only."),
    "int_from_float": ("is not a whole number", "Write digits only."),
    "int_parsing_size": ("is not a whole number of bearable size", "Write digits only."),
    "bool_parsing": ("is neither true nor false", "Write true or false."),
    "bool_type": ("is neither true nor false", "Write true or false."),
    "finite_number": ("is not a finite number", "Write a number, or leave the cell blank."),
    "string_type": ("is not text", "Write plain text."),
    "string_unicode": ("is not valid text", "Write it anew."),
    "model_type": ("is not a group of settings", "Indent the settings below it."),
    "tuple_type": ("is not a list", "Write it as [name, name]."),
    "too_short": ("names nothing", "Name at least one, or leave the key out."),
    "dict_type": ("is not a group", "Indent its lines `name: value` below it."),
}

FOREIGN = frozenset(get_args(ErrorType))
"""Kinds of findings that pydantic words itself, for programmers; those of other kinds are ours."""


def _missing(_: ErrorDetails) -> Words:
    return "is missing", "Fill it in."


def _too_small(detail: ErrorDetails) -> Words:
    least = _context(detail)["ge"]
    return f"is below {least:g}, the least it can be", ""


def _too_great(detail: ErrorDetails) -> Words:
    most = _context(detail)["le"]
    return f"is above {most:g}, the most it can be", ""


def _too_long(detail: ErrorDetails) -> Words:
    return f"is longer than {_context(detail)['max_length']} characters", "Shorten it."


def _not_a_choice(detail: ErrorDetails) -> Words:
    expected = str(_context(detail)["expected"])
    choices = [word for word in expected.replace(" or ", ", ").split(", ") if word]
    plain = [word.strip("'") for word in choices]
    fix = did_you_mean(str(detail["input"]), [word for word in plain if word])
    return f"is not one of {expected}", fix if fix.startswith("Did") else ""


def _misspelt(detail: ErrorDetails) -> Words:
    if _context(detail)["pattern"] == NAME_PATTERN:
        return "holds a character that cannot be seen", "Write it anew without."
    return "is not a code", CODE_FIX


BY_CONTEXT: Mapping[str, Callable[[ErrorDetails], Words]] = {
    "missing": _missing,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_great,
    "string_too_long": _too_long,
    "literal_error": _not_a_choice,
    "string_pattern_mismatch": _misspelt,
}


def _context(detail: ErrorDetails) -> Mapping[str, Any]:
    return detail.get("ctx", {})


def explain(detail: ErrorDetails) -> tuple[str | None, str, str]:
    """Value seen (none where it is missing or a group), message and fix of one finding."""
    kind = detail["type"]
    seen = detail["input"]
    value = str(seen) if kind != "missing" and isinstance(seen, str | int | float) else None
    if kind in BY_CONTEXT:
        return value, *BY_CONTEXT[kind](detail)
    if kind in PLAIN:
        return value, *PLAIN[kind]
    return value, "cannot stand here" if kind in FOREIGN else detail["msg"], ""
