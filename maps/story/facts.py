"""Headline figures of a run, each with the file and column it comes from."""

from collections.abc import Iterator, Mapping

from inputs.case import Case
from maps.story.both import Both, say
from maps.story.measures import COUNT, MONEY, SHARE, decimals
from maps.story.placed import WHOLE, shares
from maps.story.records import Fact, Grid, Source
from optimizer.plan.plan import Plan


def facts(plan: Plan, case: Case, grids: Mapping[str, Grid]) -> dict[str, Fact]:
    """Headline figures by key; those that the run cannot give are left out."""
    found = [
        *_money(plan),
        *_placed(plan, case, grids),
        *_gains(plan, grids),
        *_bottleneck(grids),
        *_sure(plan, grids),
    ]
    return {fact.key: fact for fact in found}


def _fact(
    key: str, value: float, unit: Both, source: tuple[str, str, str], **parts: str | int | Both
) -> Fact:
    file, column, how = source
    label = say(f"fact_{key}", **parts)
    return Fact(key, label, value, unit, decimals(unit, [value]), Source(file, column, say(how)))


def _money(plan: Plan) -> Iterator[Fact]:
    yield _fact("money", plan.money, MONEY, ("run.json", "money", "as_is"))
    lost = plan.objective - plan.money
    if len(plan.stages) > 1:
        yield _fact("given_up", lost + 0.0, MONEY, ("run.json", "objective, money", "how_lost"))
        if plan.objective:
            share = lost / abs(plan.objective) + 0.0
            source = ("run.json", "objective, money", "how_lost_share")
            yield _fact("given_up_share", share, SHARE, source)


def _placed(plan: Plan, case: Case, grids: Mapping[str, Grid]) -> Iterator[Fact]:
    found = shares(plan)
    placements = "placements.csv"
    if "placements" in plan.tables:
        yield _fact("projects", float(len(found)), COUNT, (placements, "project", "how_count"))
        whole = float(sum(share >= WHOLE for share in found.values()))
        yield _fact("whole", whole, COUNT, (placements, "share", "how_whole"))
    yield _fact(
        "candidates",
        float(len(case.projects)),
        COUNT,
        ("case/projects.csv", "project", "how_lines"),
    )
    total = grids["projects"].total if "projects" in grids else None
    if total is not None and isinstance(total.cells[1], float):
        yield _fact("capital", total.cells[1], MONEY, (placements, "capital", "how_all"))


def _gains(plan: Plan, grids: Mapping[str, Grid]) -> Iterator[Fact]:
    provinces = grids["provinces"]
    if "gain" not in [column.key for column in provinces.columns]:
        return
    gains = provinces.numbers("gain")
    names = {line.code: line.name for line in provinces.lines}
    source = ("run.json", "worth, alone", "how_gain")
    if len(gains) == len(provinces.lines):
        yield _fact("gain", sum(gains.values()), MONEY, ("run.json", "worth, alone", "how_gains"))
    for key, pick in (("largest_gain", max), ("least_gain", min)):
        code = pick(gains, key=lambda code: (gains[code], code))
        yield _fact(key, gains[code], MONEY, source, name=names[code])


def _bottleneck(grids: Mapping[str, Grid]) -> Iterator[Fact]:
    if "limits" not in grids:
        return
    grid = grids["limits"]
    line, keys = grid.lines[0], [column.key for column in grid.columns]
    cells = dict(zip(keys, line.cells, strict=True))
    worth, price, unit = cells["one_percent"], cells["price"], cells["price_unit"]
    if isinstance(worth, float) and isinstance(price, float) and isinstance(unit, Both):
        source = ("prices.csv", "price, right", "how_percent")
        found = _fact("bottleneck", worth, MONEY, source, name=line.name)
        yield Fact(found.key, found.label, worth, MONEY, 2, found.source)
        at = cells["dearest"] if isinstance(cells["dearest"], Both) else Both("", "")
        label = say("fact_bottleneck_price", name=line.name, at=at)
        where = Source("prices.csv", "price", say("how_dearest"))
        yield Fact("bottleneck_price", label, price, unit, None, where)


def _sure(plan: Plan, grids: Mapping[str, Grid]) -> Iterator[Fact]:
    shares_of = plan.evidence.get("objective", {})
    if "assumption" in shares_of:
        source = ("run.json", "evidence.objective.assumption", "as_is")
        yield _fact("assumed", shares_of["assumption"], SHARE, source)
    if "assumptions" in grids:
        line = grids["assumptions"].lines[0]
        for end in ("low", "high"):
            money = grids["assumptions"].numbers(f"money_{end}").get(line.code)
            if money is not None:
                source = ("sensitivity.csv", f"money_{end}, first_order_{end}", "how_end")
                yield _fact(f"swing_{end}", money, MONEY, source, name=line.name)
