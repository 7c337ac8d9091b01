"""The story of a run, computed once for every report."""

from inputs.case import Case
from maps import notes
from maps.layers.compute import COMPUTE
from maps.layers.placements import PLACEMENTS
from maps.layers.reading import theme
from maps.layers.talent import TALENT
from maps.story.answer import answer
from maps.story.assumptions import assumptions
from maps.story.both import Both, clean, same, say
from maps.story.cautions import cautions, missing
from maps.story.comparison import provinces, regions
from maps.story.facts import facts
from maps.story.grounds import evidence, missed, shortfalls, stages
from maps.story.headings import headings
from maps.story.limits import rules, scarce
from maps.story.placed import projects
from maps.story.records import Grid, Story
from maps.story.sectors import sectors
from maps.words import LANGS
from optimizer.plan.plan import Plan


def tell(plan: Plan, case: Case) -> Story:
    """What the run says, in both languages; what it does not hold is left out and named."""
    found: tuple[Grid | None, ...] = (
        provinces(plan, case), regions(plan, case), projects(plan, case), sectors(plan, case),
        scarce(plan, case), rules(plan, case), assumptions(plan, case), evidence(plan),
        stages(plan), shortfalls(plan, case),
    )  # fmt: skip
    grids = {grid.key: grid for grid in found if grid is not None}
    told = facts(plan, case, grids)
    about = _about(plan, case)
    shown = {layer.key: theme(plan, case, layer) for layer in (PLACEMENTS, TALENT, COMPUTE)}
    return Story(
        about=about,
        answer=answer(plan, about["scenario"], told, grids),
        facts=told,
        grids=grids,
        headings=headings(case, told, grids, shown),
        warnings=tuple(cautions(plan, case, grids, missed(grids.get("shortfalls")))),
        missing=tuple(missing(plan, case, grids)),
    )


def _about(plan: Plan, case: Case) -> dict[str, Both]:
    """Case, scenario, horizon, status, run and solver."""
    years = case.years
    horizon = "horizon" if len(years) > 1 else "horizon_one"
    return {
        "case": Both(*(clean(notes.case_name(case, lang)) for lang in LANGS)),
        "scenario": _scenario(plan),
        "scenario_line": say("scenario", scenario=_scenario(plan)),
        "horizon": say(horizon, first=years[0], last=years[-1]),
        "status": say(f"status_{plan.status}" if plan.status in PROVEN else "status_other"),
        "run": same(plan.id),
        "solver": same(
            " ".join(map(str, (plan.solver.get("name", ""), plan.solver.get("version", ""))))
        ),
        "base_year": same(str(case.settings.base_year)),
    }


def _scenario(plan: Plan) -> Both:
    return Both(*(clean(notes.scenario_name(plan, lang)) for lang in LANGS))


PROVEN = ("optimal", "limit")
