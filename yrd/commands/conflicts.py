"""The command that explains why a case has no plan."""

from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet, Scenario, Sets, Source
from yrd.console import complain, guarded, say, say_json
from yrd.working import working

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
    from yrd.answers.conflict.answer import answered  # noqa: PLC0415

    variation = variation_of(scenario or (), sets or ())
    with working(f"explaining {case}", quiet or as_json):
        code, lines, problem, content = answered(case, variation, into, force, lang.value)
    if as_json and content:
        say_json(content)
    for line in lines:
        say(line, quiet or as_json)
    if problem:
        complain(problem)
    return code
