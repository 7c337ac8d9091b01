"""A comparison as a folder, and as JSON."""

from collections.abc import Mapping
from typing import Any

from maps.words import Lang
from optimizer.answers.compare.comparison import Difference
from optimizer.answers.compare.sides import Side
from optimizer.plan.plan import Table
from yrd.answers.compare.compared import Compared
from yrd.answers.compare.pictures import pictures_of
from yrd.answers.compare.tables import FORM
from yrd.answers.written import Written


def written(found: Compared, lang: Lang, seconds: Mapping[str, float]) -> Written:
    """The answer ready to be written to a folder, with its maps."""
    first = found.sides[0]
    return Written(
        form=FORM,
        case=first.case,
        scenario=first.plan.scenario,
        asked={"runs": [side.label for side in found.sides]},
        found=_found(found),
        tables=found.tables,
        seconds=seconds,
        pictures=pictures_of(found, lang),
    )


def as_json(found: Compared) -> dict[str, Any]:
    """All that the lines say, and the tables as lists of objects."""
    tables = {name: _objects(table) for name, table in found.tables.items()}
    return {**_found(found), **tables}


def _objects(table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _found(found: Compared) -> dict[str, Any]:
    return {
        "compared": [_side(side) for side in found.sides],
        "differences": [_counts(difference) for difference in found.differences],
    }


def _side(side: Side) -> dict[str, Any]:
    """What a run is; money in 亿元 of present value."""
    plan = side.plan
    return {
        "run": side.label, "id": plan.id, "case": plan.case, "scenario": plan.scenario,
        "status": plan.status, "money": plan.money, "objective": plan.objective,
    }  # fmt: skip


def _counts(found: Difference) -> dict[str, Any]:
    return {
        "run": found.pair.other.label,
        "nothing_differs": found.is_none,
        "placements": len(found.moved),
        "prices": len(found.prices),
        "assumptions": len(found.assumed),
        "rows_in_one_case_only": {name: list(counts) for name, counts in found.lone.items()},
        "not_compared": list(found.cannot),
    }
