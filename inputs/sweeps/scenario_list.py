"""`list`: scenarios of the case by name, or written out, of which one is taken at a time."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inputs.case import Case
from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.scenarios.choice import chosen_sheet
from inputs.scenarios.document_records import place_at
from inputs.scenarios.files import Plans, Sheet
from inputs.scenarios.scenario import planned_steps
from inputs.scenarios.steps import Step, contradictions
from inputs.sweeps.axis import Levelled, choice_axis
from inputs.sweeps.written import Written
from inputs.yaml_text import Document, Position

LIST = "list"


class Surroundings(NamedTuple):
    """Levers and scenarios of the case, the case itself, and the steps that come before."""

    plans: Plans
    case: Case
    before: Sequence[Step]


def list_axis(written: Written, around: Surroundings) -> Levelled | None:
    """The axis of the listed scenarios; none without a list. All problems are raised at once.

    What a scenario switches must not contradict the steps before it.
    """
    if LIST not in written.document.content:
        return None
    items = written.get(LIST)
    if not isinstance(items, list) or not items:
        seen = items if isinstance(items, str) and items else None
        fix = "Write `- name` or `- {name: …, set: …}` for each."
        raise written.wrong((LIST,), seen, "is not a list of scenarios", fix)
    labels = [_label(item, position) for position, item in enumerate(items)]
    problems = _same_names(written, labels)
    taken: list[tuple[Step, ...]] = []
    for position, item in enumerate(items):
        try:
            taken.append(_steps(written, around, position, item))
        except InputProblems as error:
            problems += error.problems
    refuse_if_any(problems)
    return choice_axis(LIST, tuple(labels), tuple(taken))


def _label(item: object, position: int) -> str:
    """The name of the scenario, or its number where it has none."""
    name = item.get("name") if isinstance(item, Mapping) else item
    return name if isinstance(name, str) and name else str(position + 1)


def _same_names(written: Written, labels: list[str]) -> list[Problem]:
    return [
        written.problem((LIST, i), label, "stands twice", "Give each scenario its own name.")
        for i, label in enumerate(labels)
        if label in labels[:i]
    ]


def _steps(written: Written, around: Surroundings, position: int, item: object) -> tuple[Step, ...]:
    at, plans = (LIST, position), around.plans
    sheet = _part(written, at, item) if isinstance(item, Mapping) else _named(written, plans, at)
    if sheet is None:
        return ()
    planned = planned_steps(sheet, plans, around.case)
    refuse_if_any(planned.problems)
    refuse_if_any(tuple(contradictions((*around.before, *planned.steps))))
    return planned.steps


def _named(written: Written, plans: Plans, at: Position) -> Sheet | None:
    """The scenario of the case that is named; what is wrong with the name is told in its place."""
    name = written.get(*at)
    if not isinstance(name, str) or not name:
        raise written.wrong(at, None, "is not a scenario", "Write a name, or `{name: …, set: …}`.")
    try:
        return chosen_sheet(name, plans)
    except InputProblems as error:
        if any(problem.file != name for problem in error.problems):
            raise
        told = [written.problem(at, name, found.message, found.fix) for found in error.problems]
        raise InputProblems(told) from error


def _part(written: Written, at: Position, item: Mapping[str, object]) -> Sheet:
    """The scenario that is written out at the position."""
    lines = {
        place[len(at) :]: line
        for place, line in written.document.lines.items()
        if place[: len(at)] == at and len(place) > len(at)
    }
    place = place_at(written.file, written.document, at)
    file = written.file if lines else place.file
    name = item.get("name")
    stem = name if isinstance(name, str) and name else f"{written.stem} {place.field or at[1]}"
    return Sheet(file, stem, Document(dict(item), lines, ()))
