"""What 'yrd conflict' finds, as a record and as an answer to be written."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inputs.case import Case
from inputs.errors import InputProblems
from inputs.scenarios.composed import Title, composed, scenario_text
from inputs.scenarios.scenario import AS_IT_IS, Variation
from optimizer.answers.conflict.explain import Explanation, explain
from optimizer.plan.plan import Table
from optimizer.prepare import Prepared, prepare
from yrd.answers.asked import Asked, asked
from yrd.answers.conflict.tables import (
    CONFLICT_UNITS,
    conflicts_table,
    impossible_table,
    relaxation_table,
)
from yrd.answers.written import Form, Written

REPAIR = "repair.yaml"

RESTORED = Title("restored", "恢复可行")

FORM = Form("conflict", CONFLICT_UNITS, (REPAIR,))


@dataclass(frozen=True)
class Explained:
    """Why a case has no plan: `status` is feasible, infeasible or unbounded.

    `tables` are `impossible`, `conflicts` and `relaxation`; `settings` are the values by path that
    together restore the case, `repair` is a scenario that holds them and what was asked.
    """

    asked: Asked
    ready: Prepared
    explanation: Explanation
    tables: Mapping[str, Table]
    settings: Mapping[str, str]
    repair: Mapping[str, Any] | None
    seconds: float

    @property
    def status(self) -> str:
        """Whether the case has plans."""
        return self.explanation.status


def conflict(
    case: str | Path | Case,
    scenario: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
    lang: str = "zh",
) -> Explained:
    """Which rules of a case clash, and the least that restores it.

    `scenario` and `changes` vary the case, as in `yrd.solve`; `lang` is that of names. Raises
    inputs.errors.InputProblems for bad input, and optimizer.solver.elastic.UndecidedError where the
    solver cannot tell.
    """
    return explained(case, Variation(scenario, changes or {}), lang)


def explained(
    source: str | Path | Case, variation: Variation = AS_IT_IS, lang: str = "zh"
) -> Explained:
    """The explanation of a case after a variation, with its tables."""
    begun = time.perf_counter()
    question = asked(source, variation)
    ready = prepare(question.case, question.links)
    found = explain(ready)
    settings = {one.path: one.after for one in found.joint.settings} if found.joint else {}
    return Explained(
        asked=question,
        ready=ready,
        explanation=found,
        tables={
            "impossible": impossible_table(ready, found.impossible, lang),
            "conflicts": conflicts_table(ready, found.conflicts, lang),
            "relaxation": relaxation_table(ready, found.joint, lang),
        },
        settings=settings,
        repair=_repair(source, variation, settings) if settings else None,
        seconds=time.perf_counter() - begun,
    )


def _repair(
    source: str | Path | Case, variation: Variation, settings: Mapping[str, str]
) -> Mapping[str, Any] | None:
    """A scenario that does all of it; None where a lever contradicts what was set after it."""
    place = None if isinstance(source, Case) else source
    document = composed(place, variation, settings, RESTORED)
    try:
        asked(source, Variation(document))
    except InputProblems:
        return None
    return document


def written(found: Explained) -> Written:
    """The answer as a folder holds it."""
    document = found.repair
    return Written(
        form=FORM,
        case=found.asked.case,
        scenario=found.asked.scenario,
        asked={},
        found=told(found),
        tables=found.tables,
        seconds={"explain": found.seconds},
        pictures={REPAIR: scenario_text(document).encode()} if document else {},
    )


def told(found: Explained) -> Mapping[str, Any]:
    """All that the answer says, as plain values."""
    rows = {name: _records(table) for name, table in found.tables.items()}
    return {
        "status": found.status,
        **rows,
        "all_conflicts": found.explanation.is_whole,
        "restored": found.explanation.joint is not None,
        "set": [f"{path}={value}" for path, value in found.settings.items()],
        "repair": found.repair,
    }


def _records(table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
