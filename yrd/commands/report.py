"""The command that reports a run in a file for people."""

from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import Force, Lang, Language, Quiet, RunFolder
from yrd.commands.targets import refuse_existing
from yrd.console import Refused, guarded, say
from yrd.working import working

ENDINGS = ".pptx, .xlsx, .html or .gpkg"
Files = Annotated[
    list[Path] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=f"Ends in {ENDINGS}; may be given several times. Without it, report.pptx in RUN.",
    ),
]


@guarded
def report(
    run: RunFolder,
    files: Files = None,
    lang: Language = Lang.zh,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Report a run: editable slides, an Excel workbook, a page, or layers for GIS."""
    from yrd.reports import unknown_ending, write_report  # noqa: PLC0415 - start-up
    from yrd.run_reading import read_run  # noqa: PLC0415

    targets = files or [run / "report.pptx"]
    for target in targets:
        if wrong := unknown_ending(target):
            raise Refused(wrong)
        refuse_existing(target, force)
    plan, case = read_run(run)
    for target in targets:
        with working(f"writing {target}", quiet):
            write_report(plan, case, target, lang.value)
        say(f"wrote {target}", quiet)
