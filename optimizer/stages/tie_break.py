r"""The tie-break: of all plans that are as good, the one nearest to where industry already is.

    minimise  Σ_{s,r} |capital_{s,r} − share_{s,r}·Σ_q capital_{s,q}|        over the optimal face

share is the region's share of the sector's output, capital what the plan begins there (亿元). What
then is still open is settled by a term that follows the order of the columns' names, so that a plan
does not depend on the path of the solver.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from inputs.case import Case
from optimizer.prepare import Prepared
from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import NO_INTEGERS, Floats, Matrix, Program
from optimizer.solver.face import Face, on_face, optimal_face, program_of
from optimizer.solver.solution import Solution
from optimizer.stages.solving import Session

Pair = tuple[str, str]

STEEP = 100.0
"""How much the last weight exceeds the first: with a hundred thousand columns a step is still far
above the solver's dual tolerance of 1e-7."""


def output_shares(case: Case, decide: Decisions) -> Mapping[Pair, float]:
    """Share of each region with a site in the output of a sector; of all industry where the case
    states no output of the sector, and equal shares where it states none at all."""
    sites: dict[str, dict[str, None]] = {}
    for option in decide.options.values():
        sites.setdefault(option.project.sector, {})[option.region] = None
    found: dict[Pair, float] = {}
    for sector, regions in sites.items():
        own = {r: o.output_yi_cny for r in regions if (o := case.industry.get((sector, r)))}
        everything = {r: case.regions[r].industrial_output_yi_cny for r in regions}
        amounts = next((a for a in (own, everything) if sum(a.values()) > 0), None)
        weights = amounts or dict.fromkeys(regions, 1.0)
        total = sum(weights.values())
        found |= {(sector, region): weights.get(region, 0.0) / total for region in regions}
    return found


def _deviations(ready: Prepared, share: Mapping[Pair, float], counted: frozenset[int]) -> Matrix:
    """Rows capital_{s,r} − share·Σ_q capital_{s,q}, one per pair of `share`.

    Columns that are not counted are zero and stay so.
    """
    by_sector: dict[str, list[tuple[str, int, float]]] = {}
    for pair, option in ready.decide.options.items():
        found = by_sector.setdefault(option.project.sector, [])
        for _, column in ready.decide.starts[pair] if option.capital else ():
            if column in counted:
                found.append((option.region, column, option.capital))
    start, columns, values = [0], list[int](), list[float]()
    for (sector, region), part in share.items():
        for place, column, capital in by_sector.get(sector, ()):
            weight = capital * ((place == region) - part)
            if weight:
                columns.append(column)
                values.append(weight)
        start.append(len(columns))
    return Matrix(
        np.array(start, np.int32), np.array(columns, np.int32), np.array(values, np.float64),
        ready.program.matrix.columns,
    )  # fmt: skip


def _with_deviations(face: Face, rows: Matrix, values: Floats) -> Program:
    """The face with two columns for each deviation, above and below, whose sum is least."""
    count, held = rows.rows, values.copy()
    held[face.free] = 0.0
    place = np.full(rows.columns, -1, np.int32)
    place[face.free] = np.arange(len(face.free), dtype=np.int32)
    number = np.repeat(np.arange(count), np.diff(rows.start))
    fixed = np.bincount(number, weights=rows.value * held[rows.column], minlength=count)
    is_free = place[rows.column] >= 0
    number, column, value = number[is_free], place[rows.column][is_free], rows.value[is_free]
    extra = np.arange(count)
    number = np.concatenate([number, extra, extra])
    column = np.concatenate([column, len(face.free) + extra, len(face.free) + count + extra])
    value = np.concatenate([value, -np.ones(count), np.ones(count)])
    order = np.argsort(number, kind="stable")
    start = np.searchsorted(number[order], np.arange(count + 1)) + face.matrix.start[-1]
    return Program(
        heads=(),
        matrix=Matrix(
            start=np.concatenate([face.matrix.start[:-1], start]).astype(np.int32),
            column=np.concatenate([face.matrix.column, column[order]]).astype(np.int32),
            value=np.concatenate([face.matrix.value, value[order]]),
            columns=len(face.free) + 2 * count,
        ),
        cost=np.concatenate([np.zeros(len(face.free)), np.ones(2 * count)]),
        lower=np.concatenate([face.lower, np.zeros(2 * count)]),
        upper=np.concatenate([face.upper, np.full(2 * count, np.inf)]),
        row_lower=np.concatenate([face.row_lower, -fixed]),
        row_upper=np.concatenate([face.row_upper, -fixed]),
        integer=NO_INTEGERS,
    )


def _by_code(ready: Prepared) -> Floats:
    """A weight for each column that grows with its code: starts by project, region and year, then
    the other decisions in their order.

    Each is its own whatever else is free, and the steps between them are uneven: else what one
    exchange gains another could lose, and the plan would again depend on the path of the solver.
    """
    count = ready.program.matrix.columns
    decided = ready.decide.starts
    starts = [column for pair in sorted(decided) for _, column in decided[pair]]
    others = np.setdiff1d(np.arange(count), starts)
    weight = np.empty(count)
    uneven = np.arange(count) + np.random.default_rng(0).random(count)
    weight[np.concatenate([starts, others]).astype(np.int64)] = 1 + STEEP * uneven / max(count, 1)
    return weight


def break_ties(session: Session, face: Face, last: Solution) -> Solution:
    """The solution nearest to where industry is among all that are as good as the last one.

    Where the solver gives up, the solution stays as it was.
    """
    if not len(face.free):
        return last
    ready = session.ready
    counted = frozenset([*face.free.tolist(), *np.flatnonzero(last.values).tolist()])
    rows = _deviations(ready, output_shares(ready.case, ready.decide), counted)
    near = _with_deviations(face, rows, last.values)
    nearest = session.solve(near)
    if nearest.status != "optimal":
        return last
    second = optimal_face(near, nearest)
    weight = np.zeros(near.matrix.columns)
    weight[: len(face.free)] = _by_code(ready)[face.free]
    settled = session.solve(program_of(second, weight[second.free]))
    inside = nearest.values
    if settled.status == "optimal":
        inside = on_face(second, nearest.values, settled.values)
    return replace(last, values=on_face(face, last.values, inside[: len(face.free)]))
