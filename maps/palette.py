"""A PNG with a palette: a third of the size, and every area keeps its very colour."""

from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MOST = 256
"""Colours that a PNG with a palette holds."""

AREAS = 96
"""Colours kept as they are, the most frequent first; the rest are blends at edges."""

STEP = 4
"""Every so many dots, across and down, are looked at to find the colours."""

COARSE = 3
"""Bits of each channel within which blends are taken for one another."""

EFFORT = 6
"""Of zlib; 9 takes three times as long for a hundredth less."""


def png(dots: Any, per_inch: float) -> bytes:
    """The picture as PNG; `dots` are rows of red, green, blue and opacity, which is left out."""
    packed = np.ascontiguousarray(dots).view(np.dtype(np.uint32))[..., 0] & np.uint32(0xFFFFFF)
    sample = packed[::STEP, ::STEP]
    found, counts = np.unique(sample, return_counts=True)
    frequent = found[np.argsort(-counts, kind="stable")][:AREAS]
    colours = np.vstack([_channels(frequent), _blends(sample, MOST - len(frequent))])
    picture = Image.fromarray(_nearest(colours, frequent)[packed])
    picture.putpalette(colours.astype(np.uint8).tobytes())
    buffer = BytesIO()
    picture.save(buffer, "png", compress_level=EFFORT, dpi=(per_inch, per_inch))
    return buffer.getvalue()


def _channels(packed: NDArray[np.uint32]) -> NDArray[np.int32]:
    """Red, green and blue as columns."""
    shifts = np.array([0, 8, 16], dtype=np.uint32)
    return (packed.reshape(-1, 1) >> shifts & 0xFF).astype(np.int32)


def _blends(sample: NDArray[np.uint32], most: int) -> NDArray[np.int32]:
    """Colours that stand for all that are in the sample."""
    seen = Image.fromarray(_channels(sample).astype(np.uint8).reshape(*sample.shape, 3))
    chosen = seen.quantize(most, method=Image.Quantize.FASTOCTREE)
    return np.array(chosen.getpalette(), dtype=np.int32).reshape(-1, 3)[:most]


def _nearest(colours: NDArray[np.int32], exact: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """The place in the palette of every colour: its own, or of one near the middle of its cube."""
    steps = np.arange(0, 256, 1 << COARSE, dtype=np.int32) + (1 << COARSE >> 1)
    axes = [(steps[:, None] - colours[:, channel]) ** 2 for channel in (2, 1, 0)]
    blue, green, red = axes
    cubes = np.stack([(one + green[:, None] + red[None]).argmin(axis=2) for one in blue])
    repeated = cubes.astype(np.uint8)
    for axis in range(3):
        repeated = repeated.repeat(1 << COARSE, axis=axis)
    table = repeated.ravel()
    table[exact] = np.arange(len(exact))
    return table
