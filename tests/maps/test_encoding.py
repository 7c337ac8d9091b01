import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import hand_plans as plans
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from maps import encoding, fonts, ink, static, style
from maps.ink import Pen, Rect

CASE = plans.province_case()
PLAN = plans.drawn_plan(CASE)
KINDS = {
    "small_png": lambda figure: encoding.small_png(figure, 60),
    "png": lambda figure: encoding.png(figure, 60),
    "svg": encoding.svg,
    "pdf": encoding.pdf,
}


@pytest.fixture(scope="module")
def twice() -> tuple[Figure, Figure]:
    return static.overview(PLAN, CASE), static.overview(PLAN, CASE)


@pytest.mark.parametrize("kind", KINDS)
def test_equal_plans_give_equal_bytes_without_a_date(
    kind: str, twice: tuple[Figure, Figure]
) -> None:
    first, second = map(KINDS[kind], twice)
    assert first == second
    assert not re.search(rb"CreationDate|dc:date|tIME", first)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is missing")
def test_chinese_text_of_a_pdf_can_be_found(tmp_path: Path, twice: tuple[Figure, Figure]) -> None:
    (tmp_path / "map.pdf").write_bytes(encoding.pdf(twice[0]))
    told = ["pdftotext", "-enc", "UTF-8", str(tmp_path / "map.pdf"), "-"]
    text = subprocess.run(told, capture_output=True, check=True).stdout.decode()
    for words in (
        "长三角一体化：项目、人才与算力配置方案",
        "项目布局",
        "新投放资本（亿元）",
        "审图号",
    ):
        assert words in text


def test_an_svg_says_its_title_and_description_and_draws_letters_as_paths() -> None:
    figure = Figure(figsize=(2, 1))
    encoding.label(figure, "甲<乙>", "丙 & 丁")
    axes = ink.sheet(figure, Rect(0, 0, 2, 1))
    ink.text(axes, (5, 20), "上海", Pen(10))
    root = ET.fromstring(encoding.svg(figure).decode())  # noqa: S314 - made above
    space = "{http://www.w3.org/2000/svg}"
    assert [root.findtext(f"{space}{tag}") for tag in ("title", "desc")] == ["甲<乙>", "丙 & 丁"]
    assert root.get("role") == "img"
    assert not list(root.iter(f"{space}text"))
    assert list(root.iter(f"{space}path"))


def test_a_small_png_keeps_the_very_colours_of_areas(twice: tuple[Figure, Figure]) -> None:
    figure = twice[0]
    small, whole = (
        np.asarray(Image.open(BytesIO(content)).convert("RGB")).astype(int)
        for content in (encoding.small_png(figure, 80), encoding.png(figure, 80))
    )
    assert small.shape == whole.shape
    for colour in (style.PAPER, style.CIRCLE, *style.sequential(4)):
        wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        alike = [(picture == wanted).all(axis=2) for picture in (small, whole)]
        assert alike[1].any()
        assert alike[0][alike[1]].all()
    assert np.abs(small - whole).max() <= 48
    assert np.abs(small - whole).mean() < 0.5


def test_a_small_png_has_the_dots_per_inch_asked_for() -> None:
    figure = Figure(figsize=(2, 1))
    picture = Image.open(BytesIO(encoding.small_png(figure, 300)))
    assert picture.size == (600, 300)
    assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_bold_letters_are_written_once_and_keep_their_strokes(kind: str) -> None:
    figure = Figure(figsize=(2, 1))
    axes = ink.sheet(figure, Rect(0, 0, 2, 1))
    ink.text(axes, (5, 20), "上海", Pen(10, bold=True, halo=True))
    first, second = (KINDS[kind](figure) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("text", ["上海", "Yangtze River Delta", "1,062.5"])
def test_the_width_of_a_text_is_what_is_drawn(text: str) -> None:
    figure = Figure(figsize=(8, 1))
    axes = ink.sheet(figure, Rect(0, 0, 8, 1))
    ink.text(axes, (0, 20), text, Pen(20))
    encoding.svg(figure)
    drawn = axes.texts[0].get_window_extent(dpi=72).width
    assert fonts.width(text, 20) == pytest.approx(drawn, rel=0.06)
