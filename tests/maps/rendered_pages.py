"""Pages that LibreOffice printed, as small grey pictures, and how far two of them differ."""

import subprocess

import numpy as np
from PIL import Image

WIDE = 320
"""Width of a picture, pixels."""

TOLERANCE = 28.0
"""Largest difference of mean grey, of 255, in blocks of 16 by 16 pixels: a page that is moved by a
pixel down and right differs by 21 at most, one that lost its left half by 31 at least."""

BLOCK = 16


def pictures(pdf, most=None):
    """A small grey picture of every page, or of no more than so many, in order, beside the file."""
    words = ["pdftoppm", "-png", "-gray", "-scale-to-x", str(WIDE), "-scale-to-y", "-1"]
    last = [] if most is None else ["-l", str(most)]
    subprocess.run([*words, *last, str(pdf), str(pdf.with_name("page"))], check=True, timeout=100)
    return sorted(pdf.parent.glob("page*.png"))


def differs(one, other):
    """The largest difference of a block of two pictures of one size."""
    assert one.size == other.size
    return np.abs(_blocks(one) - _blocks(other)).max()


def without_left_half(picture):
    """The picture whose left half is white, head and foot apart."""
    half = picture.convert("L").copy()
    half.paste(255, (0, half.height // 5, half.width // 2, 9 * half.height // 10))
    return half


def compare(before, after):
    """Every picture of a folder is like the page of its name; names are the same."""
    kept = sorted(before.glob("page*.png"))
    assert [path.name for path in kept] == [path.name for path in after]
    for old, new in zip(kept, after, strict=True):
        found = differs(Image.open(old), Image.open(new))
        assert found < TOLERANCE, f"{new.name}: a block differs by {found:.0f} of 255"


def _blocks(picture):
    size = (round(picture.width / BLOCK), round(picture.height / BLOCK))
    return np.asarray(picture.convert("L").resize(size, Image.Resampling.BOX), dtype=float)
