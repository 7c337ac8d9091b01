"""Which projects and regions the picture of near-optimal plans has room for."""

from collections.abc import Mapping, Sequence

from maps.answer_plots.records import Band, Bands

MOST = 17
"""More projects of each kind, or regions, cannot be read on a slide."""

NOTHING = 0.01
"""A share that nobody builds."""


def shown(bands: Bands) -> Mapping[str, Sequence[Band]]:
    """Projects of which every plan needs most come first; below them those that some plans need, or
    regions, first those of the optimum."""
    always = sorted(bands.always, key=lambda band: (-band.least, band.label))
    sometimes = sorted(bands.sometimes, key=_by_optimum)[:MOST]
    places = sorted(bands.regions, key=_by_optimum)[:MOST]
    below = {"sometimes": sometimes}
    if places and all(_is_open(band) for band in sometimes):
        below = {"capital_regions": places}
    return {"always": always[:MOST], **below}


def _by_optimum(band: Band) -> tuple[float, float, str]:
    return -round(band.optimum, 3), -band.greatest, band.label


def _is_open(band: Band) -> bool:
    """Whether a project may stand whole or not at all."""
    return band.least < NOTHING and band.greatest > 1 - NOTHING
