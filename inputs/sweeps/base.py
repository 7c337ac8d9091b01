"""The scenario of a sweep: what holds for every one of its cases, whatever the axes say."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.errors import Problem, refuse_if_any
from inputs.scenarios.files import Plans, Sheet
from inputs.scenarios.levers import Levers
from inputs.scenarios.scenario import planned_steps, read_levers
from inputs.scenarios.steps import Step, contradictions
from inputs.scenarios.written import Scenario
from inputs.sweeps.axis import Levelled, choice_axis
from inputs.sweeps.levels import Asked, choices
from inputs.sweeps.written import Written
from inputs.yaml_text import Document, Position

LEVERS = "levers"
ALL = "all"
ALWAYS = "always"

SCENARIO_KEYS = tuple(Scenario.model_fields)
"""Keys that a sweep shares with a scenario."""

OFF_ON = ("off", "on")


class Placed(NamedTuple):
    """The code of a lever, and where it is asked for."""

    code: str
    at: Position


class Asking(NamedTuple):
    """Levers that always hold, and levers of which every subset is taken."""

    always: tuple[Placed, ...] = ()
    varied: tuple[Placed, ...] = ()


class Part(NamedTuple):
    """The steps that make the base of the sweep, and the levers that are on or off."""

    steps: tuple[Step, ...]
    levers: tuple[Levelled, ...]
    problems: tuple[Problem, ...]


NO_PART = Part((), (), ())


def scenario_part(written: Written, plans: Plans, case: Case) -> Part:
    """What the sweep takes over from a scenario; levers of which all subsets are asked are axes."""
    levers = read_levers(plans)
    asking = _asking(written, levers)
    every = planned_steps(_sheet(written, (*asking.always, *asking.varied)), plans, case)
    problems = every.problems or tuple(contradictions(every.steps))
    if problems:
        return Part((), (), problems)
    steps = planned_steps(_sheet(written, asking.always), plans, case).steps
    return Part(steps, tuple(_axis(levers, placed.code) for placed in asking.varied), ())


def _axis(levers: Levers, code: str) -> Levelled:
    read = levers.levers[code]
    axis, values = choice_axis(f"lever.{code}", OFF_ON, ((), read.steps), lever=code)
    named = replace(axis, name_zh=read.lever.name_zh, name_en=read.lever.name_en)
    return Levelled(named, values)


def _asking(written: Written, levers: Levers) -> Asking:
    content = written.get(LEVERS)
    if isinstance(content, Mapping):
        refuse_if_any(written.unknown_keys((LEVERS,), (ALWAYS, ALL)))
        always = _listed(written, (LEVERS, ALWAYS)) if ALWAYS in content else ()
        return Asking(always, _varied(written, (LEVERS, ALL), levers, always))
    if isinstance(content, list):
        return Asking(_listed(written, (LEVERS,)))
    return Asking((), _varied(written, (LEVERS,), levers, ()) if content else ())


def _varied(
    written: Written, at: Position, levers: Levers, always: tuple[Placed, ...]
) -> tuple[Placed, ...]:
    """The levers of which every subset is taken; `all` means every lever that is not always on."""
    content = written.get(*at)
    if isinstance(content, list):
        return _listed(written, at)
    if content != ALL:
        message = f"is neither a list of levers nor the word {ALL}"
        seen = str(content) if content else None
        raise written.wrong(at, seen, message, f"Write [code, code] or {ALL}.")
    kept = {placed.code for placed in always}
    codes = [code for code in levers.levers if code not in kept]
    if not codes:
        refuse_if_any(levers.problems)
        raise written.wrong(at, ALL, "means no lever: the case has none", "List scenarios instead.")
    return tuple(Placed(code, at) for code in codes)


def _listed(written: Written, at: Position) -> tuple[Placed, ...]:
    codes = choices(written, Asked("set", written.get(*at), at)) if written.get(*at) else ()
    return tuple(Placed(code, (*at, position)) for position, code in enumerate(codes))


def _sheet(written: Written, levers: tuple[Placed, ...]) -> Sheet:
    """The scenario that the sweep holds, with these levers, each told at its own line."""
    document = written.document
    content: dict[str, Any] = {
        key: value for key, value in document.content.items() if key in SCENARIO_KEYS
    }
    content.pop(LEVERS, None)
    lines = dict(document.lines)
    for position, (code, at) in enumerate(levers):
        content.setdefault(LEVERS, []).append(code)
        line = lines.get(at)
        if line is not None:
            lines[LEVERS, position] = line
    return Sheet(written.file, written.stem, Document(content, lines, ()))


def all_steps(part: Part) -> tuple[Step, ...]:
    """The steps of the base and of every lever that can be on."""
    levers = chain.from_iterable(lever.axis.taken[1] for lever in part.levers)
    return (*part.steps, *levers)
