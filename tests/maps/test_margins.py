"""Titles keep their size unless a smaller one saves a line."""

from matplotlib.figure import Figure

from maps import fonts, ink
from maps.ink import Rect
from maps.margins import SQUEEZE, Told, head
from maps.pages import SLIDE

WIDTH = 300.0


def written(title: str) -> tuple[list[str], float]:
    """The lines of the title, and their size."""
    axes = ink.sheet(Figure(figsize=(8, 4)), Rect(0, 0, 8, 4))
    head(axes, SLIDE, Told(title, "情景：基准", (), ()), WIDTH)
    lines = [text for text in axes.texts if text.get_text() != "情景：基准"]
    return [text.get_text() for text in lines], lines[0].get_fontsize()


def of_width(share: float) -> str:
    """A title of so many widths at the size of a slide."""
    return "长" * round(share * WIDTH / fonts.width("长", SLIDE.title))


def test_a_title_that_fits_has_the_size_of_the_page():
    title = of_width(0.9)
    assert written(title) == ([title], SLIDE.title)


def test_a_title_with_a_character_too_many_is_written_smaller_on_one_line():
    title = of_width(1.1)
    lines, size = written(title)
    assert lines == [title]
    assert SQUEEZE * SLIDE.title <= size < SLIDE.title


def test_a_title_of_a_line_and_a_half_keeps_its_size_on_two_lines():
    lines, size = written(of_width(1.5))
    assert len(lines) == 2
    assert size == SLIDE.title
