"""What the command and the Python API ask to be drawn; refused where it cannot go together."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from maps.pages import Size
from maps.wanted import Wanted
from maps.words import Lang
from yrd.console import Refused
from yrd.drawing import draw, draw_batch

By = Literal["year", "scenario"]
PICTURES = (".png", ".svg", ".pdf")
BATCH = "batch.json"
"""What tells the folder of a batch from that of a run."""


@dataclass(frozen=True)
class MapRequest:
    """A map as it is asked for; None is what the command leaves out."""

    runs: tuple[Path, ...]
    lang: Lang = "zh"
    layers: tuple[str, ...] = ()
    by: By | None = None
    size: Size | None = None
    against: Path | None = None
    project: str | None = None
    tiles_key: str | None = None

    @property
    def is_batch(self) -> bool:
        """Whether one of the folders is that of a batch."""
        return any((run / BATCH).is_file() for run in self.runs)


def refuse_together(asked: MapRequest) -> None:
    """What is asked for is for runs, or for a batch, in words that are known. Raises Refused."""
    _refuse_unknown(asked)
    if not asked.runs:
        raise Refused("there is no run to draw: give at least one")
    if asked.is_batch and (len(asked.runs) > 1 or asked.against is not None):
        raise Refused("a batch is drawn alone: compare runs of it, such as those in BATCH/runs")
    if asked.is_batch and asked.by == "year":
        raise Refused(
            "--by year is for runs, such as those in BATCH/runs; a batch has --by scenario"
        )
    if not asked.is_batch and (asked.project is not None or asked.by == "scenario"):
        raise Refused("--project and --by scenario are for the folder of a batch, not for a run")
    if asked.against is not None and (len(asked.runs) > 1 or asked.by is not None):
        raise Refused("--against shows one run and no --by: give one run")


def target_of(asked: MapRequest, file: Path | None) -> Path:
    """The file to write: the page in the run where none is named. Raises Refused."""
    if file is None and len(asked.runs) > 1:
        raise Refused(f"several runs make a picture: name it with -o FILE, {_listed(PICTURES)}")
    name = "map.html" if asked.against is None else "difference.html"
    target = file or asked.runs[0] / (f"summary/{name}" if asked.is_batch else name)
    suffix = target.suffix.lower()
    if suffix not in (".html", *PICTURES) and not target.is_dir():
        raise Refused(f"{target}: the name must end in {_listed(('.html', *PICTURES))}")
    if suffix == ".html":
        _refuse_for_pages(target, asked)
    if asked.tiles_key is not None and (suffix != ".html" or asked.is_batch or asked.against):
        raise Refused(f"{target}: --tianditu is for the page of a run, which ends in .html")
    return target


def draw_request(asked: MapRequest, target: Path) -> None:
    """The file holds the map that is asked for. Raises Refused for what cannot be drawn."""
    wanted = Wanted(
        asked.lang, asked.layers, asked.size or "slide", asked.by == "year", asked.tiles_key or ""
    )
    if asked.is_batch:
        by_scenario = asked.by == "scenario"
        draw_batch(asked.runs[0], target, wanted, asked.project, is_by_scenario=by_scenario)
    else:
        draw(asked.runs, asked.against, target, wanted)


def _refuse_unknown(asked: MapRequest) -> None:
    """Language, series and size are among those there are."""
    known: Mapping[str, tuple[str | None, tuple[str, ...]]] = {
        "lang": (asked.lang, get_args(Lang)),
        "by": (asked.by, get_args(By)),
        "size": (asked.size, get_args(Size)),
    }
    for name, (given, there_are) in known.items():
        if given is not None and given not in there_are:
            raise Refused(f"{name}: {given!r} is not one of {', '.join(there_are)}")


def _refuse_for_pages(target: Path, asked: MapRequest) -> None:
    """A page shows one run, all years and every size of window."""
    pictures = f"pictures that end in {_listed(PICTURES)}"
    for option, given in {"--size": asked.size, "--by": asked.by}.items():
        if given is not None:
            raise Refused(f"{target}: {option} is for {pictures}")
    if len(asked.runs) > 1:
        raise Refused(f"{target}: a page shows one run; several runs are for {pictures}")


def _listed(endings: tuple[str, ...]) -> str:
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
