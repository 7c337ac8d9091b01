"""The picture of the README: the map of the built-in case as `yrd solve` and `yrd map` make it.

`make picture` renews it. The pixels are those of `yrd map`, made smaller and reduced to a palette.
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image

from maps.write import write_map
from optimizer.allocate import Request
from yrd.pipeline import answer

WIDTH = 1600
"""Pixels; a page is seldom wider."""

COLOURS = 256
"""The map has few colours; text edges need the rest."""


def main() -> None:
    """Draw the picture into the file that is named."""
    found = answer("delta-province", Request())
    plan = found.allocation.plan
    if plan is None:
        sys.exit(f"there is no plan: {found.allocation.status}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.png"
        write_map(plan, found.case, file)
        picture = Image.open(file).convert("RGB")
    height = round(picture.height * WIDTH / picture.width)
    small = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    palette = small.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    palette.save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
