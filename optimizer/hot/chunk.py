"""A chunk of scenarios solved: the same results whatever was solved before."""

import time
from typing import NamedTuple

from inputs.collector import collector_paused
from inputs.errors import InputProblems
from optimizer.hot.check import worst_of
from optimizer.hot.confirm import confirmed
from optimizer.hot.engine import ANEW, HOT, Answer, Engine
from optimizer.hot.groups import group_of
from optimizer.hot.job import Job
from optimizer.hot.layout import Layout, layout_of
from optimizer.hot.measuring import Group
from optimizer.hot.placing import Cell
from optimizer.hot.record import INVALID, columns_of, found_of, known_of
from optimizer.plan.verify.verifying import TOLERANCE

PLACED = ("scenario", "project", "region", "year", "share")


class Results(NamedTuple):
    """Columns of scenarios, columns of their placements, and what there is to say about them."""

    scenarios: dict[str, list[Cell]]
    placements: dict[str, list[Cell]]
    notes: tuple[str, ...]


class _Loaded(NamedTuple):
    """The engine of a group, and where its results stand."""

    key: tuple[str, tuple[int, ...]]
    engine: Engine
    layout: Layout


_loaded: list[_Loaded] = []
"""The models of this process, kept for the next chunk of the same group."""


@collector_paused()
def solve_chunk(job: Job, numbers: tuple[int, ...]) -> Results:
    """The results of some scenarios of one structure, in the order given."""
    loaded = _load(job, group_of(job.sweep, job.structural, numbers[0]))
    loaded.engine.rewind()
    names = tuple(columns_of(job))
    scenarios: dict[str, list[Cell]] = {name: [] for name in names}
    placements: dict[str, list[Cell]] = {name: [] for name in PLACED}
    for number in numbers:
        row = _solved(job, loaded, number, placements)
        for name in names:
            scenarios[name].append(row.get(name))
    return Results(scenarios, placements, _notes(loaded.engine, scenarios["engine"]))


def _load(job: Job, group: Group) -> _Loaded:
    key = job.id, group.scenarios
    if not _loaded or _loaded[0].key != key:
        _loaded.clear()
        engine = Engine(job.sweep, group)
        _loaded.append(_Loaded(key, engine, layout_of(engine.base.ready, job.watched)))
    return _loaded[0]


def _solved(
    job: Job, loaded: _Loaded, number: int, placements: dict[str, list[Cell]]
) -> dict[str, Cell]:
    """The row of a scenario; its placements join those before it."""
    begun = time.perf_counter()
    row = known_of(job, number)
    try:
        answer = loaded.engine.answer(job.sweep.points[number].tolist())
        row |= _read(job, loaded, number, answer, placements)
    except InputProblems:
        row["status"] = INVALID
    row["seconds"] = time.perf_counter() - begun
    return row


def _read(
    job: Job, loaded: _Loaded, number: int, answer: Answer, placements: dict[str, list[Cell]]
) -> dict[str, Cell]:
    """What an answer says, checked; the placements of a plan that stands are added."""
    first = answer.reached.money.solution
    if first.status != "optimal":
        return {"status": first.status, "engine": answer.engine}
    is_anew = answer.engine == ANEW
    layout = layout_of(answer.model.ready, job.watched) if is_anew else loaded.layout
    row = found_of(answer, layout, worst_of(answer.model, answer.reached))
    if number in job.sampled:
        known = confirmed(job, number, answer)
        row |= {"checked": "tables", "worst": known.worst, "unique": known.unique}
        row["status"] = row["status"] if known.worst <= TOLERANCE else "unverified"
    if row["status"] in ("optimal", "limit"):
        columns = layout.placing.placements(answer.reached.last[1].values)
        columns["scenario"] = [number] * len(columns["share"])
        for name in PLACED:
            placements[name] += columns[name]
    return row


def _notes(engine: Engine, how: list[Cell]) -> tuple[str, ...]:
    """Why scenarios were not solved from the loaded model alone."""
    found = list[str]()
    if engine.response is None and any(one != HOT for one in how if one):
        found.append(f"every scenario is worked out from its own tables: {engine.reason}")
    if anew := how.count(ANEW):
        found.append(f"the structure changes: {anew} scenarios were solved by a model of their own")
    return tuple(found)
