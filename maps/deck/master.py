"""An empty deck: one layout, the theme's typefaces and colours, the look of titles."""

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from maps import style
from maps.deck.page import DARK, HIGH, LIGHT, MIDDLE, TITLE, TITLE_SIZE, WIDE

EAST_ASIAN = "微软雅黑"
LATIN = "Arial"
"""On every machine that shows slides, or replaced by one with the same widths."""

COLOURS = {
    "dk1": style.INK, "lt1": style.PAPER, "dk2": style.SOFT, "lt2": style.SEQUENTIAL[0],
    "accent1": MIDDLE, "accent2": style.CIRCLE, "accent3": DARK, "accent4": LIGHT,
    "accent5": style.FLOW, "accent6": style.SOFT, "hlink": MIDDLE, "folHlink": style.SOFT,
}  # fmt: skip
TITLE_ONLY = 5
LEFTOVERS = ("/thumbnail", "/printerSettings")


def empty_deck() -> Any:
    """A 16:9 presentation without slides, with one layout that has a title alone."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    keep = deck.slide_layouts[TITLE_ONLY]
    for layout in list(deck.slide_layouts):
        if layout is not keep:
            deck.slide_layouts.remove(layout)
    for holder in (deck.slide_master, keep):
        _only_title(holder)
    _title_style(deck.slide_master)
    theme_of(deck.slide_master.part)
    _without_leftovers(deck)
    return deck


def _without_leftovers(deck: Any) -> None:
    """The picture and the printer of the template are gone."""
    for owner in (deck.part.package, deck.part):
        for key, relation in list(owner._rels.items()):
            if relation.reltype.endswith(LEFTOVERS):
                owner._rels.pop(key)


def theme_of(part: Any) -> None:
    """The theme of a master has the deck's typefaces and colours."""
    theme = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    is_parsed = isinstance(theme, XmlPart)
    root = theme._element if is_parsed else etree.fromstring(theme.blob)
    for kind in ("majorFont", "minorFont"):
        font = root.find(f".//{qn(f'a:{kind}')}")
        font.find(qn("a:latin")).set("typeface", LATIN)
        font.find(qn("a:ea")).set("typeface", EAST_ASIAN)
        for script in font.findall(qn("a:font")):
            if script.get("script") == "Hans":
                script.set("typeface", EAST_ASIAN)
    scheme = root.find(f".//{qn('a:clrScheme')}")
    for name, colour in COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        for child in list(slot):
            slot.remove(child)
        etree.SubElement(slot, qn("a:srgbClr")).set("val", colour.removeprefix("#"))
    if not is_parsed:
        written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        theme._blob = written


def _only_title(holder: Any) -> None:
    """The title stands in its place, and every other placeholder is gone."""
    for shape in list(holder.placeholders):
        if shape.placeholder_format.type is not None and shape.placeholder_format.idx == 0:
            shape.left, shape.top, shape.width, shape.height = TITLE.emu
        else:
            shape._element.getparent().remove(shape._element)


def _title_style(master: Any) -> None:
    """Titles are bold, dark and left, at the foot of their place."""
    level = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    level.set("algn", "l")
    look = level.find(qn("a:defRPr"))
    look.set("sz", str(int(TITLE_SIZE * 100)))
    look.set("b", "1")
    frame = master.placeholders[0].text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
