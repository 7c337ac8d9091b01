"""Alternatives as tables, findings, lines and a picture."""

from collections.abc import Iterator, Mapping
from typing import Any

from inputs.case import Case
from maps import words
from maps.answer_plots.records import Band, Bands
from maps.words import Lang, short
from optimizer.answers.alternatives.alternatives import STANDS, Alternatives, Need, Needed
from optimizer.answers.alternatives.measures import Measure
from optimizer.answers.ground import Ground, Planned
from optimizer.plan.plan import Cell, Plan, Table
from yrd.answers.several import plan_in, run_name, two_digits
from yrd.answers.written import Form

PICTURE = "alternatives.png"

NEEDS: tuple[Need, ...] = ("all", "some", "none")


def form(players: tuple[str, ...]) -> Form:
    """What the answer consists of; a column of capital for each province."""
    points = {
        "plan": "number", "run": "folder in runs", "kind": "optimum, different, least or most",
        "measure": "what is least or most, as in ranges", "money": "亿元, present value",
        "gap": "share of the most money", "capital": "亿元",
        "differs": "亿元 of capital that the plan or the optimum does not have there",
        "differs_share": "share of all capital of the two",
        "least_gain": "亿元, of the province that gains least over standing alone",
        **{f"capital_{code}": "亿元" for code in players},
    }  # fmt: skip
    projects = {
        "project": "code", "name": "text", "sector": "code",
        **dict.fromkeys(("share_min", "share_max", "share_optimum"), "share of the project"),
        "needed": "in all, some or none of the near-optimal plans",
    }  # fmt: skip
    ranges = {
        "measure": "kind and code", "name": "text", "unit": "text",
        **dict.fromkeys(("least", "greatest", "optimum"), "as in unit"),
    }  # fmt: skip
    return Form(
        "alternatives", {"points": points, "projects": projects, "ranges": ranges}, (PICTURE,)
    )


def runs(found: Alternatives) -> dict[str, Planned]:
    """The plans that differ, by the names of their run folders."""
    count = len(found.plans)
    return {
        run_name(number, count, "plan"): plan.planned
        for number, plan in enumerate(found.plans, 1)
        if plan.same_as is None
    }


def tables(ground: Ground, found: Alternatives) -> dict[str, Table]:
    """A row per plan, per project, and per measure."""
    case = ground.ready.case
    units = form(case.players).units
    rows = {
        "points": _plans(ground, found),
        "projects": (_project(case, one) for one in found.projects),
        "ranges": (
            (one.name, measure_name(case, one, "zh"), one.unit, *span, optimum)
            for one, span, optimum in found.ranges
        ),
    }
    return {name: Table(tuple(units[name]), tuple(rows[name])) for name in units}


def _plans(ground: Ground, found: Alternatives) -> Iterator[tuple[Cell, ...]]:
    count, best = len(found.plans), ground.best
    for number, plan in enumerate(found.plans, 1):
        money = plan_in(plan.planned).money
        placed = capital(ground.ready.case, plan_in(plan.planned))
        folder = number if plan.same_as is None else plan.same_as + 1
        yield (
            number, run_name(folder, count, "plan"), plan.kind, plan.measure, money,
            (best - money) / abs(best) if best else 0.0, sum(placed.values()), plan.differs,
            plan.differs_share, least_gain(plan_in(plan.planned)), *placed.values(),
        )  # fmt: skip


def capital(case: Case, plan: Plan) -> dict[str, float]:
    """Capital that a plan begins in each province, 亿元, from its table of placements."""
    found = dict.fromkeys(case.players, 0.0)
    table = plan.tables["placements"]
    region, amount = table.columns.index("region"), table.columns.index("capital")
    for row in table.rows:
        found[case.regions[str(row[region])].province] += float(row[amount] or 0)
    return found


def least_gain(plan: Plan) -> float | None:
    """What the province that gains least has over standing alone, 亿元; None where no province was
    solved alone."""
    gains = [plan.worth[code] - alone for code, alone in plan.alone.items()]
    return min(gains) if gains else None


def _project(case: Case, one: Needed) -> tuple[Cell, ...]:
    project = case.projects[one.project]
    name = words.name(project, one.project, "zh")
    return (one.project, name, project.sector, *one.span, one.optimum, one.need)


def measure_name(case: Case, one: Measure, lang: Lang) -> str:
    """The name of a province, sector, region or resource."""
    tables: dict[str, Mapping[str, words.Named]] = {
        "province": case.provinces, "sector": case.sectors, "region": case.regions,
    }  # fmt: skip
    if one.kind not in tables:
        return one.code
    return short(words.name(tables[one.kind].get(one.code), one.code, lang))


def findings(ground: Ground, found: Alternatives) -> dict[str, Any]:
    """What the head of the answer states."""
    needs = [one.need for one in found.projects]
    return {
        "most_money": ground.best,
        "least_money": found.least,
        "gap_is_measured_on": "the money stage, before any later stage gives up money",
        "plans": len(runs(found)),
        "needed": {need: needs.count(need) for need in NEEDS},
        "stands_from": STANDS,
    }


def lines(ground: Ground, found: Alternatives, asked: int) -> tuple[str, ...]:
    """The answer in a few lines; `asked` is the number of plans that were to differ."""
    case, rows = ground.ready.case, tables(ground, found)
    said = [
        f"{len(runs(found))} plans worth {two_digits(found.least)} 亿元 or more, of at most "
        f"{two_digits(ground.best)} (the money stage)"
    ]
    if ground.alone:
        said.append(
            "  least gain: 亿元 of the province that gains least over standing alone, not divided "
            "by its size"
        )
    count = len(found.plans)
    said += [_plan_line(row, count) for row in rows["points"].rows]
    different = sum(plan.kind == "different" for plan in found.plans)
    if different < asked:
        said.append(
            f"  {different} of {asked} plans that differ were found; others equal one of these"
        )
    for one, span, optimum in found.ranges:
        if one.kind in ("province", "resource"):
            name = measure_name(case, one, "zh")
            what = f"capital in {name}" if one.kind == "province" else one.code
            unit = "亿元" if one.kind == "province" else one.unit
            said.append(
                f"  {what}: {two_digits(span.least)} to {two_digits(span.greatest)} {unit}, "
                f"{two_digits(optimum)} in the optimum"
            )
    for need in NEEDS:
        named = [one.project for one in found.projects if one.need == need]
        said.append(f"  needed in {need}: {len(named)} projects{_listed(named)}")
    return tuple(said)


def _plan_line(row: tuple[Cell, ...], count: int) -> str:
    number, run, kind, measure, money, gap, _, differs, part, gain = row[:10]
    what = f"{kind} {measure}".strip()
    given_up = round(float(gap or 0), 4) + 0.0
    text = f"  {number}: {what}, {two_digits(float(money or 0))} 亿元 ({given_up:.2%} given up)"
    if number != 1:
        text += f", {differs:,.1f} 亿元 of capital stands elsewhere ({part:.0%})"
    if gain is not None:
        text += f", least gain {two_digits(float(gain))} 亿元"
    is_own = run == run_name(int(number or 0), count, "plan")
    return text if is_own else f"{text}; the same as {run}"


def _listed(codes: list[str]) -> str:
    """The codes, as far as they fit a line."""
    shown = ", ".join(codes[:12])
    return f": {shown}{', …' if len(codes) > 12 else ''}" if codes else ""


def bands(case: Case, found: Alternatives, lang: Lang) -> Bands:
    """What the picture is drawn from."""
    measured = {
        kind: tuple(
            Band(measure_name(case, one, lang), *span, optimum)
            for one, span, optimum in found.ranges
            if one.kind == kind
        )
        for kind in ("province", "sector", "region")
    }
    built = {
        need: tuple(
            Band(words.name(case.projects[one.project], one.project, lang), *one.span, one.optimum)
            for one in found.projects
            if one.need == need
        )
        for need in NEEDS
    }
    counts: dict[str, int] = {need: len(some) for need, some in built.items()}
    places = measured["region"] if len(case.regions) > len(case.players) else ()
    return Bands(
        measured["province"], measured["sector"], built["all"], built["some"], counts, places
    )
