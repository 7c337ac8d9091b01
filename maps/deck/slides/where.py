"""The slide of the allocation: regions by capital, circles for projects, the leading regions."""

from typing import Any

import numpy as np

from maps import style, words
from maps.deck import ground, map_legend
from maps.deck.page import BODY, NOTE, Box
from maps.deck.shapes import group_of
from maps.deck.tables import Content, Layout, fitting, table
from maps.deck.telling import Telling, begin, source_note
from maps.deck.text import Pen, text_box
from maps.deck.window import Window
from maps.layers.placements import PLACEMENTS
from maps.layers.reading import theme
from maps.scene import Scene
from maps.story.both import say
from maps.story.records import Source

MAP = Box(BODY.left, 1.42, 7.3, 5.3)
SIDE = Box(BODY.left + 7.6, 1.42, BODY.width - 7.6, 5.3)
MOST_ROWS = 8


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck."""
    heading = telling.story.headings["where"]
    scene = Scene(
        telling.case, telling.ground, theme(telling.plan, telling.case, PLACEMENTS), telling.lang
    )
    source = Source("placements.csv", "capital", say("how_region"))
    slide = begin(telling, telling.of(heading), [source_note(telling, scene.legend, source)])
    window = Window(MAP, scene.ground.bounds)
    group = group_of(slide, telling.say("map_group"), telling.of(heading))
    ground.regions(group, window, scene)
    if scene.ground.level != "province":
        ground.borders(group, window, telling)
    sizes = map_legend.radii(scene)
    seats = group_of(slide, scene.circle_legend, scene.circle_legend)
    map_legend.circles(seats, window, scene, sizes)
    _names(slide, window, scene, sizes)
    end = map_legend.classes(slide, scene, SIDE)
    end = map_legend.circle_sizes(slide, scene, SIDE._replace(top=end + 0.1))
    _leaders(
        slide,
        telling,
        scene,
        SIDE._replace(top=end + 0.05, height=SIDE.top + SIDE.height - end - 0.45),
    )
    remark = f"{telling.say('borders')}\n{telling.say('approval')}"
    place = SIDE._replace(top=SIDE.top + SIDE.height - 0.32, height=0.34)
    text_box(slide, place, remark, Pen(NOTE, NOTE, style.SOFT), telling.lang, "approval")


def _names(slide: Any, window: Window, scene: Scene, sizes: dict[str, float]) -> None:
    """The names, the most capital first; with their amounts where there are few."""
    values, seats = scene.theme.whole.values, scene.ground.seats
    few = len(seats) <= style.NAMED_VALUES
    order = sorted(seats, key=lambda code: (-values.get(code, 0.0), code))
    wanted = [
        ground.Name(code, _text(scene, code, few), ground.reach(sizes, code), few) for code in order
    ]
    ground.names(slide, window, scene, wanted, [], np.zeros((0, 3)))


def _text(scene: Scene, code: str, with_amount: bool) -> str:
    values = scene.theme.whole.values
    if not with_amount or code not in values:
        return ground.label_text(scene.name(code))
    return ground.label_text(scene.name(code), scene.amount(values[code]))


def _leaders(slide: Any, telling: Telling, scene: Scene, box: Box) -> None:
    """The regions with the most capital, and the rest summed."""
    values = scene.theme.whole.values
    total = sum(values.values())
    if total <= 0:
        return
    order = sorted(values, key=lambda code: (-values[code], code))
    rows = [
        (scene.name(code), scene.amount(values[code]), words.percent(values[code] / total))
        for code in order
    ]
    head = (telling.say("region"), scene.legend, telling.say("share_of_all"))
    layout = Layout((1.5, 1.8, 0.8), (False, True, True), 11, 1, 0.03)
    count = min(MOST_ROWS, fitting(Content(head, tuple(rows)), layout, box))
    if count < len(rows):
        count = max(1, count - 1)
        left = sum(values[code] for code in order[count:])
        others = telling.say("others", count=len(rows) - count)
        rows = [*rows[:count], (others, scene.amount(left), words.percent(left / total))]
    table(slide, box, Content(head, tuple(rows)), layout, telling.lang, "leaders")
