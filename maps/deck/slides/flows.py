"""The slide of flows: people who work elsewhere, and compute served from elsewhere."""

from typing import Any

from maps import style
from maps.deck import ground
from maps.deck.arrows import Currents
from maps.deck.page import BODY, NOTE, PALE, TEXT, Box
from maps.deck.shapes import disc, edged, filled, group_of, named
from maps.deck.telling import Telling, begin, source_note
from maps.deck.text import Pen, text_box
from maps.deck.window import Window
from maps.layers.compute import COMPUTE
from maps.layers.reading import theme
from maps.layers.talent import TALENT
from maps.scene import Scene
from maps.story.both import Both
from maps.story.records import Source

GAP = 0.4
WIDTH = (BODY.width - GAP) / 2
TOP, HEIGHT = 1.42, 5.2
SOURCES = {"talent": ("talent_moves.csv", "people"), "compute": ("compute_service.csv", "eflops")}
LAYERS = {"talent": TALENT, "compute": COMPUTE}


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless the run tells of no people and no compute."""
    if "flows" not in telling.story.headings:
        return
    scenes = {
        key: Scene(
            telling.case,
            telling.ground,
            theme(telling.plan, telling.case, LAYERS[key]),
            telling.lang,
        )
        for key in SOURCES
    }
    notes = [_note(telling, scenes[key], *SOURCES[key]) for key in SOURCES]
    slide = begin(telling, telling.of(telling.story.headings["flows"]), notes)
    for at, scene in enumerate(scenes.values()):
        box = Box(BODY.left + at * (WIDTH + GAP), TOP, WIDTH, HEIGHT)
        _panel(slide, telling, scene, box)
    remark = telling.say("stop").join([telling.say("borders"), telling.say("approval")])
    place = Box(BODY.left, 6.72, BODY.width, 0.2)
    text_box(slide, place, remark, Pen(NOTE, NOTE, style.SOFT), telling.lang, "approval")


def _note(telling: Telling, scene: Scene, file: str, column: str) -> str:
    when = scene.when(None)
    return source_note(telling, scene.flow_legend, Source(file, column, Both(when, when)))


def _panel(slide: Any, telling: Telling, scene: Scene, box: Box) -> None:
    """A heading, the map with its arrows, and what the arrows mean."""
    say, year = telling.say, telling.case.years[-1]
    title = say(f"{scene.theme.key}_title", year=year, unit=scene.unit)
    text_box(slide, box._replace(height=0.3), title, Pen(TEXT, 11, bold=True), telling.lang)
    window = Window(
        Box(box.left, box.top + 0.35, box.width, box.height - 0.85), scene.ground.bounds
    )
    group = group_of(slide, say("flow_group", name=scene.measure), title)
    ground.regions(group, window, scene, PALE)
    if scene.ground.level != "province":
        ground.borders(group, window, telling)
    currents = Currents(scene, window)
    lines = currents.draw(group)
    seats = group_of(slide, say("seats"), title)
    for code, seat in scene.ground.seats.items():
        dot = named(disc(seats, window.place(seat), 0.04), scene.name(code))
        filled(dot, style.INK)
        edged(dot, style.PAPER, 0.5)
    currents.hubs(slide)
    taken = [currents.hub_box] if currents.hub_box else []
    ends = {end for flow in currents.split.drawn for end in (flow.origin, flow.target)}
    few = len(scene.ground.seats) <= style.NAMED_VALUES
    order = sorted(scene.ground.seats, key=lambda code: (code not in ends, code))
    wanted = [ground.Name(code, ground.label_text(scene.name(code)), 0.05, few) for code in order]
    ground.names(slide, window, scene, wanted, taken, lines)
    _meaning(slide, telling, currents, box)


def _meaning(slide: Any, telling: Telling, currents: Currents, box: Box) -> None:
    scene = currents.scene
    said = telling.say("no_flows")
    if currents.split.drawn:
        widest = scene.flow_amount(currents.largest)
        said = telling.say("widest", amount=widest, unit=scene.unit)
    text = "\n".join(filter(None, (said, currents.rest)))
    place = Box(box.left, box.top + box.height - 0.45, box.width, 0.42)
    text_box(slide, place, text, Pen(11, 10, style.SOFT), telling.lang)
