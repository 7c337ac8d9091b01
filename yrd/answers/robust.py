"""Robust plans of a sweep, from the question to the answer."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

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
from optimizer.answers.robust.records import Robust
from optimizer.answers.robust.runs import Run, run_of
from yrd.answers.robust_picture import contest
from yrd.answers.robust_tables import PICTURE, form_of, tables
from yrd.answers.robust_words import exit_code, lines, no_plan
from yrd.answers.written import Written, refuse_taken, write_answer
from yrd.console import Refused
from yrd.version import VERSION


class NoAnswerError(Exception):
    """There is no robust plan; the message says why, and `code` is the exit code."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Answered(NamedTuple):
    """An answer ready to be written, and what is said of it."""

    written: Written
    lines: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """What is said, and the tables that it rests on, for JSON."""
        tables = {
            name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
            for name, table in self.written.tables.items()
        }
        return {
            "case": self.written.case.settings.name,
            "scenario": self.written.scenario,
            "asked": self.written.asked,
            **self.written.found,
            **tables,
        }


def robust(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path,
    sweep: str | Path | Mapping[str, object],
    criteria: Sequence[str] = CRITERIA,
    weight: float = 0.5,
    tail: float = 0.2,
    folder: str | Path | None = None,
) -> Written:
    """Placements that bear every scenario of a sweep, a file or a mapping.

    `.tables["points"].frame()` has a row per plan, `.runs` holds the robust plans; a new `folder`
    holds all of it. `criteria` are regret, cvar or both; `weight` is that of the mean over the
    worst `tail` of the scenarios. Raises inputs.errors.InputProblems and yrd.console.Refused for
    what cannot be asked, yrd.answers.robust.NoAnswerError where there is no robust plan.
    """
    question = question_of(criteria, weight, tail)
    if folder is not None:
        refuse_taken(Path(folder), False, form_of((), ()))
    found = answer(case, sweep, question, "zh", lambda _: None).written
    if folder is not None:
        write_answer(Path(folder), found, False)
    return found


def question_of(criteria: Sequence[str], weight: float, tail: float) -> Question:
    """What is asked. Raises Refused for a criterion, weight or share that there is not."""
    unknown = [name for name in criteria if name not in CRITERIA]
    if unknown or not criteria:
        named = unknown[0] if unknown else ""
        raise Refused(f"criterion '{named}' is not known; choose from {', '.join(CRITERIA)}")
    if not 0 <= weight <= 1:
        raise Refused(f"--weight {weight:g}: the weight of bad cases lies between 0 and 1")
    if not 0 < tail <= 1:
        raise Refused(f"--tail {tail:g}: the share of bad cases is above 0 and at most 1")
    return Question(tuple(name for name in CRITERIA if name in criteria), weight, tail)


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
    runs = _runs(drawn, found)
    pictures, notes = _picture(drawn, found, lang)
    held = {name: run.where for name, run in runs.items()}
    written = Written(
        form=form_of(drawn.axes, [plan.chosen.name for plan in found.plans]),
        case=drawn.base,
        scenario=drawn.name,
        asked={**asdict(question), "sweep": drawn.described()},
        found={
            "scenarios_count": drawn.count,
            "worst_violation": max(p.worst for p in found.plans),
        },
        tables=tables(drawn, found, held),
        seconds={"all": time.perf_counter() - begun},
        runs={name: (run.case, run.allocation) for name, run in runs.items()},
        pictures=pictures,
    )
    return Answered(written, (*_noted(drawn.notes), *lines(drawn, found), *notes))


def _noted(notes: Sequence[Problem]) -> Iterator[str]:
    return (f"note: {note.text()}" for note in notes)


def _runs(sweep: Sweep, found: Robust) -> dict[str, Run]:
    """The robust plans in full. Raises NoAnswerError for one that does not verify."""
    runs = {}
    for plan in found.plans:
        name = plan.chosen.name
        if name in CRITERIA:
            runs[name] = run_of(
                found, plan, Request(scenario=f"{sweep.name}: {name}", version=VERSION)
            )
            status = runs[name].allocation.status
            if status != "optimal":
                message = (
                    f"plan {name} does not verify from its tables ({status}); nothing is written"
                )
                raise NoAnswerError(exit_code("unverified"), message)
    return runs


def _picture(sweep: Sweep, found: Robust, lang: Lang) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The picture; a note where a name holds a character that cannot be drawn."""
    try:
        return {PICTURE: figure_bytes(draw(contest(sweep, found, lang), lang), "png")}, ()
    except GlyphError as error:
        return {}, (f"note: {PICTURE} was not drawn: {error}",)
