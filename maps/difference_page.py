"""Differences of two plans as a page: every layer that both have, year by year."""

from inputs.case import Case
from maps import difference, interactive, places, words
from maps.difference import Difference
from maps.page_regions import Projects
from maps.pagedata import Heads, page_data
from maps.readings import number, rows
from maps.scene import Scene
from maps.style import MOST_PROJECTS
from maps.words import Lang, word
from optimizer.plan.plan import Plan

LEAST = 1e-6
"""Capital below which a project is the same in both plans, 亿元."""

Capital = dict[str, dict[str, float]]


def page(shown: Difference, lang: Lang = "zh") -> str:
    """The page as HTML, in one file that asks nobody."""
    ground = places.ground(shown.case)
    scenes = [Scene(shown.case, ground, theme, lang) for theme in shown.themes]
    heads = Heads(
        difference.title(shown, lang),
        difference.subtitle(shown, lang),
        difference.sources(shown, ground, lang, "mercator"),
        difference.remarks(shown, lang),
        {
            "largest_projects": word("changed_projects", lang),
            "capital_yi": word("capital_change", lang),
        },
    )
    told = {scene.theme.key: difference.findings(scene) for scene in scenes}
    projects = {} if shown.is_summed else changed_projects(shown, lang)
    return interactive.written(
        heads, scenes, page_data(heads, scenes, told, projects, shown.opens or None)
    )


def changed_projects(shown: Difference, lang: Lang) -> dict[str, Projects]:
    """The projects of every region whose capital differs, those that differ most first."""
    before, after = (_capital(one.plan, shown.case) for one in (shown.first, shown.other))
    return {
        region: _listed(shown.case, before.get(region, {}), after.get(region, {}), lang)
        for region in shown.case.regions
    }


def _capital(plan: Plan, case: Case) -> Capital:
    """Capital by region and project, 亿元."""
    found: Capital = {}
    for row in rows(plan, "placements", case.years):
        projects = found.setdefault(str(row["region"]), {})
        project = str(row["project"])
        projects[project] = projects.get(project, 0.0) + number(row["capital"])
    return found


def _listed(case: Case, before: dict[str, float], after: dict[str, float], lang: Lang) -> Projects:
    moved = {one: after.get(one, 0.0) - before.get(one, 0.0) for one in {**before, **after}}
    changed = {one: amount for one, amount in moved.items() if abs(amount) > LEAST}
    ordered = sorted(changed, key=lambda one: (-abs(changed[one]), one))
    places_of = words.digits(list(changed.values()))
    shown = tuple(
        (
            words.name(case.projects.get(one), one, lang),
            "",
            words.signed(changed[one], places_of, plus=True),
        )
        for one in ordered[:MOST_PROJECTS]
    )
    rest = len(ordered) - len(shown)
    return Projects(shown, word("more_projects", lang, count=rest) if rest > 0 else "")
