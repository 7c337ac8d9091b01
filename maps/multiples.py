"""Several maps of one layer on a page: one scale, common classes, one legend."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure

from maps import columns, encoding, fonts, grid, ink, margins, panel, style
from maps.columns import Block
from maps.frame import Frame
from maps.grid import GAP, Grid, Room
from maps.ink import POINTS, Rect
from maps.margins import Told
from maps.pages import Page
from maps.scene import Scene
from maps.single import aspect

BESIDE = 2.5
"""Width of the legend beside the maps, inches."""


class Tile(NamedTuple):
    """A map, and what stands above it."""

    scene: Scene
    heading: str
    remark: str


def draw(page: Page, told: Told, tiles: Sequence[Tile]) -> Figure:
    """The maps in the arrangement that makes them largest, read line by line."""
    figure = Figure(figsize=(page.width, page.height), facecolor=style.PAPER)
    said = [f"{tile.heading} {tile.remark}" for tile in tiles]
    encoding.label(figure, told.title, " ".join([told.subtitle, *said]))
    scratch = ink.scratch()
    place = margins.frame(figure, page, told, scratch)
    blocks = columns.shared(told)
    room = _room(page, place, Frame(tiles[0].scene, page.look, scratch, page.width), blocks)
    chosen = grid.largest(len(tiles), room)
    frames = [
        _tile(figure, page, tile, _cell(at, chosen, place), has_scale=at == 0)
        for at, tile in enumerate(tiles)
    ]  # fmt: skip
    fullest = max(frames, key=lambda frame: frame.unnamed)
    width = BESIDE if chosen.is_beside else place.width
    left = place.left + place.width - width
    high = place.height if chosen.is_beside else room.below
    sheet = ink.sheet(figure, Rect(left, place.bottom, width, high))
    parts = [[one for part in blocks for one in part]] if chosen.is_beside else blocks
    columns.draw(sheet, fullest, width * POINTS, parts)
    return figure


def _room(page: Page, place: Rect, frame: Frame, blocks: Sequence[Sequence[Block]]) -> Room:
    below = columns.draw(frame.axes, frame, place.width * POINTS, blocks) / POINTS
    return Room(
        place.width,
        place.height,
        aspect(frame.scene),
        caption=2.9 * page.look.text / POINTS,
        beside=BESIDE,
        below=below + 2 * page.look.small / POINTS,
    )


def _cell(at: int, chosen: Grid, place: Rect) -> Rect:
    row, column = divmod(at, chosen.columns)
    left = place.left + column * (chosen.width + GAP)
    top = place.bottom + place.height - row * (chosen.height + GAP)
    return Rect(left, top - chosen.height, chosen.width, chosen.height)


def _tile(figure: Figure, page: Page, tile: Tile, cell: Rect, has_scale: bool) -> Frame:
    """Heading, remark and map; the first tile carries scale bar and north arrow for all."""
    size = page.look.text
    caption = 2.9 * size / POINTS
    top = Rect(cell.left, cell.bottom + cell.height - caption, cell.width, caption)
    axes = ink.sheet(figure, top)
    bold = ink.Pen(1.1 * size, bold=True)
    heading = fonts.cut(tile.heading, bold.size, cell.width * POINTS)
    ink.text(axes, (0, 0.8 * size), heading, bold)
    soft = ink.Pen(page.look.small, colour=style.SOFT)
    ink.text(axes, (0, 2.1 * size), fonts.cut(tile.remark, soft.size, cell.width * POINTS), soft)
    place = cell._replace(height=cell.height - caption)
    return panel.draw(figure, place, tile.scene, page.look, has_scale)
