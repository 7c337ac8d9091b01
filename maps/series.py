"""One layer in every year of a plan, or in several plans, as maps that can be compared."""

from collections.abc import Sequence
from dataclasses import replace

from matplotlib.figure import Figure

from inputs.case import Case
from maps import multiples, notes, pages, places, planes, words
from maps.layers import layer_named
from maps.layers.reading import Theme, theme
from maps.margins import Told
from maps.multiples import Tile
from maps.pages import NoRoomError, Size
from maps.places import Ground
from maps.records import Period
from maps.scene import Scene
from maps.unfit import UnfitError
from maps.wanted import Side
from maps.words import Lang, word
from optimizer.plan.plan import Plan

MOST = 12
"""Maps on one page; more would be too small to be read."""


class NotComparableError(UnfitError):
    """What was asked for does not stand side by side in one picture."""


def by_year(
    plan: Plan, case: Case, key: str = "placements", lang: Lang = "zh", size: Size = "slide"
) -> Figure:
    """A map for every year. NotComparableError where single years say nothing or there is one."""
    layer = layer_named(key, lang=lang)
    found = theme(plan, case, layer)
    title = layer.title.told(lang)
    if len(case.years) < 2:
        raise NotComparableError(f"the plan has one year, {case.years[0]}: leave out --by year")
    if not found.years:
        raise NotComparableError(f"layer '{key}' ({title}) has no numbers of single years")
    shown = tuple(found.years.values())
    times = word("each_year", lang, first=case.years[0], last=case.years[-1])
    page, area = _page(case, len(shown), size)
    tiles = [
        _tile(Scene(case, area, replace(found, whole=period), lang, shown, times), str(year), "")
        for year, period in found.years.items()
    ]
    told = Told(
        word("by_years", lang, title=_title(case, title, lang)),
        notes.subtitle(plan, case, lang),
        (),
        notes.sources(plan, case, area, lang),
    )
    return multiples.draw(page, told, tiles)


def by_run(
    sides: Sequence[Side], key: str = "placements", lang: Lang = "zh", size: Size = "slide"
) -> Figure:
    """A map for every plan. NotComparableError where they are plans of different cases."""
    _refuse_strangers(sides)
    case, layer = sides[0].case, layer_named(key, lang=lang)
    found = [theme(side.plan, side.case, layer) for side in sides]
    if len({one.unit for one in found}) > 1:
        found = [theme(side.plan, side.case, replace(layer, smaller_unit="")) for side in sides]
    page, area = _page(case, len(sides), size)
    shown = tuple(one.whole for one in found)
    tiles = [
        _tile(_scene(side, area, one, lang, shown), name, _worth(side.plan, lang))
        for side, one, name in zip(sides, found, names(sides, lang), strict=True)
    ]
    told = Told(
        word("by_runs", lang, title=_title(case, layer.title.told(lang), lang)),
        notes.horizon(case, lang),
        (),
        notes.sources_of_several([side.plan for side in sides], case, area, lang),
    )
    return multiples.draw(page, told, tiles)


def names(sides: Sequence[Side], lang: Lang) -> list[str]:
    """What the plans are called: their scenarios, or their labels where those are alike."""
    scenarios = [notes.scenario_name(side.plan, lang) for side in sides]
    if len(set(scenarios)) == len(sides):
        return scenarios
    return [words.tidy(side.label) for side in sides]


def _scene(side: Side, area: Ground, found: Theme, lang: Lang, shown: tuple[Period, ...]) -> Scene:
    return Scene(side.case, area, found, lang, shown)


def _refuse_strangers(sides: Sequence[Side]) -> None:
    if not sides:
        raise NotComparableError("there is no run to draw")
    first = sides[0]
    for other in sides[1:]:
        if set(other.case.regions) != set(first.case.regions):
            raise NotComparableError(
                f"{other.label} is a run of '{other.plan.case}' and {first.label} one of "
                f"'{first.plan.case}': runs in one picture have the same regions"
            )
        if list(other.case.years) != list(first.case.years):
            raise NotComparableError(
                f"{other.label} plans {_span(other.case)} and {first.label} {_span(first.case)}: "
                "runs in one picture have the same years"
            )


def _span(case: Case) -> str:
    return f"{case.years[0]}-{case.years[-1]}"


def _page(case: Case, count: int, size: Size) -> tuple[pages.Page, Ground]:
    if count > MOST:
        raise NoRoomError(f"one page has room for {MOST} maps, not for {count}")
    page = pages.across(size)
    return page, planes.metric(places.ground(case), page.detail)


def _title(case: Case, title: str, lang: Lang) -> str:
    return word("title_one", lang, case=notes.case_name(case, lang), theme=title)


def _tile(scene: Scene, heading: str, remark: str) -> Tile:
    """A map with its sum, where a sum says something."""
    if not scene.layer.regions_add_up:
        return Tile(scene, heading, remark)
    whole = scene.theme.whole
    total = sum(whole.values.values()) + sum((whole.outside or {}).values())
    text = scene.say("in_all", amount=scene.amount(total), unit=scene.unit)
    return Tile(scene, heading, word("dot", scene.lang).join(filter(None, (text, remark))))


def _worth(plan: Plan, lang: Lang) -> str:
    return word("net_worth", lang, value=words.amount(plan.money, words.digits([plan.money])))
