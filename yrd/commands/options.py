"""Options that several commands take."""

import shlex
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """Language of maps and labels."""

    zh = "zh"
    en = "en"


Source = Annotated[
    str,
    typer.Argument(
        metavar="CASE", help="A built-in case, a folder that holds one, or an .xlsx workbook."
    ),
]
RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="A folder that 'yrd solve' wrote.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print problems only.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a target that exists.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Language = Annotated[Lang, typer.Option("--lang", help="Language of labels.")]
Scenario = Annotated[
    list[str] | None,
    typer.Option(
        "--scenario", metavar="NAME or FILE", help="A scenario of the case, or a YAML file."
    ),
]
Sets = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help="Set a setting or cells after the scenario, such as equity.tolerance=0.02 or "
        "'energy[region=310000,year=2025].budget_yi_kwh=3'; may be given several times.",
    ),
]


def asking(
    command: str, case: str, scenarios: Iterable[str] | None, sets: Iterable[str] | None
) -> str:
    """Another command on the same variation of a case, as a person types it."""
    words = ["yrd", command, case]
    for option, values in (("--scenario", scenarios), ("--set", sets)):
        for value in values or ():
            words += [option, value]
    return shlex.join(words)
