"""A case after the steps of a scenario, with everything that is wrong told at once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from inputs.case import Case
from inputs.checks import CHECKS, findings
from inputs.errors import MOST_PROBLEMS, InputProblems, Problem, quoted, refuse_if_any
from inputs.fingerprint import with_fingerprint
from inputs.scenarios.cells import change_cells
from inputs.scenarios.change_evidence import with_evidence
from inputs.scenarios.changes import CellChange, NewRow, Removal, SettingChange
from inputs.scenarios.effects import Cell, Effect
from inputs.scenarios.paths import PathError
from inputs.scenarios.rederive import Derived, rederive
from inputs.scenarios.settings_change import change_setting
from inputs.scenarios.steps import Act, Step
from inputs.scenarios.table_rows import add_row, remove_rows


class _Followed(NamedTuple):
    """The case after all steps, what each step did to a number, and what could not be done."""

    case: Case
    trails: dict[Cell, tuple[str, ...]]
    problems: tuple[Problem, ...]


def follow(base: Case, steps: Sequence[Step], name: str) -> Case:
    """The case after the steps, each on what those before it left, valid and with its sources.

    Steps without any effect leave the very same case. Raises InputProblems with what is wrong
    with all steps at once, else with the changed case.
    """
    followed = _take(base, steps)
    refuse_if_any(followed.problems)
    if followed.case is base:
        return base
    case, derived = _rederived(base, followed, steps)
    case = with_evidence(base, case, followed.trails, derived)
    refuse_if_any(_faults(case, name))
    return with_fingerprint(case)


def taken(base: Case, steps: Sequence[Step]) -> Case:
    """The case after the steps without their evidence, neither checked nor with a new fingerprint:
    for those who want its numbers alone. Raises InputProblems where a step cannot be taken.
    """
    followed = _take(base, steps)
    refuse_if_any(followed.problems)
    return base if followed.case is base else _rederived(base, followed, steps)[0]


def _take(base: Case, steps: Sequence[Step]) -> _Followed:
    """Every step in turn; one that cannot be taken is left out and its problem kept."""
    case = base
    trails: dict[Cell, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for origin, act in steps:
        try:
            effect = _effect(case, act)
        except PathError as error:
            problems.append(origin.problem(error))
            continue
        case = effect.case
        words = f"{origin.cause}: {effect.words}"
        trails |= {cell: (*trails.get(cell, ()), words) for cell in effect.cells}
    return _Followed(case, trails, tuple(problems))


def _effect(case: Case, act: Act) -> Effect:
    if isinstance(act, CellChange):
        return change_cells(case, act)
    if isinstance(act, NewRow):
        return add_row(case, act)
    if isinstance(act, Removal):
        return remove_rows(case, act)
    return change_setting(case, act)


def _rederived(
    base: Case, followed: _Followed, steps: Sequence[Step]
) -> tuple[Case, tuple[Derived, ...]]:
    """The projects follow the parameters, if some step changed those."""
    case = followed.case
    if case.parameters is base.parameters:
        return case, ()
    try:
        return rederive(case, base.parameters, followed.trails)
    except PathError as error:
        last = [step.origin for step in steps if _table(step.act) == "parameters"][-1]
        raise InputProblems([last.problem(error)]) from error


def _table(act: Act) -> str:
    return "case" if isinstance(act, SettingChange) else act.table


def _faults(case: Case, name: str) -> list[Problem]:
    """What is wrong with the changed case; of what is alike in a column the first row."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for fault in islice(findings(CHECKS, case, frozenset()), MOST_PROBLEMS):
        alike.setdefault((fault.file, fault.field, fault.message), []).append(fault)
    return [_told(faults[0], len(faults) - 1, name) for faults in alike.values()]


def _told(fault: Problem, others: int, name: str) -> Problem:
    """The problem with the scenario after which it is there, and how many are like it."""
    more = f", as in {others} more rows" if others else ""
    message = f"{fault.message}{more}, once {quoted(name)} is applied"
    return replace(fault, message=message)
