"""On what the plan rests and where it falls short: grades of evidence, stages, and shortfalls."""

from collections.abc import Iterator

from inputs.case import Case
from maps.notes import GRADES
from maps.readings import number
from maps.story.both import EMPTY, Both, named, say
from maps.story.kind_words import RULE_WORDS
from maps.story.measures import MONEY, SHARE, YEAR
from maps.story.reading import has, rows
from maps.story.records import Column, Grid, Line, Source
from optimizer.plan.plan import Plan

MISSED = 1e-6
"""A smaller part of what is asked is rounding of the solver."""

KINDS = ("objective", "binding")
COLUMNS = {"objective": "column_objective", "binding": "column_binding_share"}


def evidence(plan: Plan) -> Grid | None:
    """A line per grade: its share in the money, and in what comes through limits alone.

    None where nothing rests on anything, as in a plan without projects.
    """
    kinds = [kind for kind in KINDS if any(plan.evidence.get(kind, {}).values())]
    if not kinds:
        return None
    lines = tuple(
        Line(grade, say(grade), tuple(plan.evidence[kind].get(grade, 0.0) for kind in kinds))
        for grade in GRADES
    )
    columns = tuple(
        Column(
            kind, say(COLUMNS[kind]), SHARE, 0, Source("run.json", f"evidence.{kind}", say("as_is"))
        )
        for kind in kinds
    )
    return Grid("evidence", say("grid_evidence"), say("first_evidence"), columns, lines)


def stages(plan: Plan) -> Grid | None:
    """A line per stage: the money left, what it gave up, and for what. None for one stage."""
    if len(plan.stages) < 2:
        return None
    before = plan.stages[0].money
    lines: list[Line] = []
    for stage in plan.stages:
        purpose = say(f"purpose_{stage.name}") if stage.name in PURPOSES else EMPTY
        lost = before - stage.money + 0.0 if lines else None
        cells = (stage.money, lost, purpose)
        lines.append(Line(stage.name, say(f"stage_{stage.name}"), cells))
        before = stage.money
    source = Source("run.json", "stages.money", say("as_is"))
    columns = (
        Column("money", say("column_money"), MONEY, 1, source),
        Column(
            "given_up", say("column_given_up"), MONEY, 2, source._replace(how=say("how_given_up"))
        ),
        Column("purpose", say("column_purpose"), EMPTY, 0, source),
    )
    return Grid("stages", say("grid_stages"), say("first_stages"), columns, tuple(lines))


PURPOSES = ("money", "equity", "guarantee", "security")


def shortfalls(plan: Plan, case: Case) -> Grid | None:
    """A line per target or coverage that is asked, those missed most first; None without any."""
    if not has(plan, "shortfalls", "rule", "code", "asked", "reached", "missed"):
        return None
    found = sorted(_asked(plan, case), key=lambda pair: -pair[0])
    source = Source("shortfalls.csv", "", say("as_is"))
    columns = tuple(
        Column(key, say(f"column_{key}"), unit, places, source._replace(column=column))
        for key, column, unit, places in (
            ("kind", "rule", EMPTY, 0), ("year", "year", YEAR, 0), ("asked", "asked", EMPTY, None),
            ("reached", "reached", EMPTY, None), ("missed", "missed", EMPTY, None),
        )
    )  # fmt: skip
    lines = tuple(line for _, line in found)
    return Grid("shortfalls", say("grid_shortfalls"), say("first_shortfalls"), columns, lines)


def _asked(plan: Plan, case: Case) -> Iterator[tuple[float, Line]]:
    """The part that is missed, and the line."""
    for row in rows(plan, "shortfalls"):
        rule, code, year = str(row["rule"]), str(row["code"]), int(number(row["year"]))
        asked, reached, missed = (number(row[key]) for key in ("asked", "reached", "missed"))
        part = missed / asked if asked else 0.0
        missed = missed if part > MISSED else 0.0
        cells = (RULE_WORDS.get(rule, EMPTY), float(year), asked, reached, missed)
        yield part if missed else 0.0, Line(code, _name(case, rule, code, year), cells)


def _name(case: Case, rule: str, code: str, year: int) -> Both:
    if rule == "targets":
        return named(case.targets.get((code, year)), code)
    return named(case.chokepoints.get(code), code)


def missed(grid: Grid | None) -> int:
    """How many lines of the shortfalls are missed."""
    return sum(amount > 0 for amount in grid.numbers("missed").values()) if grid else 0
