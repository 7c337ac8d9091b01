"""The scenarios of a batch that are shown one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from maps.batch_maps.scenario import Chosen, Mark, Scenario
from maps.batch_maps.spread import spread
from maps.readings import region_sums
from maps.words import Lang
from optimizer.answers.placements import PLACED, Part
from optimizer.answers.records import Ids
from yrd.batch_maps.axes import axis_names, taken
from yrd.batch_maps.reading import Read, Run
from yrd.summary.base import Base
from yrd.summary.reading import placement_parts

MOST_OTHERS = 100
"""Scenarios without a plan that are listed."""

SAME = 1e-6
"""Relative difference of money up to which a run is that of a scenario."""

Places = Mapping[str, Mapping[str, float]]


def chosen_of(read: Read, most: int, lang: Lang) -> Chosen:
    """The base, and at most so many solved scenarios spread over what they are worth."""
    rows = spread(read.solved.money.tolist(), most)
    numbers = read.solved.scenarios[list(rows)]
    places = _places(read, numbers)
    base = read.runs.get("base")
    solved = tuple(_scenario(read, row, rank, places, lang) for rank, row in enumerate(rows))
    return Chosen(
        axes=axis_names(read.head, Base(base.plan, base.case) if base else Base(), lang),
        base=_of_run(base, "base") if base else None,
        solved=solved,
        others=_others(read, lang),
    )


def _scenario(
    read: Read, row: int, rank: int, places: Mapping[int, Places], lang: Lang
) -> Scenario:
    number = int(read.solved.scenarios[row])
    money = read.solved.money
    mark: Mark = "best" if rank == 0 else "worst" if money[row] == money.min() else ""
    values = {code: float(found[row]) for code, found in read.values.items()}
    found = Scenario(
        number=number,
        status="optimal",
        points=_points(read, read.solved.points[row].tolist(), lang),
        money=float(money[row]),
        values={code: value for code, value in values.items() if np.isfinite(value)},
        placed=places.get(number, {}),
        mark=mark,
    )
    return _in_full(found, read.runs.get(mark)) if mark else found


def _in_full(one: Scenario, run: Run | None) -> Scenario:
    """The scenario as its run has it, where ties are broken; as its row where there is none."""
    if run is None or abs(run.plan.money - one.money) > SAME * max(1.0, abs(one.money)):
        return one
    full = _of_run(run, one.mark)
    return replace(one, values=full.values, placed=full.placed)


def _points(read: Read, values: Sequence[float], lang: Lang) -> tuple[str, ...]:
    pairs = zip(read.head.axes, values, strict=True)
    return tuple(taken(axis, value, lang) for axis, value in pairs)


def _of_run(run: Run, mark: Mark) -> Scenario:
    """A run as a scenario without a number."""
    plan, case = run
    placed: dict[str, dict[str, float]] = {}
    table = plan.tables["placements"]
    for cells in table.rows:
        row = dict(zip(table.columns, cells, strict=True))
        here = placed.setdefault(str(row["region"]), {})
        here[str(row["project"])] = here.get(str(row["project"]), 0.0) + float(row["share"] or 0)
    return Scenario(
        number=None,
        status="optimal",
        money=plan.money,
        values=region_sums(plan, case, "value", tuple(case.years)),
        placed=_kept(placed),
        mark=mark,
    )


def _kept(placed: Mapping[str, Mapping[str, float]]) -> Places:
    """Without what is the solver's rounding."""
    return {
        region: {project: share for project, share in sorted(here.items()) if share > PLACED}
        for region, here in placed.items()
    }


def _others(read: Read, lang: Lang) -> tuple[Scenario, ...]:
    """The first scenarios without a plan."""
    answers = read.answers
    lost = np.flatnonzero(~np.isin(answers.scenarios, read.solved.scenarios))[:MOST_OTHERS]
    return tuple(
        Scenario(
            number=int(answers.scenarios[row]),
            status=str(answers.status[row]),
            points=_points(read, answers.points[row].tolist(), lang),
        )
        for row in lost.tolist()
    )


def _places(read: Read, numbers: Ids) -> dict[int, Places]:
    """What stands where in these scenarios; years add up."""
    found: dict[int, dict[str, dict[str, float]]] = {}
    for part in placement_parts(read.folder):
        for at in np.flatnonzero(np.isin(part.scenarios, numbers)).tolist():
            _add(found, part, at)
    return {number: _kept(placed) for number, placed in found.items()}


def _add(found: dict[int, dict[str, dict[str, float]]], part: Part, at: int) -> None:
    region, project = part.region_codes[part.regions[at]], part.project_codes[part.projects[at]]
    here = found.setdefault(int(part.scenarios[at]), {}).setdefault(region, {})
    here[project] = here.get(project, 0.0) + float(part.shares[at])
