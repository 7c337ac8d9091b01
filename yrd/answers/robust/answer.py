"""Robust plans of a sweep, from the question to what is written and said."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from inputs.collector import collector_paused
from inputs.errors import Problem
from inputs.sweeps.sweep import Sweep, load_sweep
from maps.answer_plots.robust import robust as draw
from maps.fonts import GlyphError
from maps.words import Lang
from maps.write import figure_bytes
from optimizer.allocate import Request
from optimizer.answers.robust.answer import Question, Tell
from optimizer.answers.robust.answer import robust as robust_plans
from optimizer.answers.robust.criteria import CRITERIA
from optimizer.answers.robust.errors import NoRobustPlanError
from optimizer.answers.robust.records import Robust, Tried
from optimizer.answers.robust.runs import Run, run_of
from yrd.answers.answered import Answered, NoAnswerError
from yrd.answers.robust.picture import contest
from yrd.answers.robust.tables import PICTURE, form_of, tables
from yrd.answers.robust.words import exit_code, lines, no_plan
from yrd.answers.written import Written
from yrd.console import UNVERIFIED
from yrd.version import VERSION


@collector_paused()
def answer(
    source: str | Path,
    sweep: str | Path | Mapping[str, object],
    question: Question,
    lang: Lang,
    tell: Tell,
) -> Answered:
    """The robust plans with tables, runs, picture and lines.

    Raises InputProblems for bad input, NoAnswerError where there is no robust plan.
    """
    begun = time.perf_counter()
    drawn = load_sweep(source, sweep)
    try:
        found = robust_plans(drawn, question, tell)
    except NoRobustPlanError as error:
        raise NoAnswerError(exit_code(error.status), no_plan(error, drawn)) from error
    written, notes = _written(drawn, question, found, lang)
    spent = replace(written, seconds={"all": time.perf_counter() - begun})
    return Answered(spent, (*_noted(drawn.notes), *lines(drawn, found), *notes))


def _written(
    sweep: Sweep, question: Question, found: Robust, lang: Lang
) -> tuple[Written, tuple[str, ...]]:
    """What is written but for the time it took, and notes on what is not."""
    runs = _runs(sweep, found)
    pictures, notes = _picture(sweep, found, lang)
    worst = max(plan.worst for plan in found.plans)
    return Written(
        form=form_of(sweep.axes, [plan.chosen.name for plan in found.plans]),
        case=sweep.base,
        scenario=sweep.name,
        asked={**asdict(question), "sweep": sweep.described()},
        found={"worst_violation": worst},
        tables=tables(sweep, found, {name: run.where for name, run in runs.items()}),
        seconds={},
        runs={name: (run.case, run.allocation) for name, run in runs.items()},
        pictures=pictures,
    ), notes


def _noted(notes: Sequence[Problem]) -> Iterator[str]:
    return (f"note: {note.text()}" for note in notes)


def _runs(sweep: Sweep, found: Robust) -> dict[str, Run]:
    """The robust plans in full. Raises NoAnswerError for one that does not verify."""
    robust = [plan for plan in found.plans if plan.chosen.name in CRITERIA]
    return {plan.chosen.name: _run(sweep, found, plan) for plan in robust}


def _run(sweep: Sweep, found: Robust, plan: Tried) -> Run:
    name = plan.chosen.name
    run = run_of(found, plan, Request(scenario=f"{sweep.name}: {name}", version=VERSION))
    status = run.allocation.status
    if status != "optimal":
        message = f"plan {name} does not verify from its tables ({status}); nothing was written"
        raise NoAnswerError(UNVERIFIED, message)
    return run


def _picture(sweep: Sweep, found: Robust, lang: Lang) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The picture; a note where a name holds a character that cannot be drawn."""
    try:
        return {PICTURE: figure_bytes(draw(contest(sweep, found, lang), lang), "png")}, ()
    except GlyphError as error:
        return {}, (f"note: {PICTURE} was not drawn: {error}",)
