"""What a frontier is asked for: criteria that the case has, and how many points."""

from collections.abc import Sequence
from typing import NamedTuple

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from optimizer.answers.frontier.criteria import (
    EQUITY,
    MONEY,
    Criterion,
    criterion,
    incomparable,
    names,
)
from optimizer.answers.ground import Ground
from yrd.answers.codes import known_code

CRITERIA, POINTS = "--criteria", "--points"

DEFAULT = (MONEY, EQUITY)

USUAL = {2: 10, 3: 6}
"""Points from end to end of each criterion after the money, by the number of criteria: ten show how
a line bends, and more than six by six plans nobody compares."""

FEWEST, MOST = 2, 200


class Question(NamedTuple):
    """Names of the criteria, the money first, and points from end to end of each further one."""

    criteria: tuple[str, ...]
    points: int


def question_of(criteria: Sequence[str], points: int | None) -> Question:
    """The question as it was asked; the money is always a criterion, whether it is named or not.

    Raises InputProblems where a criterion does not exist, or there are too few or too many.
    """
    known = names()
    given = [known_code(CRITERIA, name.strip(), known, "criterion") for name in criteria]
    chosen = tuple(dict.fromkeys((MONEY, *given)))
    if len(chosen) not in USUAL:
        message = f"a frontier has two or three criteria, the money among them, not {len(chosen)}"
        raise _refused(CRITERIA, message, f"Name one or two of {', '.join(known[1:])}.")
    count = USUAL[len(chosen)] if points is None else points
    if not FEWEST <= count <= MOST:
        message = f"{count} is not a number of points between {FEWEST} and {MOST}"
        raise _refused(POINTS, message, "The ends are two of them.")
    return Question(chosen, count)


def refuse_incomparable(case: Case, question: Question) -> None:
    """Gains can be compared where equity is a criterion. Raises InputProblems where not."""
    reason = incomparable(case) if EQUITY in question.criteria else ""
    if reason:
        raise _refused(CRITERIA, f"equity {reason}", "Choose another criterion.")


def criteria_of(ground: Ground, question: Question) -> tuple[Criterion, ...]:
    """The criteria for a program. Raises InputProblems for one that says nothing in the case."""
    found = {name: criterion(ground.ready, name) for name in question.criteria}
    if EQUITY in found and not ground.alone:
        found[EQUITY] = "no province has a plan of its own to be compared with"
    empty = {name: reason for name, reason in found.items() if isinstance(reason, str)}
    if empty:
        problems = [
            Problem(CRITERIA, message=f"{name} says nothing here: {reason}", fix="Choose another.")
            for name, reason in empty.items()
        ]
        raise InputProblems(problems)
    return tuple(one for one in found.values() if isinstance(one, Criterion))


def _refused(option: str, message: str, fix: str) -> InputProblems:
    return InputProblems([Problem(option, message=message, fix=fix)])
