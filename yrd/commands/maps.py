"""The command that draws runs."""

from pathlib import Path

from yrd.commands.map_options import (
    Against,
    By,
    Drawing,
    Layers,
    Listing,
    Paged,
    Paper,
    Project,
    Runs,
    Series,
)
from yrd.commands.options import AsJson, Force, Lang, Language, Quiet
from yrd.commands.targets import refuse_existing
from yrd.console import Refused, guarded, say, say_table
from yrd.working import working

PICTURES = (".png", ".svg", ".pdf")
BATCH = "batch.json"
"""What tells the folder of a batch from that of a run."""


@guarded
def map_(  # noqa: PLR0913, PLR0917 - one parameter an option
    runs: Runs,
    file: Drawing = None,
    layers: Layers = None,
    by: Series = None,
    size: Paged = None,
    against: Against = None,
    project: Project = None,
    listing: Listing = False,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Draw a run or a batch on a map that opens without a network, or several in a picture."""
    is_batch = any((run / BATCH).is_file() for run in runs)
    _refuse_together(runs, is_batch, against, by, project)
    if listing:
        _list(runs, is_batch, lang, as_json, quiet)
        return
    name = "map.html" if against is None else "difference.html"
    target = _target(runs, file, f"summary/{name}" if is_batch else name)
    if target.suffix.lower() == ".html":
        _refuse_for_pages(target, runs, {"--size": size, "--by": by})
    refuse_existing(target, force)
    from maps.wanted import Wanted  # noqa: PLC0415 - start-up
    from yrd.drawing import draw, draw_batch  # noqa: PLC0415

    wanted = Wanted(
        lang.value, tuple(layers or ()), (size or Paper.slide).value, is_by_year=by is By.year
    )
    with working(f"drawing {target}", quiet):
        if is_batch:
            draw_batch(runs[0], target, wanted, project, is_by_scenario=by is By.scenario)
        else:
            draw(runs, against, target, wanted)
    say(f"wrote {target}", quiet)


def _refuse_together(
    runs: list[Path], is_batch: bool, against: Path | None, by: By | None, project: str | None
) -> None:
    """What is asked for is for runs, or for a batch."""
    if is_batch and (len(runs) > 1 or against is not None):
        raise Refused("a batch is drawn alone: compare runs of it, such as those in BATCH/runs")
    if is_batch and by is By.year:
        raise Refused(
            "--by year is for runs, such as those in BATCH/runs; a batch has --by scenario"
        )
    if not is_batch and (project is not None or by is By.scenario):
        raise Refused("--project and --by scenario are for the folder of a batch, not for a run")
    if against is not None and (len(runs) > 1 or by is not None):
        raise Refused("--against shows one run and no --by: give one run")


def _list(runs: list[Path], is_batch: bool, lang: Lang, as_json: bool, quiet: bool) -> None:
    """The layers of the runs, one list after the other."""
    from yrd.drawing import batch_layer_rows, layer_rows  # noqa: PLC0415 - start-up

    rows_of = batch_layer_rows if is_batch else layer_rows
    for run in runs:
        say_table(("layer", "group", "name"), rows_of(run, lang.value), as_json, quiet)


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
