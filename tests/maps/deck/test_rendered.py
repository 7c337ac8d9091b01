"""LibreOffice shows the deck page by page as the pictures beside this file.

The pictures are made anew by running this file: `python tests/maps/deck/test_rendered.py FOLDER`.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.maps.deck.decks import kept, made

BASELINES = Path(__file__).parent / "baselines"
WIDE = 320
"""Width of a picture, pixels."""

TOLERANCE = 28.0
"""Largest difference of mean grey, of 255, in blocks of 16 by 16 pixels: a page that is moved by a
pixel down and right differs by 21 at most, one that lost its left half by 31 at least."""


def rendered(folder):
    """A small grey picture of every page, in order."""
    deck = folder / "deck.pptx"
    deck.write_bytes(made("province"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(deck),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    pages = ["pdftoppm", "-png", "-gray", "-scale-to-x", str(WIDE), "-scale-to-y", "-1"]
    subprocess.run(
        [*pages, str(folder / "deck.pdf"), str(folder / "page")], check=True, timeout=100
    )
    return sorted(folder.glob("page*.png"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    for program in ("soffice", "pdftoppm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is missing")
    return rendered(tmp_path_factory.mktemp("deck"))


def _blocks(picture):
    return np.asarray(picture.convert("L").resize((20, 11), Image.Resampling.BOX), dtype=float)


def _differs(one, other):
    return np.abs(_blocks(one) - _blocks(other)).max()


def test_every_slide_becomes_a_page(pages):
    assert len(pages) == len(kept("province").slides)


def test_pages_look_as_they_did(pages):
    baselines = sorted(BASELINES.glob("page*.png"))
    assert [path.name for path in baselines] == [path.name for path in pages]
    for before, now in zip(baselines, pages, strict=True):
        found = _differs(Image.open(before), Image.open(now))
        assert found < TOLERANCE, f"{now.name}: a block differs by {found:.0f} of 255"


def test_a_page_that_lost_half_of_itself_would_be_seen(pages):
    for path in pages:
        whole = Image.open(path).convert("L")
        half = whole.copy()
        half.paste(255, (0, whole.height // 5, WIDE // 2, 9 * whole.height // 10))
        assert _differs(whole, half) > TOLERANCE, path.name


if __name__ == "__main__":
    for page in rendered(Path(sys.argv[1])):
        shutil.copy(page, BASELINES / page.name)
