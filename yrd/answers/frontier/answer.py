"""The frontier of money against other criteria, from the question to the answer."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from inputs.case import Case
from inputs.scenarios.scenario import Variation
from maps.answer_plots.frontier import frontier as draw
from maps.answer_plots.vocabulary import say
from maps.words import Lang
from optimizer.allocate import Allocation
from optimizer.answers.frontier.criteria import with_gains
from optimizer.answers.frontier.frontier import Frontier, frontier_of
from optimizer.answers.ground import Ground, NoGroundError
from yrd.answers.answered import Answered
from yrd.answers.asked import asked
from yrd.answers.frontier.question import (
    DEFAULT,
    Question,
    criteria_of,
    question_of,
    refuse_incomparable,
)
from yrd.answers.frontier.tables import PICTURE, findings, form, front, lines, runs, tables
from yrd.answers.several import (
    Tell,
    about,
    drawn,
    no_answer,
    plan_in,
    refuse_unverified,
    solved_ground,
)
from yrd.answers.written import Written, refuse_taken, write_answer


def frontier(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path | Case,
    criteria: Sequence[str] = DEFAULT,
    points: int | None = None,
    folder: str | Path | None = None,
    scenario: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> Written:
    """The frontier of money against one or two other criteria.

    `.tables["points"].frame()` has a row per efficient plan, `.runs` holds the plans; a new
    `folder` holds all of it. Raises inputs.errors.InputProblems for bad input,
    yrd.answers.several.NoAnswerError where there is no frontier.
    """
    question = question_of(criteria, points)
    if folder is not None:
        refuse_taken(Path(folder), False, form(()))
    found = answer(case, question, Variation(scenario, changes or {}), "zh", lambda _: None).written
    if folder is not None:
        write_answer(Path(folder), found, False)
    return found


def answer(
    source: str | Path | Case, question: Question, variation: Variation, lang: Lang, tell: Tell
) -> Answered:
    """The frontier with its tables, plans, picture and lines.

    Raises InputProblems for bad input, NoAnswerError where there is no frontier.
    """
    begun = time.perf_counter()
    given = asked(source, variation)
    refuse_incomparable(given.case, question)
    measured = given._replace(case=with_gains(given.case, question.criteria))
    ground = solved_ground(measured, tell)
    criteria = criteria_of(ground, question)
    try:
        found = frontier_of(
            ground, criteria, question.points, lambda n: given.request(f"point {n}"), tell
        )
    except NoGroundError as error:
        raise no_answer(given, error) from error
    refuse_unverified({name: one.planned for name, one in runs(found).items()})
    named = about(given, plan_in(found.points[0].planned), lang, say("base", lang))
    picture, left_out = drawn(PICTURE, lambda: draw(named, front(found), lang))
    written = Written(
        form=form(found.criteria),
        case=given.case,
        scenario=given.scenario,
        asked=question._asdict(),
        found=findings(ground, found),
        tables=tables(found),
        seconds={"all": time.perf_counter() - begun},
        runs=_runs(ground, found),
        pictures=picture,
    )
    notes = tuple(f"note: {note.text()}" for note in given.notes)
    return Answered(written, (*notes, *lines(found), *left_out))


def _runs(ground: Ground, found: Frontier) -> Mapping[str, tuple[Case, Allocation]]:
    """The plans by the names of their folders, each with the case that measures gains."""
    case = ground.ready.case
    return {name: (case, one.planned.allocation) for name, one in runs(found).items()}
