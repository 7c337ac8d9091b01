"""The command that explains why a case has no plan."""

from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import (
    AsJson,
    Force,
    Lang,
    Language,
    Quiet,
    Scenario,
    Sets,
    Source,
)
from yrd.console import AT_LIMIT, DONE, NO_PLAN, UNVERIFIED, complain, guarded, say, say_json, working

Into = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="DIR", help="Folder to write.")
]


@guarded
def conflict(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    into: Into = None,
    scenario: Scenario = None,
    sets: Sets = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Say which rules of an infeasible case clash, and the least that restores it."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from optimizer.solver.elastic import UndecidedError  # noqa: PLC0415
    from yrd.answers import conflict as answer  # noqa: PLC0415
    from yrd.answers.conflict_words import lines_of  # noqa: PLC0415
    from yrd.answers.written import refuse_taken, write_answer  # noqa: PLC0415
    from yrd.report import UNBOUNDED  # noqa: PLC0415

    if into:
        refuse_taken(into, force, answer.FORM)
    try:
        with working(f"explaining {case}", quiet or as_json):
            found = answer.explained(case, variation_of(scenario or (), sets or ()), lang.value)
    except UndecidedError as error:
        complain(str(error))
        return AT_LIMIT if error.status == "limit" else UNVERIFIED
    if found.status == "unbounded":
        complain(f"{found.asked.case.settings.name} {UNBOUNDED}")
        return NO_PLAN
    if into:
        write_answer(into, answer.written(found), force)
    if as_json:
        say_json(answer.printed(found))
    for line in lines_of(found, lang.value):
        say(line, quiet or as_json)
    for note in found.asked.notes:
        say(f"note: {note.text()}", quiet or as_json)
    if into:
        say(f"wrote {into}", quiet or as_json)
    return DONE
