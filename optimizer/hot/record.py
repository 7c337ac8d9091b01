"""One solved scenario as a row of results."""

from collections.abc import Mapping

from optimizer.hot.engine import Answer
from optimizer.hot.job import Job
from optimizer.hot.layout import Layout
from optimizer.hot.placing import Cell
from optimizer.plan.verify.verifying import TOLERANCE
from optimizer.program.families import FAMILIES
from optimizer.program.objective import TERMS
from optimizer.solver.arrays import Floats, Program
from optimizer.stages.reach import Reached

MONEY = "亿元"

INVALID = "invalid"
"""Status of a scenario whose case is not valid."""


def columns_of(job: Job) -> Mapping[str, str]:
    """Every column of the results with its unit, blank for texts and axes."""
    base = job.sweep.base
    return {
        "scenario": "",
        **{axis.name: "" for axis in job.sweep.axes},
        "status": "",
        "objective": MONEY,
        "money": MONEY,
        **{f"term.{term.name}": MONEY for term in TERMS},
        **{f"worth.{province}": MONEY for province in base.players},
        **{f"alone.{province}": MONEY for province in base.players},
        **{f"value.{region}": MONEY for region in base.regions},
        **{f"rent.{family.name}": MONEY for family in FAMILIES},
        **{f"price.{name}": _unit(name) for name in job.watched},
        "worst": "relative violation",
        "unique": "placements",
        "engine": "",
        "checked": "",
        "seconds": "s",
    }


def _unit(name: str) -> str:
    units = {family.name: family.unit for family in FAMILIES}
    return f"{MONEY} per {units[name.split('__', 1)[0]]}"


def known_of(job: Job, number: int) -> dict[str, Cell]:
    """What a row knows before its scenario is solved: number and values of the axes."""
    row: dict[str, Cell] = {"scenario": number}
    for axis, value in zip(job.sweep.axes, job.sweep.points[number].tolist(), strict=True):
        row[axis.name] = axis.choices[round(value)] if axis.choices else value
    return row


def status_of(reached: Reached) -> str:
    """The status of the whole: that of the money, or of a later stage stopped at a limit."""
    first = reached.money.solution
    if first.status != "optimal":
        return first.status
    return "limit" if any(step.solution.status == "limit" for step in reached.steps) else "optimal"


def found_of(answer: Answer, layout: Layout, worst: float) -> dict[str, Cell]:
    """What a scenario with an optimum of its money brings to a row."""
    model, reached = answer.model, answer.reached
    first, (_, last) = reached.money.solution, reached.last
    terms = model.ready.money(last.values)
    regions = layout.placing.by_region(model.ready.terms["value"], last.values)
    alone = reached.alone or {}
    return {
        "status": status_of(reached) if worst <= TOLERANCE else "unverified",
        "objective": 0.0 - first.objective,
        "money": sum(terms.values()),
        **{f"term.{name}": amount for name, amount in terms.items()},
        **{f"worth.{code}": float(brings @ last.values) for code, brings in model.worth.items()},
        **{f"alone.{code}": 0.0 - one.objective for code, one in alone.items()},
        **{f"value.{code}": amount for code, amount in regions.items()},
        **_priced(layout, reached.money.program, first.prices),
        "worst": worst,
        "engine": answer.engine,
        "checked": "arrays",
    }


def _priced(layout: Layout, program: Program, prices: Floats) -> dict[str, Cell]:
    """What limits are worth, by rule and for the watched rows, where there are prices."""
    if len(prices) != program.matrix.rows:
        return {}
    rents = {f"rent.{rule}": amount for rule, amount in layout.rents(program, prices).items()}
    return {**rents, **{f"price.{row}": one for row, one in layout.prices(prices).items()}}
