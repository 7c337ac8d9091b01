"""Near-optimal plans, from the question to the answer."""

import time
from collections.abc import Mapping
from pathlib import Path

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.scenarios.scenario import Variation
from maps.answer_plots.alternatives import alternatives as draw
from maps.answer_plots.vocabulary import say
from maps.words import Lang
from optimizer.answers.alternatives.alternatives import Wanted, alternatives_of
from optimizer.answers.frontier.criteria import EQUITY, incomparable, with_gains
from optimizer.answers.ground import NoGroundError, Planned
from optimizer.plan.verify.verifying import TOLERANCE
from yrd.answers.alternatives.tables import PICTURE, bands, findings, form, lines, runs, tables
from yrd.answers.answered import Answered, NoAnswerError
from yrd.answers.asked import Asked, asked
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
from yrd.console import NO_PLAN, UNVERIFIED

GAP, PLANS = 0.01, 5
"""Share of the money that may be given up, the tolerance of the later stages of the built-in cases;
and plans that differ most."""

WIDEST, MOST = 1.0, 100


def wanted_of(gap: float, plans: int, guarantee: bool) -> Wanted:
    """The question as it was asked. Raises InputProblems for a gap or a number that is none."""
    found = []
    if not 0 <= gap <= WIDEST:
        message = f"{gap:g} is not a share between 0 and {WIDEST:g}"
        found.append(Problem("--gap", message=message, fix="0.01 gives up 1 % of the money."))
    if not 0 <= plans <= MOST:
        message = f"{plans} is not a number of plans between 0 and {MOST}"
        found.append(Problem("--plans", message=message, fix=f"{PLANS} is usual."))
    if found:
        raise InputProblems(found)
    return Wanted(gap, plans, guarantee)


def alternatives(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path | Case,
    gap: float = GAP,
    plans: int = PLANS,
    guarantee: bool = False,
    folder: str | Path | None = None,
    scenario: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> Written:
    """Plans within a gap of the most money that differ most, and which projects they all need.

    `.tables` holds `points`, `projects` and `ranges` (`.frame()` gives pandas), `.runs` the plans;
    a new `folder` holds all of it. Raises inputs.errors.InputProblems for bad input,
    yrd.answers.several.NoAnswerError where there are none.
    """
    wanted = wanted_of(gap, plans, guarantee)
    if folder is not None:
        refuse_taken(Path(folder), False, form(()))
    found = answer(case, wanted, Variation(scenario, changes or {}), "zh", lambda _: None).written
    if folder is not None:
        write_answer(Path(folder), found, False)
    return found


def answer(
    source: str | Path | Case, wanted: Wanted, variation: Variation, lang: Lang, tell: Tell
) -> Answered:
    """Near-optimal plans with their tables, picture and lines.

    Raises InputProblems for bad input, NoAnswerError where there are none.
    """
    begun = time.perf_counter()
    given = asked(source, variation)
    measured = given._replace(case=_guaranteed(given.case, wanted))
    ground = solved_ground(measured, tell)
    try:
        found = alternatives_of(ground, wanted, lambda n: given.request(f"alternative {n}"), tell)
    except NoGroundError as error:
        raise _none_near(given, wanted, error) from error
    refuse_unverified(runs(found))
    if wanted.guaranteed:
        _refuse_losers(runs(found))
    case = ground.ready.case
    named = about(given, plan_in(found.plans[0].planned), lang, say("base", lang))
    shown = bands(case, found, lang)
    picture, left_out = drawn(PICTURE, lambda: draw(named, shown, wanted.gap, lang))
    written = Written(
        form=form(case.players),
        case=given.case,
        scenario=given.scenario,
        asked={"gap": wanted.gap, "plans": wanted.plans, "guarantee": wanted.guaranteed},
        found=findings(ground, found),
        tables=tables(ground, found),
        seconds={"all": time.perf_counter() - begun},
        runs={name: (case, planned.allocation) for name, planned in runs(found).items()},
        pictures=picture,
    )
    notes = tuple(f"note: {note.text()}" for note in given.notes)
    return Answered(written, (*notes, *lines(ground, found, wanted.plans), *left_out))


def _guaranteed(case: Case, wanted: Wanted) -> Case:
    """The case, with the rows that hold provinces where they are to keep what they reach alone."""
    if not wanted.guaranteed:
        return case
    if reason := incomparable(case):
        problem = Problem("--guarantee", message=reason, fix="Leave it out.")
        raise InputProblems([problem])
    return with_gains(case, (EQUITY,))


def _refuse_losers(plans: Mapping[str, Planned]) -> None:
    """No province of any plan is worth less than alone. Raises NoAnswerError for one that is."""
    for name, planned in plans.items():
        plan = plan_in(planned)
        for code, alone in plan.alone.items():
            if plan.worth[code] < alone - TOLERANCE * (1 + abs(alone)):
                message = f"the plan of {name} leaves {code} less than alone; nothing was written"
                raise NoAnswerError(UNVERIFIED, message)


def _none_near(given: Asked, wanted: Wanted, error: NoGroundError) -> NoAnswerError:
    """Why there are no near-optimal plans: only the guarantee can leave none."""
    if wanted.guaranteed and error.status == "infeasible":
        message = (
            f"no plan within {wanted.gap:.2%} of the most money leaves every province what it "
            "reaches alone: allow a larger --gap, or leave --guarantee out"
        )
        return NoAnswerError(NO_PLAN, message)
    return no_answer(given, error)
