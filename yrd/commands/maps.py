"""The command that draws runs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import AsJson, Force, Lang, Language, Quiet
from yrd.commands.targets import refuse_existing
from yrd.console import Refused, guarded, say, say_table, working

PICTURES = (".png", ".svg", ".pdf")


class Paper(StrEnum):
    """Sizes of a picture."""

    slide = "slide"
    a4 = "a4"
    half = "half"


class By(StrEnum):
    """What the maps of a picture differ in."""

    year = "year"


Runs = Annotated[
    list[Path],
    typer.Argument(
        metavar="RUN",
        help="A folder that 'yrd solve' wrote; several stand side by side in a picture of one "
        "layer.",
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
    By | None, typer.Option("--by", help="A map for every year, in a picture of one layer.")
]


@guarded
def map_(  # noqa: PLR0913, PLR0917 - one parameter an option
    runs: Runs,
    file: Drawing = None,
    layers: Layers = None,
    by: Series = None,
    size: Paged = None,
    against: Against = None,
    listing: Listing = False,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Draw a run on a map that opens without a network, or runs and years in a picture."""
    if listing:
        _list(runs, lang, as_json, quiet)
        return
    if against is not None and (len(runs) > 1 or by is not None):
        raise Refused("--against shows one run and no --by: give one run")
    target = _target(runs, file, "map.html" if against is None else "difference.html")
    if target.suffix.lower() == ".html":
        _refuse_for_pages(target, runs, {"--size": size, "--by": by})
    refuse_existing(target, force)
    from maps.wanted import Wanted  # noqa: PLC0415 - start-up
    from yrd.drawing import draw  # noqa: PLC0415

    wanted = Wanted(
        lang.value, tuple(layers or ()), (size or Paper.slide).value, is_by_year=by is By.year
    )
    with working(f"drawing {target}", quiet):
        draw(runs, against, target, wanted)
    say(f"wrote {target}", quiet)


def _list(runs: list[Path], lang: Lang, as_json: bool, quiet: bool) -> None:
    """The layers of the runs, one list after the other."""
    from yrd.drawing import layer_rows  # noqa: PLC0415 - start-up

    for run in runs:
        say_table(("layer", "group", "name"), layer_rows(run, lang.value), as_json, quiet)


def _target(runs: list[Path], file: Path | None, name: str) -> Path:
    """The file to write: the page in the run where none is named."""
    if file is None and len(runs) > 1:
        raise Refused(f"several runs make a picture: name it with -o FILE, {_listed(PICTURES)}")
    target = file or runs[0] / name
    if target.suffix.lower() not in (".html", *PICTURES) and not target.is_dir():
        endings = _listed((".html", *PICTURES))
        raise Refused(f"{target}: the name must end in {endings}")
    return target


def _refuse_for_pages(target: Path, runs: list[Path], options: dict[str, object]) -> None:
    """A page shows one run, all years and every size of window."""
    pictures = f"pictures that end in {_listed(PICTURES)}"
    for option, given in options.items():
        if given is not None:
            raise Refused(f"{target}: {option} is for {pictures}")
    if len(runs) > 1:
        raise Refused(f"{target}: a page shows one run; several runs are for {pictures}")


def _listed(endings: tuple[str, ...]) -> str:
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
