"""Capital of the projects that start in a region, and how many there are."""

from inputs.case import Case
from maps.layers.groups import PROJECTS
from maps.layers.layer import Circles, Layer, Years
from maps.readings import LEAST_SHARE, by_region, number, rows, tally
from maps.records import Period
from maps.words import Lang, Text, word
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Capital of the projects that start, 亿元, and how many projects a region has a part in."""
    table = rows(plan, "placements", years)
    built = [row for row in table if number(row["share"]) > LEAST_SHARE]
    sites = {(str(row["project"]), str(row["region"])) for row in built}
    counts: dict[str, float] = {}
    for _, region in sites:
        counts[region] = counts.get(region, 0.0) + 1
    values = by_region(plan, case, "placements", tally(table, "region", "capital"))
    return Period(values, dict(sorted(counts.items())))


def findings(plan: Plan, case: Case, lang: Lang) -> tuple[str, ...]:
    """How many projects the plan places."""
    table = rows(plan, "placements", case.years)
    built = {row["project"] for row in table if number(row["share"]) > LEAST_SHARE}
    return (word("find_projects", lang, count=len(built)),)


PLACEMENTS = Layer(
    key="placements",
    group=PROJECTS,
    title=Text("项目布局", "Projects"),
    measure=Text("新投放资本", "Capital placed"),
    part=Text("新投放资本", "the capital"),
    unit="yi_cny",
    tables=("placements",),
    read=read,
    years_add_up=True,
    circles=Circles(Text("项目数", "Projects"), "projects_unit", is_count=True),
    findings=findings,
)
