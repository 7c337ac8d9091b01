"""Options that several commands take."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """Language of maps and labels."""

    zh = "zh"
    en = "en"


Source = Annotated[
    str, typer.Argument(metavar="CASE", help="Name of a built-in case, or a folder that holds one.")
]
RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="A folder that 'yrd solve' wrote.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print problems only.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a target that exists.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Language = Annotated[Lang, typer.Option("--lang", help="Language of labels.")]
