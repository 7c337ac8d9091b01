"""The regions of the page: names, seats, and the projects that pop-ups list."""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.case import Case
from maps import style, words
from maps.readings import LEAST_SHARE, Row, number, rows, tally
from maps.scene import Scene
from maps.words import Json, Lang, word
from optimizer.plan.plan import Plan


class Projects(NamedTuple):
    """The largest projects of a region: name, years of start, capital; and how many more."""

    shown: tuple[tuple[str, str, str], ...]
    more: str


def projects_of(plan: Plan, case: Case, lang: Lang) -> dict[str, Projects]:
    """The projects of every region that has some, the most capital first."""
    built: dict[str, list[Row]] = {}
    for row in rows(plan, "placements", case.years):
        if number(row["share"]) > LEAST_SHARE:
            built.setdefault(str(row["region"]), []).append(row)
    return {region: _listed(case, table, lang) for region, table in built.items()}


def _listed(case: Case, table: list[Row], lang: Lang) -> Projects:
    capital = tally(table, "project", "capital")
    ordered = sorted(capital, key=lambda one: (-capital[one], one))
    places_of = words.digits(list(capital.values()))
    begun: dict[str, set[int]] = {}
    for row in table:
        begun.setdefault(str(row["project"]), set()).add(int(str(row["year"])))
    shown = tuple(
        (
            words.name(case.projects.get(one), one, lang),
            _span(begun[one]),
            words.amount(capital[one], places_of),
        )
        for one in ordered[: style.MOST_PROJECTS]
    )
    rest = len(ordered) - len(shown)
    return Projects(shown, word("more_projects", lang, count=rest) if rest > 0 else "")


def _span(years: set[int]) -> str:
    """The years from first to last."""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"


def regions_data(scene: Scene, projects: Mapping[str, Projects]) -> list[Json]:
    """Name, short name, seat (latitude first), whether it has a shape, projects, in order."""
    shapeless = scene.ground.shapeless
    return [
        {
            "name": words.name(scene.case.regions[place.code], place.code, scene.lang),
            "short": scene.name(place.code),
            "seat": None
            if place.seat is None
            else [round(place.seat[1], 4), round(place.seat[0], 4)],
            "shape": place.code not in shapeless,
            "projects": [list(one) for one in projects[place.code].shown]
            if place.code in projects
            else [],
            "more": projects[place.code].more if place.code in projects else "",
        }
        for place in scene.ground.places
    ]
