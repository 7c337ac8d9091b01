"""A scenario: levers, changes, settings and rules that make a new, valid case of a case."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from inputs.case import Case
from inputs.checks import NOTES, findings
from inputs.errors import InputProblems, Problem, did_you_mean, refuse_if_any, shown
from inputs.load import Loaded
from inputs.scenarios.choice import BASE, Chosen, chosen_sheet
from inputs.scenarios.document_records import place_at
from inputs.scenarios.files import Plans, Sheet, plans_of
from inputs.scenarios.follow import follow, taken
from inputs.scenarios.followers import note_left_behind, note_underived
from inputs.scenarios.levers import NO_LEVERS, Levers, ReadLever, levers_of, paper_problems
from inputs.scenarios.own_changes import own_name, own_steps, read_assignments
from inputs.scenarios.steps import Steps, contradictions
from inputs.scenarios.written import Scenario, names_of, read_scenario

NO_PLANS = Plans(None, {})
"""A case in memory brings neither levers nor scenarios."""


class Variation(NamedTuple):
    """A scenario, and values by path that are set after it."""

    scenario: Chosen = None
    changes: Mapping[str, object] = {}


AS_IT_IS = Variation()
"""No scenario and no change."""


def variation_of(scenarios: Sequence[str], assignments: Iterable[str]) -> Variation:
    """The variation of a command line: at most one name or file, and texts `PATH=VALUE`."""
    if len(scenarios) > 1:
        message = f"is given {len(scenarios)} times: {' and '.join(map(shown, scenarios))}"
        fix = "Write one scenario that holds what both of them do."
        raise InputProblems([Problem("--scenario", message=message, fix=fix)])
    return Variation(scenarios[0] if scenarios else None, read_assignments(assignments))


class Varied(NamedTuple):
    """The case after a variation, the name of the scenario for the run, and notes on the case.

    `names` is what the scenario calls itself: `name` and `name_zh`, as far as it does.
    """

    case: Case
    name: str
    notes: tuple[Problem, ...]
    names: Mapping[str, str] = {}


def vary(loaded: Loaded, source: str | Path | None, variation: Variation) -> Varied:
    """The case after the variation; `source` is where its levers and scenarios are looked up.

    Order of effect: levers as listed, changes of the scenario, values by path. A variation without
    an effect gives the very same case. Raises InputProblems with all that is wrong.
    """
    if variation.scenario is None and not variation.changes:
        return Varied(loaded.case, BASE, loaded.notes)
    with loaded.placing():
        return _varied(loaded, NO_PLANS if source is None else plans_of(source), variation)


def _varied(loaded: Loaded, plans: Plans, variation: Variation) -> Varied:
    sheet = chosen_sheet(variation.scenario, plans)
    planned = planned_steps(sheet, plans, loaded.case) if sheet else Steps((), ())
    own = own_steps(variation.changes)
    refuse_if_any((*planned.problems, *contradictions(planned.steps), *own.problems))
    changed = own_name(variation.changes)
    name = " + ".join((sheet.stem if sheet else BASE, *changed))
    case = follow(loaded.case, (*planned.steps, *own.steps), name)
    names = names_of(sheet, changed) if sheet else {}
    return Varied(case, name, _notes(loaded, case), names)


def _notes(loaded: Loaded, case: Case) -> tuple[Problem, ...]:
    """Notes on how the files were read, and those that the changed case deserves."""
    if case is loaded.case:
        return loaded.notes
    before = set(loaded.placed(findings(NOTES, loaded.case, frozenset())))
    kept = (note for note in loaded.notes if note not in before)
    found = (
        *findings(NOTES, case, frozenset()),
        *note_left_behind(loaded.case, case),
        *(set(note_underived(case)) - set(note_underived(loaded.case))),
    )
    return (*kept, *loaded.placed(found))


def read_levers(plans: Plans) -> Levers:
    """The levers of a case, none if it has no such file."""
    written = plans.levers_sheet()
    return levers_of(written.file, written.document) if written else NO_LEVERS


def lever_problems(read: ReadLever, case: Case) -> Iterator[Problem]:
    """What is wrong with a lever by itself: with its paper, and with its steps on the case.

    The case after them is not checked, so that many levers are looked at quickly.
    """
    yield from paper_problems(read, case)
    yield from contradictions(read.steps)
    try:
        taken(case, read.steps)
    except InputProblems as error:
        yield from error.problems


def planned_steps(sheet: Sheet, plans: Plans, case: Case) -> Steps:
    """The steps of a scenario with those of its levers before, and what is wrong with them."""
    scenario, own = read_scenario(sheet)
    if scenario is None or not scenario.levers:
        return own
    levers = read_levers(plans)
    problems = (*own.problems, *levers.problems, *_listed_problems(sheet, scenario, levers, case))
    known = [levers.levers[code] for code in scenario.levers if code in levers.levers]
    return Steps((*chain.from_iterable(lever.steps for lever in known), *own.steps), problems)


def _listed_problems(
    sheet: Sheet, scenario: Scenario, levers: Levers, case: Case
) -> Iterator[Problem]:
    """Levers that are unknown or listed twice, and their papers that the case does not list."""
    unread = {problem.field.split(".")[0] for problem in levers.problems}
    for position, code in enumerate(scenario.levers):
        place = place_at(sheet.file, sheet.document, ("levers", position))
        if code in scenario.levers[:position]:
            yield Problem(*place, code, "is listed twice", "Delete one of the two.")
        elif code in levers.levers:
            yield from paper_problems(levers.levers[code], case)
        elif code not in unread:
            fix = did_you_mean(code, levers.levers)
            yield Problem(*place, code, "is not a lever of the case", fix)
