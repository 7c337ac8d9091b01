"""The command that draws runs."""

from pathlib import Path

from yrd.commands.map_options import (
    Against,
    Drawing,
    Layers,
    Listing,
    Paged,
    Project,
    Runs,
    Series,
    Tianditu,
)
from yrd.commands.options import AsJson, Force, Lang, Language, Quiet
from yrd.commands.targets import refuse_existing
from yrd.console import guarded, say, say_table
from yrd.working import working


@guarded
def map_(  # noqa: PLR0913, PLR0917 - one parameter an option
    runs: Runs,
    file: Drawing = None,
    layers: Layers = None,
    by: Series = None,
    size: Paged = None,
    against: Against = None,
    project: Project = None,
    tianditu: Tianditu = None,
    listing: Listing = False,
    lang: Language = Lang.zh,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Draw a run or a batch on a map that opens without a network, or several in a picture."""
    from yrd.map_request import (  # noqa: PLC0415 - start-up
        MapRequest,
        draw_request,
        refuse_together,
        target_of,
    )

    asked = MapRequest(
        tuple(runs),
        lang.value,
        tuple(layers or ()),
        None if by is None else by.value,
        None if size is None else size.value,
        against,
        project,
        tianditu,
    )
    refuse_together(asked)
    if listing:
        _list(runs, asked.is_batch, lang, as_json, quiet)
        return
    target = target_of(asked, file)
    refuse_existing(target, force)
    with working(f"drawing {target}", quiet):
        draw_request(asked, target)
    say(f"wrote {target}", quiet)


def _list(runs: list[Path], is_batch: bool, lang: Lang, as_json: bool, quiet: bool) -> None:
    """The layers of the runs, one list after the other."""
    from yrd.drawing import batch_layer_rows, layer_rows  # noqa: PLC0415 - start-up

    rows_of = batch_layer_rows if is_batch else layer_rows
    for run in runs:
        say_table(("layer", "group", "name"), rows_of(run, lang.value), as_json, quiet)
