"""People at work on the projects, and where they come from."""

from inputs.case import Case
from maps.layers.groups import PEOPLE
from maps.layers.layer import Arrows, Layer, Years
from maps.readings import by_region, flows_of, number, rows, tally
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """People at work on the projects, thousand, and where they come from."""
    values = tally(rows(plan, "talent", years), "region", "used")
    moves = rows(plan, "talent_moves", years)
    flows = flows_of((str(row["from"]), str(row["to"]), number(row["people"])) for row in moves)
    return Period(by_region(plan, case, "talent", values), flows=flows)


TALENT = Layer(
    key="talent",
    group=PEOPLE,
    title=Text("人才使用", "Talent"),
    measure=Text("在岗人才", "People at work"),
    part=Text("在岗人才", "the people at work"),
    unit="kperson",
    tables=("talent", "talent_moves"),
    read=read,
    arrows=Arrows(Text("跨地区用工", "People lent"), Text("常住地 → 用工地", "From home to work")),
)
