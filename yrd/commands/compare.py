"""The command that lays runs side by side."""

import time
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet
from yrd.console import guarded, say, say_json
from yrd.working import working

Runs = Annotated[
    list[Path],
    typer.Argument(metavar="RUN RUN …", help="Run folders; the first is the reference."),
]
Into = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="DIR", help="Folder for tables and difference maps."),
]


@guarded
def compare(  # noqa: PLR0913, PLR0917 - one parameter an option
    runs: Runs,
    into: Into = None,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Show how runs differ: placements, regions, prices and assumptions."""
    from yrd.answers.compare.compared import measured  # noqa: PLC0415 - start-up
    from yrd.answers.compare.lines import lines_of  # noqa: PLC0415
    from yrd.answers.compare.tables import FORM  # noqa: PLC0415
    from yrd.answers.compare.written import as_json as json_of  # noqa: PLC0415
    from yrd.answers.compare.written import written  # noqa: PLC0415
    from yrd.answers.written import refuse_taken, write_answer  # noqa: PLC0415

    if into is not None:
        refuse_taken(into, force, FORM)
    begun = time.perf_counter()
    with working(f"comparing {len(runs)} runs", quiet):
        found = measured(*runs)
        if into is not None:
            spent = {"compare": time.perf_counter() - begun}
            write_answer(into, written(found, lang.value, spent), force)
    if as_json:
        say_json(json_of(found))
    for line in lines_of(found.differences, lang.value):
        say(line, quiet or as_json)
    if into is not None:
        say(f"wrote {into}", quiet or as_json)
