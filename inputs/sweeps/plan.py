"""From what is written to the axes of a sweep, with everything that is wrong at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from inputs.case import Case
from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.load import Loaded, load_case_with_notes
from inputs.scenarios.changes import CellChange, SettingChange
from inputs.scenarios.files import Plans, plans_of
from inputs.scenarios.follow import follow
from inputs.sweeps.axis import SUFFIX, Axis, Levelled
from inputs.sweeps.base import LEVERS, NO_PART, SCENARIO_KEYS, Part, all_steps, scenario_part
from inputs.sweeps.draft import Draft
from inputs.sweeps.grid import GRID, grid_axes
from inputs.sweeps.sample import AXES, SAMPLE, place_of, sample_axes, sampling_of
from inputs.sweeps.scenario_list import LIST, Surroundings, list_axis
from inputs.sweeps.trials import tried
from inputs.sweeps.written import Written, read_sweep

T = TypeVar("T")

KEYS = (GRID, SAMPLE, AXES, LIST, *SCENARIO_KEYS)
"""Keys of a sweep."""


def read_draft(source: str | Path, sweep: str | Path | Mapping[str, object]) -> Draft:
    """The base of the sweep and the axes that it states, each tried alone at its ends."""
    written = read_sweep(sweep)
    loaded = load_case_with_notes(source)
    with loaded.placing():
        return _draft(written, loaded, plans_of(source))


def _draft(written: Written, loaded: Loaded, plans: Plans) -> Draft:
    problems = [*written.document.problems, *written.unknown_keys((), KEYS)]
    part, base = _base(written, plans, loaded.case, problems)
    levelled = _levelled(written, plans, base, part, problems)
    sampling = _attempt(problems, lambda: sampling_of(written), None)
    place = _attempt(problems, lambda: place_of(written), None)
    at = place.at if place and not place.is_assumptions else None
    sampled = sample_axes(written, base, at, problems) if at else ()
    axes = (*(axis for axis, _ in levelled), *sampled)
    problems += _same_paths(axes)
    cases, found = tried(base, axes, written.stem)
    refuse_if_any((*problems, *found))
    return Draft(written, base, levelled, sampled, sampling, place, tuple(cases), loaded.notes)


def _base(written: Written, plans: Plans, case: Case, problems: list[Problem]) -> tuple[Part, Case]:
    """The scenario part, and the case after it; what is wrong with it is added to the problems.

    Axes of a broken scenario are read on the case itself, unless rows may be missing there.
    """
    before = len(problems)
    part = _attempt(problems, lambda: scenario_part(written, plans, case), NO_PART)
    problems += part.problems
    base = _attempt(problems, lambda: follow(case, part.steps, written.stem), case)
    if len(problems) > before and {"add", LEVERS} & set(written.document.content):
        raise InputProblems(problems)
    return part, base


def _levelled(
    written: Written, plans: Plans, base: Case, part: Part, problems: list[Problem]
) -> tuple[Levelled, ...]:
    """Levers, list and grid, in their order of effect."""
    around = Surroundings(plans, base, all_steps(part))
    listed = _attempt(problems, lambda: list_axis(written, around), None)
    grid = grid_axes(written, base, problems)
    return (*part.levers, *((listed,) if listed else ()), *grid)


def _attempt(problems: list[Problem], read: Callable[[], T], otherwise: T) -> T:
    """What is read; where it is wrong, the problems are added and the other value stands in."""
    try:
        return read()
    except InputProblems as error:
        problems += error.problems
        return otherwise


def _same_paths(axes: Sequence[Axis]) -> Iterator[Problem]:
    """A problem for each axis whose path another axis has already."""
    seen: set[object] = set()
    for axis in axes:
        path = axis.name.removesuffix(SUFFIX["multiply"]).removesuffix(SUFFIX["add"])
        meant = _meant(axis)
        if meant in seen:
            origin = axis.moved[0].origin if axis.moved else axis.taken[0][0].origin
            message = "is an axis already"
            yield Problem(*origin.place, path, message, "Delete one of the two.")
        seen.add(meant)


def _meant(axis: Axis) -> object:
    """What the path of an axis names, in whatever order its filter is written."""
    acts = axis.acts
    if axis.lever or axis.name == LIST or not acts:
        return axis.name
    act = acts[0]
    if isinstance(act, CellChange):
        return act.table, act.column, frozenset(act.where.items())
    return act.names if isinstance(act, SettingChange) else axis.name
