"""Levels and ranges as they are written: a list, even steps, or two ends, and what they do."""

from collections.abc import Mapping
from typing import Any, NamedTuple, get_args

from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.scenarios.changes import SettingChange
from inputs.sweeps.axis import Operation
from inputs.sweeps.targets import Target
from inputs.sweeps.written import Written
from inputs.yaml_text import Position

OPERATIONS: tuple[Operation, ...] = get_args(Operation)

RANGE_KEYS = ("low", "high")
EVEN_KEYS = (*RANGE_KEYS, "steps")

MOST_STEPS = 10_000
"""Even levels of one axis; more of them are a sample."""

BLANK = "blank"
"""Label of a choice that empties a cell, or restores the default of a setting."""


class Asked(NamedTuple):
    """What an axis does with its values, and where these stand."""

    operation: Operation
    content: Any
    at: Position


def asked_at(written: Written, at: Position, target: Target) -> Asked:
    """The operation that stands at the position, set where there is none.

    Only cells of numbers can be multiplied or added to.
    """
    content = written.get(*at)
    if not isinstance(content, Mapping) or not set(content) & set(OPERATIONS):
        return Asked("set", content, at)
    refuse_if_any(written.unknown_keys(at, OPERATIONS))
    if len(content) > 1:
        message = f"states {' and '.join(content)}, and needs one"
        raise written.wrong(at, None, message)
    operation = next(name for name in OPERATIONS if name in content)
    if operation != "set" and not target.is_number:
        message = "holds no number"
        raise written.wrong((*at, operation), target.path, message, "Use set.")
    if operation != "set" and isinstance(target.act, SettingChange):
        message = "is a setting, which can only be set"
        raise written.wrong((*at, operation), target.path, message, "List its values.")
    return Asked(operation, content[operation], (*at, operation))


def levels(written: Written, asked: Asked) -> tuple[float, ...]:
    """The numbers of a list or of even steps, each once; all that is wrong is raised at once."""
    if isinstance(asked.content, Mapping):
        return _even(written, asked)
    items = _items(written, asked)
    numbers: list[float] = []
    problems: list[Problem] = []
    for position, item in enumerate(items):
        try:
            numbers.append(written.number((*asked.at, position), item))
        except InputProblems as error:
            problems += error.problems
    problems += _twice(written, asked, [f"{number:g}" for number in numbers], numbers)
    refuse_if_any(problems)
    return tuple(numbers)


def choices(written: Written, asked: Asked) -> tuple[str, ...]:
    """The texts of a list, each once; several texts of one level are joined by commas."""
    if isinstance(asked.content, Mapping):
        raise written.wrong(asked.at, None, "holds no number", "List its values.")
    texts = [",".join(item) if isinstance(item, list) else item for item in _items(written, asked)]
    for position, text in enumerate(texts):
        if not isinstance(text, str):
            raise written.wrong((*asked.at, position), None, "is not a value", "Write plain text.")
    refuse_if_any(_twice(written, asked, [text or BLANK for text in texts], texts))
    return tuple(texts)


def ends(written: Written, asked: Asked) -> tuple[float, float]:
    """The two numbers of a range, the lower one first."""
    content = asked.content
    if isinstance(content, Mapping):
        return _range(written, asked, RANGE_KEYS)
    if not isinstance(content, list) or len(content) != 2:
        seen = content if isinstance(content, str) and content else None
        raise written.wrong(asked.at, seen, "is not a range", "Write two numbers, [low, high].")
    low, high = (written.number((*asked.at, i), item) for i, item in enumerate(content))
    return _ordered(written, asked.at, low, high)


def _items(written: Written, asked: Asked) -> list[Any]:
    content = asked.content
    if not isinstance(content, list) and content != "":
        fix = "Write it as [a, b, c]."
        raise written.wrong(asked.at, str(content), "is not a list of levels", fix)
    if not content:
        raise written.wrong(asked.at, None, "has no level", "Write it as [a, b, c].")
    return list(content)


def _twice(written: Written, asked: Asked, labels: list[str], values: list[Any]) -> list[Problem]:
    return [
        written.problem((*asked.at, i), labels[i], "stands twice", "Delete one of the two.")
        for i, value in enumerate(values)
        if value in values[:i]
    ]


def _even(written: Written, asked: Asked) -> tuple[float, ...]:
    low, high = _range(written, asked, EVEN_KEYS)
    at = (*asked.at, "steps")
    steps = written.whole(at, asked.content["steps"], 2)
    if steps > MOST_STEPS:
        raise written.wrong(at, str(steps), f"is above {MOST_STEPS:,}, the most it can be")
    if low == high:
        raise written.wrong(asked.at, f"{low:g}", "is both ends", "Write different ones.")
    width = high - low
    return (*(low + width * (step / (steps - 1)) for step in range(steps - 1)), high)


def _range(written: Written, asked: Asked, keys: tuple[str, ...]) -> tuple[float, float]:
    content = asked.content
    problems = written.unknown_keys(asked.at, keys)
    missing = [key for key in keys if content.get(key, "") == ""]
    problems += [
        written.problem((*asked.at, key), None, f"is missing: {key}", "Fill it in.")
        for key in missing
    ]
    refuse_if_any(problems)
    low, high = (written.number((*asked.at, key), content[key]) for key in RANGE_KEYS)
    return _ordered(written, asked.at, low, high)


def _ordered(written: Written, at: Position, low: float, high: float) -> tuple[float, float]:
    if low > high:
        message = f"is above the high end, {high:g}"
        raise written.wrong(at, f"{low:g}", message, "Write the lower number first.")
    return low, high
