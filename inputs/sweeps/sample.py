"""`sample` and `axes`: numbers drawn at once from the ranges of all axes."""

from typing import Literal, NamedTuple, get_args

from inputs.case import Case
from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.sweeps.axis import Axis
from inputs.sweeps.grid import number_axis, target_at
from inputs.sweeps.levels import asked_at, ends
from inputs.sweeps.written import Written
from inputs.yaml_text import Position

SAMPLE = "sample"
AXES = "axes"

ASSUMPTIONS = "assumptions"
"""Word that makes every assumption an axis."""

KEYS = ("method", "count", "seed", AXES)

Method = Literal["lhs", "sobol"]
METHODS: tuple[Method, ...] = get_args(Method)

USUAL_COUNT = 100
"""Points of a sample that a file asks for by its axes alone."""


class Sampling(NamedTuple):
    """How many points are drawn, how, and from which seed."""

    method: Method = "lhs"
    size: int = USUAL_COUNT
    seed: int = 0


class Place(NamedTuple):
    """Where the axes of the sample stand, and whether every assumption is one."""

    at: Position
    is_assumptions: bool


def sampling_of(written: Written) -> Sampling | None:
    """How the sample is drawn; None where the sweep has none. All problems are raised at once."""
    content = written.document.content
    if SAMPLE not in content:
        return Sampling() if AXES in content else None
    written.mapping(SAMPLE)
    problems = written.unknown_keys((SAMPLE,), KEYS)
    found = Sampling()
    for read in (_method, _count, _seed):
        try:
            found = read(written, found)
        except InputProblems as error:
            problems += error.problems
    if problems:
        raise InputProblems(problems)
    return found


def place_of(written: Written) -> Place | None:
    """Where the axes of the sample stand: below `sample`, or by themselves; none without either."""
    if written.document.content.keys().isdisjoint((SAMPLE, AXES)):
        return None
    inner, outer = written.get(SAMPLE, AXES), written.get(AXES)
    if inner != "" and outer != "":
        fix = "Keep one of the two."
        raise written.wrong((AXES,), None, "stands twice: also below sample", fix)
    at = (SAMPLE, AXES) if outer == "" and SAMPLE in written.document.content else (AXES,)
    content = written.get(*at)
    if content == "":
        fix = f"Write paths with their ranges below it, or {AXES}: {ASSUMPTIONS}."
        raise written.wrong(at, None, "is missing", fix)
    if isinstance(content, str) and content != ASSUMPTIONS:
        message = f"is neither ranges by path nor the word {ASSUMPTIONS}"
        raise written.wrong(at, content, message, did_you_mean(content, (ASSUMPTIONS,)))
    return Place(at, content == ASSUMPTIONS)


def sample_axes(
    written: Written, base: Case, at: Position, problems: list[Problem]
) -> tuple[Axis, ...]:
    """The axes at the position that can be read; what is wrong is added to the problems."""
    found: list[Axis] = []
    try:
        for text in written.mapping(*at):
            try:
                found.append(_axis(written, base, (*at, text), text))
            except InputProblems as error:
                problems += error.problems
    except InputProblems as error:
        problems += error.problems
    return tuple(found)


def _axis(written: Written, base: Case, at: Position, text: str) -> Axis:
    target = target_at(written, base, at, text)
    if not target.is_number:
        fix = "List its values in grid."
        raise written.wrong(at, target.path, "holds no number, so it has no range", fix)
    asked = asked_at(written, at, target)
    low, high = ends(written, asked)
    if target.is_whole and asked.operation == "multiply":
        message = "holds whole numbers, which a factor would not leave whole"
        raise written.wrong(asked.at, target.path, message, "Write low and high, or add.")
    if target.is_whole and not (low.is_integer() and high.is_integer()):
        message = "holds whole numbers, and the ends are not"
        raise written.wrong(asked.at, target.path, message, "Write whole ends.")
    return number_axis(written, at, target, asked, (low, high))


def _method(written: Written, found: Sampling) -> Sampling:
    text = written.get(SAMPLE, "method")
    for method in METHODS:
        if text in (method, ""):
            return found if text == "" else found._replace(method=method)
    message = f"is not one of {' and '.join(METHODS)}"
    raise written.wrong((SAMPLE, "method"), str(text), message, did_you_mean(str(text), METHODS))


def _count(written: Written, found: Sampling) -> Sampling:
    content = written.get(SAMPLE, "count")
    if content == "" and ASSUMPTIONS in (written.get(AXES), written.get(SAMPLE, AXES)):
        return found
    if content == "":
        fix = "Write how many points the sample has."
        raise written.wrong((SAMPLE, "count"), None, "is missing: count", fix)
    return found._replace(size=written.whole((SAMPLE, "count"), content, 1))


def _seed(written: Written, found: Sampling) -> Sampling:
    content = written.get(SAMPLE, "seed")
    if content == "":
        return found
    return found._replace(seed=written.whole((SAMPLE, "seed"), content, 0))
