"""Native text on a slide: fitted, in the theme's typeface, with the language named on every run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Pt

from maps import style
from maps.deck.measure import TIGHT, fitted
from maps.deck.page import DARK, Box, rgb
from maps.words import Lang

LANGUAGES: dict[Lang, tuple[str, str]] = {"zh": ("zh-CN", "en-US"), "en": ("en-US", "zh-CN")}
"""Language of a run, and the other one that it may hold."""

ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True)
class Pen:
    """How text is written: size in points, the least size it may shrink to, colour, weight."""

    size: float
    least: float = 10.0
    colour: str = style.INK
    bold: bool = False
    align: str = "left"
    anchor: str = "top"
    marks: bool = False
    """Whether numbers stand out."""


def write(frame: Any, text: str, pen: Pen, lang: Lang) -> None:
    """The frame of a shape or cell holds the text, a paragraph per line, and nothing else."""
    frame.word_wrap = True
    for at, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGN[pen.align]
        paragraph.line_spacing = TIGHT
        for said, own in _parts(line, pen):
            run = paragraph.add_run()
            run.text = said
            style_run(run, own, lang)


def _parts(line: str, pen: Pen) -> Iterator[tuple[str, Pen]]:
    """The line in runs: its numbers bold where the pen marks them."""
    if not pen.marks:
        yield line, pen
        return
    for at, said in enumerate(NUMBERS.split(line)):
        if said:
            yield said, replace(pen, bold=True, colour=DARK) if at % 2 else pen


NUMBERS = re.compile(r"((?<![\w.])¥?[−\d][\d,]*(?:\.\d+)?%?(?![A-Za-z0-9]))")
"""Numbers as they are printed, with their sign and percent."""


def style_run(run: Any, pen: Pen, lang: Lang) -> None:
    """The run has the pen's look and says its language."""
    run.font.size, run.font.bold = Pt(pen.size), pen.bold
    run.font.color.rgb = rgb(pen.colour)
    _name_language(run, lang)


def _name_language(run: Any, lang: Lang) -> None:
    properties = run._r.get_or_add_rPr()
    properties.set("lang", LANGUAGES[lang][0])
    properties.set("altLang", LANGUAGES[lang][1])


def text_box(  # noqa: PLR0913, PLR0917 - one parameter a thing that differs
    slide: Any, box: Box, text: str, pen: Pen, lang: Lang, name: str = ""
) -> Any:
    """A text box without margins whose text fits it; what does not fit at the least size is cut."""
    shape = slide.shapes.add_textbox(*box.emu)
    if name:
        shape.name = name
    frame = shape.text_frame
    bare(frame, pen.anchor)
    said, size = fitted(text, (pen.size, min(pen.size, pen.least)), (box.width, box.height))
    write(frame, said, replace(pen, size=size), lang)
    return shape


def bare(frame: Any, anchor: str = "top", margin: float = 0.0) -> None:
    """The frame has these margins, inches, and keeps its size."""
    inset = Emu(int(margin * 914400))
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = inset
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = ANCHOR[anchor]


def write_notes(frame: Any, text: str, lang: Lang) -> None:
    """The notes hold the text, a paragraph per line, in the look of the notes master."""
    for at, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        _name_language(run, lang)
