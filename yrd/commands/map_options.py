"""Options of the command that draws maps."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Paper(StrEnum):
    """Sizes of a picture."""

    slide = "slide"
    a4 = "a4"
    half = "half"


class By(StrEnum):
    """What the maps of a picture differ in."""

    year = "year"
    scenario = "scenario"


Runs = Annotated[
    list[Path],
    typer.Argument(
        metavar="RUN",
        help="A folder that 'yrd solve' wrote; several stand side by side in a picture of one "
        "layer. Or the folder of a batch.",
    ),
]
Drawing = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Ends in .html, .png, .svg or .pdf."),
]
Layers = Annotated[
    list[str] | None,
    typer.Option(
        "--layer",
        metavar="KEY",
        help="What to show; in a picture up to four times, side by side. An unknown key lists all.",
    ),
]
Listing = Annotated[bool, typer.Option("--layers", help="List the layers of the run and stop.")]
Against = Annotated[
    Path | None,
    typer.Option("--against", metavar="RUN", help="Draw how the run differs from this one."),
]
Paged = Annotated[
    Paper | None,
    typer.Option("--size", help="Of a picture: a 16:9 slide, A4, or half a column (85 mm)."),
]
Series = Annotated[
    By | None,
    typer.Option(
        "--by",
        help="In a picture of one layer: a map for every year of a run, or for telling scenarios "
        "of a batch.",
    ),
]
Project = Annotated[
    str | None,
    typer.Option("--project", metavar="P", help="Of a batch: how often this project stands where."),
]
Tianditu = Annotated[
    str | None,
    typer.Option(
        "--tianditu",
        metavar="KEY",
        help="Of a page: with your key its reader may tick Tianditu tiles, which need a network.",
    ),
]
