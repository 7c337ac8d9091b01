"""Robust plans of a sweep, as Python and the command line ask for them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from optimizer.answers.robust.answer import Question
from optimizer.answers.robust.criteria import CRITERIA
from yrd.answers.robust.answer import answer
from yrd.answers.robust.tables import form_of
from yrd.answers.written import Written, refuse_taken, write_answer
from yrd.console import Refused


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
    what cannot be asked, yrd.answers.answered.NoAnswerError where there is no robust plan.
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
