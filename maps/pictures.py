"""The picture of one plan or of several that is wanted."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from maps import series, static
from maps.fonts import GlyphError
from maps.glyphs import located
from maps.series import NotComparableError
from maps.wanted import Side, Wanted

ONE_LAYER = "show one layer: give one --layer KEY"


def picture(sides: Sequence[Side], wanted: Wanted) -> Figure:
    """The figure of what is wanted.

    maps.layers.NoLayerError names the layers there are, maps.series.NotComparableError says what
    does not stand side by side, maps.pages.NoRoomError what a page cannot hold, and
    maps.fonts.GlyphError which name of which table the map's font cannot draw.
    """
    try:
        return _drawn(sides, wanted)
    except GlyphError as error:
        raise located(error, [side.case for side in sides]) from error


def _drawn(sides: Sequence[Side], wanted: Wanted) -> Figure:
    if len(sides) != 1:
        return _of_several(sides, wanted)
    plan, case, _ = sides[0]
    if wanted.is_by_year:
        return series.by_year(plan, case, _layer(wanted, "maps by year"), wanted.lang, wanted.size)
    if len(wanted.layers) == 1:
        return static.figure(plan, case, wanted.layers[0], wanted.lang, wanted.size)
    return static.overview(plan, case, wanted.lang, wanted.layers, wanted.size)


def _of_several(sides: Sequence[Side], wanted: Wanted) -> Figure:
    if wanted.is_by_year:
        raise NotComparableError("maps by year show one run: give one, or leave out --by year")
    return series.by_run(sides, _layer(wanted, "maps of several runs"), wanted.lang, wanted.size)


def _layer(wanted: Wanted, what: str) -> str:
    if len(wanted.layers) != 1:
        raise NotComparableError(f"{what} {ONE_LAYER}")
    return wanted.layers[0]
