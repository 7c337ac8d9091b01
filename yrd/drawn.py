"""The Python function that draws runs and batches, with every option of `yrd map`."""

from collections.abc import Sequence
from pathlib import Path

from maps.pages import Size
from maps.words import Lang
from yrd.commands.targets import refuse_existing
from yrd.map_request import By, MapRequest, draw_request, refuse_together, target_of


def draw(  # noqa: PLR0913, PLR0917 - one parameter an option
    run: str | Path | Sequence[str | Path],
    file: str | Path,
    lang: Lang = "zh",
    layers: str | Sequence[str] = (),
    against: str | Path | None = None,
    by: By | None = None,
    size: Size | None = None,
    project: str | None = None,
    tianditu: str | None = None,
) -> None:
    """The map of a run folder, of several, or of a batch, in a .html, .png, .svg or .pdf file.

    `layers` are keys of docs/layers.md: a picture shows these alone, a page opens on the first.
    With `against`, another run folder, the map shows how the run differs from it. A picture of one
    layer has, `by` "year" or "scenario" of a batch, a map for each; its `size` is "slide", "a4" or
    "half", 85 mm. `project` shows how often one project of a batch stands where. `tianditu` is a
    key with which the reader of a page may tick that service's tiles. What was in the file is
    replaced. Raises inputs.errors.InputProblems for a folder that is no run, and
    yrd.console.Refused for what cannot be drawn, as a layer that the run lacks.
    """
    runs = (run,) if isinstance(run, str | Path) else tuple(run)
    asked = MapRequest(
        tuple(map(Path, runs)),
        lang,
        (layers,) if isinstance(layers, str) else tuple(layers),
        by,
        size,
        None if against is None else Path(against),
        project,
        tianditu,
    )
    refuse_together(asked)
    target = target_of(asked, Path(file))
    refuse_existing(target, force=True)
    draw_request(asked, target)
