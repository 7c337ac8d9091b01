"""An explanation as a folder, and as JSON."""

from collections.abc import Mapping
from typing import Any

from optimizer.plan.plan import Table
from yrd.answers.why.explained import Explained
from yrd.answers.why.tables import FORM
from yrd.answers.written import Written


def written(found: Explained, seconds: Mapping[str, float]) -> Written:
    """The answer ready to be written to a folder."""
    return Written(
        form=FORM,
        case=found.case,
        scenario=found.plan.scenario,
        asked={"run": found.plan.id, "project": found.why.project, "region": found.why.region},
        found=_found(found),
        tables=found.tables,
        seconds=seconds,
    )


def as_json(found: Explained) -> dict[str, Any]:
    """All that the lines say, and the tables as lists of objects."""
    tables = {name: _objects(table) for name, table in found.tables.items()}
    asked = {"run": found.plan.id, "project": found.why.project, "region": found.why.region}
    return {**asked, **_found(found), **tables}


def _objects(table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _found(found: Explained) -> dict[str, Any]:
    """The numbers beside the tables: money in 亿元 of present value, shares of the project."""
    why = found.why
    return {
        "money": why.money,
        "shares": found.shares,
        "unique": why.is_unique,
        "stages": [stage.name for stage in found.plan.stages],
        "asked_share": why.asked,
        "without_it": why.nowhere,
        "next_best": why.next_best,
        "told": why.focus,
        "target": why.target,
    }
