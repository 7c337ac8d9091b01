"""The pictures of docs/gallery, made by the commands that a planner types.

`make gallery` renews them: both built-in cases are solved, drawn and reported, and what comes out
is made smaller and reduced to a palette. Chromium shows the pages, LibreOffice the decks.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

CASES = ("province", "city")
SCENARIO = "tight-energy"
"""What the base is compared with."""

WIDTH = 1600
"""Pixels; a page is seldom wider."""

COLOURS = 128
"""Maps have few colours; text edges need the rest."""

SHEET_COLUMNS = 3
"""Slides side by side in the picture of a deck."""

SLIDE_PIXELS = 800

MAPS: dict[str, tuple[str, ...]] = {
    "overview": (),
    "placements": ("--layer", "placements"),
    "sectors": ("--layer", "sectors"),
    "talent": ("--layer", "talent"),
    "compute": ("--layer", "compute"),
    "gain": ("--layer", "gain"),
    "equity": ("--layer", "equity"),
    "land-price": ("--layer", "land_price"),
    "evidence": ("--layer", "evidence"),
    "years": ("--layer", "placements", "--by", "year"),
}
"""Options of `yrd map` by the name of the picture."""

BY_SCENARIO = ("--by", "scenario")


SWEEP = """\
levers: {all: [g60_corridor, two_way_talent]}
sample:
  count: 12
  axes:
    energy.budget_yi_kwh: {multiply: [0.8, 1.1]}
    talent.stock_kperson: {multiply: [0.9, 1.1]}
"""
"""The batch of the province case."""


def yrd(*words: str | Path) -> None:
    """The command ends well, or this script ends with its message."""
    told = subprocess.run([sys.executable, "-m", "yrd", *map(str, words)], check=False)
    if told.returncode:
        sys.exit(f"yrd {' '.join(map(str, words))} ended with {told.returncode}")


def keep(picture: Image.Image, file: Path) -> None:
    """The picture is in the file, small."""
    plain = picture.convert("RGB")
    if plain.width > WIDTH:
        height = round(plain.height * WIDTH / plain.width)
        plain = plain.resize((WIDTH, height), Image.Resampling.LANCZOS)
    few = plain.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def maps(run: Path, case: str, into: Path) -> None:
    """Every map of a run."""
    for name, options in MAPS.items():
        drawn = run.parent / f"{case}-{name}.png"
        yrd("map", run, "-o", drawn, *options, "--quiet")
        keep(Image.open(drawn), into / drawn.name)


def page(of: Path, name: str, into: Path) -> None:
    """What a browser shows of the interactive page of a run or a batch."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the tests have it else

    file = of.with_suffix(".html")
    yrd("map", of, "-o", file, "--quiet")
    shot = file.with_suffix(".png")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport={"width": WIDTH, "height": 900})
        tab.goto(file.as_uri())
        tab.screenshot(path=shot)
        browser.close()
    keep(Image.open(shot), into / f"{name}-page.png")


def batch(folder: Path, into: Path) -> None:
    """Maps of a batch of the province case."""
    sweep = folder / "sweep.yaml"
    sweep.write_text(SWEEP, encoding="utf-8")
    found = folder / "batch"
    yrd("batch", "delta-province", sweep, "-o", found, "--workers", "2", "--yes", "--quiet")
    for name, options in {"frequency": ("--layer", "frequency"), "scenarios": BY_SCENARIO}.items():
        drawn = folder / f"batch-{name}.png"
        yrd("map", found, "-o", drawn, *options, "--quiet")
        keep(Image.open(drawn), into / drawn.name)
    page(found, "batch", into)


def sheets(document: Path, into: Path) -> None:
    """The pages of a deck or a workbook, side by side."""
    folder = document.with_suffix("")
    folder.mkdir()
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    office = ("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([*office, str(document)], check=True, capture_output=True)
    pdf = next(folder.glob("*.pdf"))
    scale = ("-scale-to-x", str(SLIDE_PIXELS), "-scale-to-y", "-1")
    subprocess.run(["pdftoppm", "-png", *scale, str(pdf), str(folder / "page")], check=True)
    keep(contact([Image.open(one) for one in sorted(folder.glob("page*.png"))]), into)


def contact(pictures: Sequence[Image.Image]) -> Image.Image:
    """The pictures in rows, on white, with a grey gap."""
    wide, high = pictures[0].size
    rows = -(-len(pictures) // SHEET_COLUMNS)
    gap = wide // 50
    size = (SHEET_COLUMNS * (wide + gap) + gap, rows * (high + gap) + gap)
    whole = Image.new("RGB", size, "#CBD2D6")
    for place, picture in enumerate(pictures):
        row, column = divmod(place, SHEET_COLUMNS)
        whole.paste(picture, (gap + column * (wide + gap), gap + row * (high + gap)))
    return whole


def main() -> None:
    """Draw everything into the folder that is named."""
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        for case in CASES:
            run, other = Path(name) / case, Path(name) / f"{case}-other"
            yrd("solve", f"delta-{case}", "-o", run, "--quiet")
            yrd("solve", f"delta-{case}", "--scenario", SCENARIO, "-o", other, "--quiet")
            maps(run, case, into)
            page(run, case, into)
            drawn = Path(name) / f"{case}-difference.png"
            yrd("map", other, "--against", run, "-o", drawn, "--quiet")
            keep(Image.open(drawn), into / drawn.name)
            deck = Path(name) / f"{case}-deck.pptx"
            yrd("report", run, "-o", deck, "--quiet")
            sheets(deck, into / f"{case}-deck.png")
        batch(Path(name), into)


if __name__ == "__main__":
    main()
