"""What the interactive page is told: every number and colour, worked out here, as plain JSON."""

from collections.abc import Sequence

from inputs.case import Case
from maps import notes, planes, style, words
from maps.findings import findings
from maps.periods import gate, period_data
from maps.places import Ground
from maps.readings import number, rows, tally
from maps.scene import Scene
from maps.words import Json, Lang, word
from optimizer.plan.plan import Plan

LABELS = (
    "themes",
    "period",
    "show",
    "show_circles",
    "show_flows",
    "show_labels",
    "no_data",
    "year",
    "sum_or_last",
    "largest_projects",
    "outside_popup",
    "findings",
    "close_notes",
)


def page_data(
    plan: Plan, case: Case, scenes: Sequence[Scene], lang: Lang, first: str | None = None
) -> dict[str, Json]:
    """Everything the page shows apart from the shapes."""
    ground = scenes[0].ground
    web = planes.projected(ground, planes.WEB_CRS)
    west, south, east, north = ground.bounds
    return {
        "lang": lang,
        "first": [scene.theme.key for scene in scenes].index(first) if first else 0,
        "title": notes.title(case, lang),
        "subtitle": notes.subtitle(plan, case, lang),
        "notes": list(notes.sources(plan, case, ground, lang, "mercator")),
        "words": {key: word(key, lang) for key in LABELS},
        "bounds": [[south, west], [north, east]],
        "periods": [word("whole", lang), *(str(year) for year in case.years)],
        "regions": _regions(plan, case, scenes[0]),
        "themes": [_theme(plan, scene, web) for scene in scenes],
    }


def _regions(plan: Plan, case: Case, scene: Scene) -> dict[str, Json]:
    """Name, seat and largest projects of every region."""
    shapeless = scene.ground.shapeless
    return {
        place.code: {
            "name": words.name(case.regions[place.code], place.code, scene.lang),
            "short": scene.name(place.code),
            "seat": None
            if place.seat is None
            else [round(place.seat[1], 4), round(place.seat[0], 4)],
            "shape": place.code not in shapeless,
            "projects": _projects(plan, case, place.code, scene.lang),
        }
        for place in scene.ground.places
    }


def _projects(plan: Plan, case: Case, code: str, lang: Lang) -> list[Json]:
    """The largest projects of a region with their capital, and how many more there are."""
    table = [row for row in rows(plan, "placements", case.years) if row["region"] == code]
    capital = tally((row for row in table if number(row["share"]) > 0), "project", "capital")
    ordered = sorted(capital, key=lambda one: (-capital[one], one))
    places_of = words.digits(list(capital.values()))
    shown: list[Json] = [
        [words.name(case.projects.get(one), one, lang), words.amount(capital[one], places_of)]
        for one in ordered[: style.MOST_PROJECTS]
    ]
    rest = len(ordered) - style.MOST_PROJECTS
    return [*shown, [word("more_projects", lang, count=rest), ""]] if rest > 0 else shown


def _theme(plan: Plan, scene: Scene, web: Ground) -> dict[str, Json]:
    years: list[int | None] = [None, *scene.theme.years]
    return {
        "key": scene.theme.key,
        "group": scene.layer.group.key,
        "title": scene.title,
        "legend": scene.legend,
        "circles": scene.circle_legend,
        "flows": scene.flow_legend,
        "way": scene.way if scene.flow_legend else "",
        "unit": scene.unit,
        "findings": list(findings(plan, scene)),
        "gate": gate(web) if scene.theme.whole.outside is not None else None,
        "periods": [period_data(scene, web, year) for year in years],
    }
