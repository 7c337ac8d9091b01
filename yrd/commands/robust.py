"""The command that finds placements which bear every scenario of a sweep."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet, Source
from yrd.console import complain, guarded, say, say_json
from yrd.working import working


class Criterion(StrEnum):
    """By what a plan is robust."""

    regret = "regret"
    cvar = "cvar"


SweepFile = Annotated[
    Path, typer.Argument(metavar="SWEEP.yaml", help="The scenarios, as for 'yrd batch'.")
]
Into = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write.")]
Criteria = Annotated[
    Criterion | None,
    typer.Option(
        "--criterion",
        help="Least worst regret, or great mean and bad cases (CVaR); both without it.",
    ),
]
Weight = Annotated[
    float, typer.Option("--weight", metavar="W", help="Weight of bad cases against the mean, 0–1.")
]
Tail = Annotated[
    float, typer.Option("--tail", metavar="A", help="Share of scenarios that are the bad cases.")
]


@guarded
def robust(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    sweep: SweepFile,
    into: Into,
    criterion: Criteria = None,
    weight: Weight = 0.5,
    tail: Tail = 0.2,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Find placements that bear every scenario: least regret, and mean with CVaR."""
    from yrd.answers.answered import NoAnswerError  # noqa: PLC0415
    from yrd.answers.robust.answer import answer  # noqa: PLC0415
    from yrd.answers.robust.api import question_of  # noqa: PLC0415 - start-up
    from yrd.answers.robust.tables import form_of  # noqa: PLC0415
    from yrd.answers.written import refuse_taken, write_answer  # noqa: PLC0415

    question = question_of([criterion.value] if criterion else list(Criterion), weight, tail)
    refuse_taken(into, force, form_of((), ()))
    try:
        with working(f"reading {case}", quiet or as_json) as sign:
            found = answer(case, sweep, question, lang.value, sign.tell)
            write_answer(into, found.written, force)
    except NoAnswerError as error:
        complain(str(error))
        return error.code
    if as_json:
        say_json(found.told())
    for line in (*found.lines, f"wrote {into}"):
        say(line, quiet or as_json)
    return 0
