"""Decks made for the tests, read back with python-pptx."""

from functools import cache
from io import BytesIO

from pptx import Presentation
from pptx.util import Emu

from maps.deck.deck import content
from tests.maps.story_runs import city_run, province_run


@cache
def made(level, lang="zh"):
    """The bytes of the deck of a hand-made run, made once."""
    return content(*(province_run() if level == "province" else city_run()), lang)


def kept(level, lang="zh"):
    """The deck of a hand-made run, read back."""
    return Presentation(BytesIO(made(level, lang)))


def opened(run, lang="zh"):
    """The deck of a run, read back."""
    return Presentation(BytesIO(content(*run, lang)))


def leaves(shapes):
    """Every shape, those in groups too."""
    for shape in shapes:
        if shape.shape_type == 6:
            yield from leaves(shape.shapes)
        else:
            yield shape


def frames(slide):
    """Text frames with their width and height in inches and the shape they stand in."""
    for shape in leaves(slide.shapes):
        is_told = shape.has_text_frame and shape.text_frame.text
        if is_told and shape.name != "page number":
            yield shape, shape.text_frame, Emu(shape.width).inches, Emu(shape.height).inches


def runs_of(slide):
    """Every run of text on a slide with the name of its shape, tables too."""
    for shape in leaves(slide.shapes):
        if shape.has_text_frame:
            paragraphs = shape.text_frame.paragraphs
        elif getattr(shape, "has_table", False) and shape.has_table:
            cells = (cell for row in shape.table.rows for cell in row.cells)
            paragraphs = [p for cell in cells for p in cell.text_frame.paragraphs]
        else:
            paragraphs = []
        for paragraph in paragraphs:
            for run in paragraph.runs:
                yield shape.name, run


def chart_named(deck, part):
    """The chart whose shape's name holds the words."""
    found = [s for slide in deck.slides for s in slide.shapes if s.has_chart and part in s.name]
    assert len(found) == 1, part
    return found[0].chart
