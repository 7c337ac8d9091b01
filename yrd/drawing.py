"""Maps of runs as a command asks for them; what cannot be drawn is refused with the reason."""

from collections.abc import Sequence
from pathlib import Path

from maps.layers import is_told, layer_named, layers_of
from maps.unfit import UnfitError
from maps.wanted import Side, Wanted
from maps.words import Lang
from maps.write import write_difference, write_wanted
from yrd.console import Refused
from yrd.run_reading import read_run


def draw(runs: Sequence[Path], against: Path | None, target: Path, wanted: Wanted) -> None:
    """The file holds the map of the runs, or of how the first differs from the one it is against.

    Refused for what cannot be drawn; a layer that a run lacks is told with those that it has.
    """
    sides = [Side(*read_run(run), run.resolve().name) for run in runs]
    try:
        if against is None:
            for side in sides:
                _check_layers(side, wanted)
            write_wanted(sides, target, wanted)
        else:
            _draw_difference((against, runs[0]), sides[0], target, wanted)
    except UnfitError as error:
        raise Refused(f"{target}: {error}") from error


def draw_batch(
    folder: Path, target: Path, wanted: Wanted, project: str | None, is_by_scenario: bool
) -> None:
    """The file holds the map of a batch, or of one of its projects; Refused as `draw`."""
    from yrd.batch_maps.asked import Asked  # noqa: PLC0415 - start-up: runs need no Parquet
    from yrd.batch_maps.drawing import drawn  # noqa: PLC0415

    asked = Asked(wanted.lang, wanted.layers, project, is_by_scenario, wanted.size)
    try:
        drawn(folder, target, asked)
    except UnfitError as error:
        raise Refused(f"{target}: {error}") from error


def _check_layers(side: Side, wanted: Wanted) -> None:
    """Every layer is read only where one has to be refused: that takes a second."""
    for key in wanted.layers:
        if not is_told(side.plan, side.case, layer_named(key, lang=wanted.lang)):
            layer_named(key, layers_of(side.plan, side.case), wanted.lang)


def _draw_difference(folders: tuple[Path, Path], side: Side, target: Path, wanted: Wanted) -> None:
    from yrd.drawing_difference import difference_of  # noqa: PLC0415 - start-up

    shown = difference_of(folders, read_run(folders[0]), side[:2], wanted)
    write_difference(shown, target, wanted)


def layer_rows(run: Path, lang: Lang) -> list[tuple[str, str, str]]:
    """Key, group and name of every layer that the run has numbers for."""
    return [
        (layer.key, layer.group.name.told(lang), layer.title.told(lang))
        for layer in layers_of(*read_run(run))
    ]


def batch_layer_rows(folder: Path, lang: Lang) -> list[tuple[str, str, str]]:
    """Key, group and name of every layer that the batch has numbers for."""
    from yrd.batch_maps.drawing import layer_rows as rows_of  # noqa: PLC0415 - start-up

    return rows_of(folder, lang)
