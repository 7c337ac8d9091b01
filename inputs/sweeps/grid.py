"""`grid`: paths with their levels, of which every combination is made."""

from inputs.case import Case
from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.scenarios.cells import change_cells
from inputs.scenarios.changes import CellChange, SettingChange
from inputs.scenarios.paths import PathError
from inputs.scenarios.steps import Step
from inputs.sweeps.axis import SUFFIX, Axis, Levelled, Template, choice_axis
from inputs.sweeps.levels import BLANK, Asked, asked_at, choices, levels
from inputs.sweeps.targets import Target, target_of
from inputs.sweeps.written import Written
from inputs.yaml_text import Position

GRID = "grid"


def grid_axes(written: Written, base: Case, problems: list[Problem]) -> tuple[Levelled, ...]:
    """The axes of the grid that can be read; what is wrong is added to the problems."""
    if GRID not in written.document.content:
        return ()
    found: list[Levelled] = []
    try:
        for text in written.mapping(GRID):
            try:
                found.append(_axis(written, base, text))
            except InputProblems as error:
                problems += error.problems
    except InputProblems as error:
        problems += error.problems
    return tuple(found)


def target_at(written: Written, base: Case, at: Position, text: str) -> Target:
    """What the path at the position names; another path is refused as in a scenario."""
    try:
        return target_of(base, text)
    except PathError as error:
        raise InputProblems([written.origin(at).problem(error)]) from error


def number_axis(
    written: Written, at: Position, target: Target, asked: Asked, ends: tuple[float, float]
) -> Axis:
    """The axis of a number between its ends."""
    moved = (Template(written.origin(at), target.act),)
    name = f"{target.path}{SUFFIX[asked.operation]}"
    return Axis(
        name, "number", (), *ends, operation=asked.operation, is_whole=target.is_whole, moved=moved
    )


def _axis(written: Written, base: Case, text: str) -> Levelled:
    at = (GRID, text)
    target = target_at(written, base, at, text)
    asked = asked_at(written, at, target)
    if not target.is_number:
        return _choice(written, target, asked)
    values = levels(written, asked)
    axis = number_axis(written, at, target, asked, (min(values), max(values)))
    if target.is_whole:
        refuse_if_any(_broken(written, base, axis, asked, values))
    return Levelled(axis, values)


def _choice(written: Written, target: Target, asked: Asked) -> Levelled:
    texts = choices(written, asked)
    steps = [
        (Step(written.origin((*asked.at, i)), _set(target, text)),) for i, text in enumerate(texts)
    ]
    return choice_axis(target.path, tuple(text or BLANK for text in texts), tuple(steps))


def _set(target: Target, text: str) -> CellChange | SettingChange:
    """The change that sets what the target names."""
    if isinstance(target.act, CellChange):
        return target.act.model_copy(update={"set": text})
    return target.act.model_copy(update={"value": text})


def _broken(
    written: Written, base: Case, axis: Axis, asked: Asked, values: tuple[float, ...]
) -> list[Problem]:
    """Levels between the ends at which whole numbers would not stay whole."""
    found: list[Problem] = []
    for value in sorted(values)[1:-1]:
        for origin, act in axis.steps(value):
            try:
                if isinstance(act, CellChange):
                    change_cells(base, act)
                elif not value.is_integer():
                    raise PathError(f"{value:g}", "is not a whole number", "Write digits only.")
            except PathError as error:
                found.append(origin.problem(error))
    return found
