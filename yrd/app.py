"""The command line: its commands and what all of them share."""

import os
import sys

import typer

from yrd.commands import (
    batches,
    cases,
    compare,
    conflicts,
    dividend,
    maps,
    plans,
    report,
    robust,
    several,
    why,
)
from yrd.console import DEBUG, encode_output
from yrd.version import VERSION

app = typer.Typer(
    name="yrd",
    help="Allocate projects, talent and compute across the Yangtze River Delta.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("cases")(cases.cases)
app.command("new")(cases.new)
app.command("check")(cases.check)
app.command("evidence")(cases.evidence)
app.command("solve")(plans.solve)
app.command("batch")(batches.batch)
app.command("why")(why.why)
app.command("compare")(compare.compare)
app.command("dividend")(dividend.dividend)
app.command("robust")(robust.robust)
app.command("frontier")(several.frontier)
app.command("alternatives")(several.alternatives)
app.command("export")(plans.export)
app.command("map")(maps.map_)
app.command("report")(report.report)
app.command("conflict")(conflicts.conflict)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def door(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
    debug: bool = typer.Option(False, "--debug", help="Show where an internal error comes from."),
) -> None:
    """Allocate projects, talent and compute across the Yangtze River Delta."""


def run() -> None:
    """Run the command line; `--debug` counts wherever it stands."""
    encode_output()
    if "--debug" in sys.argv[1:]:
        os.environ[DEBUG] = "1"
        sys.argv = [argument for argument in sys.argv if argument != "--debug"]
    app()
