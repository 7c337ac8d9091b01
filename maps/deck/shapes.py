"""Native shapes: outlines, lines with heads, discs and boxes, without theme effects."""

from typing import Any

import numpy as np
import shapely
from lxml import etree
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Pt
from shapely.geometry.base import BaseGeometry

from maps import style
from maps.deck.page import Box, rgb
from maps.deck.window import Window, units
from maps.flows import Points

LEAST_ISLE = 0.03
"""Side of an island below which it is left out where the region has larger parts, inches."""


def named(shape: Any, name: str, about: str = "") -> Any:
    """The shape has a name for the selection pane, an alternative text, and no theme effects."""
    shape.name = name
    if about:
        shape._element.xpath(".//p:cNvPr")[0].set("descr", about)
    for found in shape._element.findall(qn("p:style")):
        shape._element.remove(found)
    return shape


def outline(group: Any, window: Window, shape: BaseGeometry) -> Any | None:
    """A freeform of the shape's larger polygons with their holes; None where nothing is left."""
    rings = [units(window.inches(np.array(ring))) for ring in _rings(shape, window)]
    rings = [ring for ring in rings if len(ring) > 3]
    if not rings:
        return None
    return freeform(group, rings, closed=True)


def freeform(group: Any, paths: list[list[tuple[int, int]]], closed: bool) -> Any:
    """A native freeform of the paths, whose points are in the unit of the file.

    The builder of python-pptx makes the frame alone: it looks at all points for every point.
    """
    points = np.array([point for path in paths for point in path])
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    builder = group.shapes.build_freeform(left, top, scale=1.0)
    builder.add_line_segments([(right, top), (right, bottom)], close=True)
    shape = builder.convert_to_shape()
    path = shape._element.find(f".//{qn('a:path')}")
    for child in list(path):
        path.remove(child)
    moves = "".join(_moves(one, (left, top), closed) for one in paths)
    path.extend(list(etree.fromstring(f'<a:path xmlns:a="{MAIN}">{moves}</a:path>')))
    return shape


MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def _moves(path: list[tuple[int, int]], corner: tuple[int, int], closed: bool) -> str:
    """The path as drawing commands, counted from the corner of its shape."""
    texts = [f'<a:pt x="{x - corner[0]}" y="{y - corner[1]}"/>' for x, y in path]
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in texts[1:])
    return f"<a:moveTo>{texts[0]}</a:moveTo>{lines}{'<a:close/>' if closed else ''}"


def _rings(shape: BaseGeometry, window: Window) -> list[Points]:
    parts = shapely.get_parts(shape)
    areas = shapely.area(parts)
    least = (LEAST_ISLE * window.metres) ** 2
    kept = parts[areas >= min(least, areas.max())]
    return [
        np.asarray(ring.coords)
        for part in kept
        for ring in (part.exterior, *(hole for hole in part.interiors if _wide(hole, least)))
    ]


def _wide(hole: BaseGeometry, least: float) -> bool:
    return bool(shapely.area(shapely.polygons(hole)) >= least)


def filled(shape: Any, colour: str | None, opacity: float = 1.0) -> None:
    """The shape in its colour; hatched without data."""
    if colour is None:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb = rgb(style.HATCH)
        shape.fill.back_color.rgb = rgb(style.NO_DATA)
        return
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    if opacity < 1:
        found = shape._element.spPr.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
        etree.SubElement(found, qn("a:alpha")).set("val", str(int(opacity * 100_000)))


def edged(shape: Any, colour: str | None, points: float = 0.75) -> None:
    """The shape with an edge of that width, or with none."""
    if colour is None:
        shape.line.fill.background()
        return
    shape.line.color.rgb = rgb(colour)
    shape.line.width = Pt(points)


def arrow(group: Any, path: Points, points: float, colour: str) -> Any:
    """An open line along the path, inches, with a head at its end."""
    shape = freeform(group, [units(path)], closed=False)
    shape.fill.background()
    edged(shape, colour, points)
    line = shape.line._get_or_add_ln()
    line.set("cap", "flat")
    etree.SubElement(line, qn("a:round"))
    head = etree.SubElement(line, qn("a:tailEnd"))
    size = "sm" if points > THICK else "med"
    for key, value in (("type", "triangle"), ("w", size), ("len", size)):
        head.set(key, value)
    return shape


THICK = 4.0
"""Width of a line from which a small head is large enough, points."""


def disc(group: Any, centre: tuple[float, float], radius: float) -> Any:
    """A circle, inches."""
    box = Box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    return group.shapes.add_shape(MSO_SHAPE.OVAL, *box.emu)


def rectangle(slide: Any, box: Box, colour: str | None, edge: str | None = None) -> Any:
    """A plain rectangle, hatched where it has no colour."""
    shape = named(slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu), "box")
    filled(shape, colour)
    edged(shape, edge, 0.5)
    return shape


def group_of(slide: Any, name: str, about: str) -> Any:
    """An empty group with a name and an alternative text."""
    group = slide.shapes.add_group_shape()
    group.name = name
    group._element.nvGrpSpPr.cNvPr.set("descr", about)
    return group
