"""The command that explains why a project stands where it does."""

import time
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet, RunFolder
from yrd.console import guarded, say, say_json
from yrd.working import working

OfProject = Annotated[str, typer.Option("--project", metavar="P", help="Code of the project.")]
InRegion = Annotated[
    str | None, typer.Option("--region", metavar="R", help="Code of a region: why (not) there.")
]
Into = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="DIR", help="Folder for the tables of the answer."),
]


@guarded
def why(  # noqa: PLR0913, PLR0917 - one parameter an option
    run: RunFolder,
    project: OfProject,
    region: InRegion = None,
    into: Into = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Say why a project is (not) there: the value lost by moving it, the rules that price it."""
    from yrd.answers.why.explained import explained  # noqa: PLC0415 - start-up
    from yrd.answers.why.lines import lines_of  # noqa: PLC0415
    from yrd.answers.why.tables import FORM  # noqa: PLC0415
    from yrd.answers.why.written import as_json as json_of  # noqa: PLC0415
    from yrd.answers.why.written import written  # noqa: PLC0415
    from yrd.answers.written import refuse_taken, write_answer  # noqa: PLC0415

    if into is not None:
        refuse_taken(into, force, FORM)
    begun = time.perf_counter()
    with working(f"reading {run}", quiet) as sign:
        found = explained(run, project, region, sign.tell)
    if into is not None:
        write_answer(into, written(found, {"solve": time.perf_counter() - begun}), force)
    if as_json:
        say_json(json_of(found))
    for line in lines_of(found, lang.value):
        say(line, quiet or as_json)
    if into is not None:
        say(f"wrote {into}", quiet or as_json)
