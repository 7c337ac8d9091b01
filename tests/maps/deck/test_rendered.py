"""LibreOffice shows the deck page by page as the pictures beside this file.

The pictures are made anew by running this file: `python -m tests.maps.deck.test_rendered FOLDER`.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest
from PIL import Image

from tests.maps.deck.decks import kept, made
from tests.maps.rendered_pages import TOLERANCE, compare, differs, pictures, without_left_half

pytestmark = [
    pytest.mark.skipif(which(program) is None, reason=f"{program} is missing")
    for program in ("soffice", "pdftoppm")
]
BASELINES = Path(__file__).parent / "baselines"


def rendered(folder):
    """A small grey picture of every page, in order."""
    deck = folder / "deck.pptx"
    deck.write_bytes(made("province"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*words, str(deck)], check=True, capture_output=True, timeout=300)
    return pictures(folder / "deck.pdf")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return rendered(tmp_path_factory.mktemp("deck"))


def test_every_slide_becomes_a_page(pages):
    assert len(pages) == len(kept("province").slides)


def test_pages_look_as_they_did(pages):
    compare(BASELINES, pages)


def test_a_page_that_lost_half_of_itself_would_be_seen(pages):
    for path in pages:
        whole = Image.open(path)
        assert differs(whole, without_left_half(whole)) > TOLERANCE, path.name


if __name__ == "__main__":
    for page in rendered(Path(sys.argv[1])):
        shutil.copy(page, BASELINES / page.name)
