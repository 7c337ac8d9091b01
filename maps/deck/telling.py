"""What every slide needs to know, and how a slide begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from lxml import etree
from pptx.oxml.ns import qn

from maps.deck.measure import fitted, height
from maps.deck.page import FOOT, NOTE, NUMBER, TITLE, TITLE_SIZE, Box
from maps.deck.text import Pen, bare, style_run, text_box, write, write_notes
from maps.deck.vocabulary import WORDS
from maps.places import Ground
from maps.story.measures import printed
from maps.story.records import Column, Fact, Grid, Source
from maps.story.telling import Telling as StoryTelling
from maps.style import SOFT
from maps.words import Lang


@dataclass(frozen=True)
class Telling(StoryTelling):
    """What every slide needs to know: the deck that grows, and the ground in the plane of maps."""

    deck: Any
    ground: Ground

    WORDS: ClassVar = WORDS

    def shown(self, fact: Fact) -> str:
        """A fact as it is printed, without its unit."""
        return printed(fact.value, fact.unit, fact.places)

    def head(self, column: Column) -> str:
        """A column's name with its unit."""
        unit = self.of(column.unit)
        plain = unit in ("", "%", "年", "个")
        return self.of(column.label) if plain else f"{self.of(column.label)}\n{unit}"


def begin(telling: Telling, heading: str, notes: Sequence[str], title: Box = TITLE) -> Any:
    """A slide with its finding as title, source line, page number, and the sources in its notes."""
    deck = telling.deck
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    holder = slide.shapes.title
    holder.left, holder.top, holder.width, holder.height = title.emu
    bare(holder.text_frame, "middle")
    said, size = _sized(heading, title)
    is_sentence = title != TITLE
    pen = Pen(size, bold=not is_sentence, marks=is_sentence)
    write(holder.text_frame, said, pen, telling.lang)
    files = ", ".join(dict.fromkeys(file for note in notes for file in FILE.findall(note)))
    line = telling.say("source_line", files=files, run=telling.of(telling.story.about["run"]))
    text_box(slide, FOOT, line, Pen(NOTE, NOTE, SOFT, anchor="middle"), telling.lang, "source")
    _number(slide, telling.lang)
    lines = "\n".join([telling.say("notes_head"), *notes])
    write_notes(slide.notes_slide.notes_text_frame, lines, telling.lang)
    return slide


def _sized(heading: str, title: Box) -> tuple[str, float]:
    """The heading with its size: on one line where that costs little, else on as many as fit."""
    said, size = fitted(heading, (TITLE_SIZE, ONE_LINE), (title.width, height(1, TITLE_SIZE)))
    if said == heading:
        return said, size
    return fitted(heading, (TITLE_SIZE, 15.0), (title.width, title.height))


ONE_LINE = 19.0
"""Size down to which a title shrinks so that no word stands alone on a second line, points."""


def _number(slide: Any, lang: Lang) -> None:
    """The page number, as a field that follows the slide."""
    shape = slide.shapes.add_textbox(*NUMBER.emu)
    shape.name = "page number"
    bare(shape.text_frame, "middle")
    pen = Pen(10, 10, SOFT, align="right", anchor="middle")
    write(shape.text_frame, str(_count(slide)), pen, lang)
    run = shape.text_frame.paragraphs[0].runs[0]
    style_run(run, pen, lang)
    element = run._r
    field = etree.SubElement(element.getparent(), qn("a:fld"))
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    field.set("type", "slidenum")
    field.extend(list(element))
    element.getparent().replace(element, field)


def _count(slide: Any) -> int:
    return len(slide.part.package.presentation_part.presentation.slides)


def fact_notes(telling: Telling, *keys: str) -> list[str]:
    """A line for each fact that the run has: name, number, file and column."""
    facts = telling.story.facts
    return [_fact_note(telling, facts[key]) for key in keys if key in facts]


def _fact_note(telling: Telling, fact: Fact) -> str:
    unit = "" if telling.of(fact.unit) == "%" else f" {telling.of(fact.unit)}"
    said = f"{telling.of(fact.label)} = {telling.shown(fact)}{unit}".rstrip()
    return source_note(telling, said, fact.source)


def source_note(telling: Telling, name: str, source: Source) -> str:
    """A line of the notes: a name, and where its number comes from."""
    how = telling.of(source.how)
    return telling.say("note", name=name, file=source.file, column=source.column, how=how)


FILE = re.compile(r"← ([\w/]+\.\w+)")
"""The file that a line of the notes names."""


def grid_notes(telling: Telling, grid: Grid, *keys: str) -> list[str]:
    """A line for each column of a table, or for those named: file and column it comes from."""
    return [
        source_note(
            telling, f"{telling.of(grid.title)} · {telling.of(column.label)}", column.source
        )
        for column in grid.columns
        if not keys or column.key in keys
    ]
