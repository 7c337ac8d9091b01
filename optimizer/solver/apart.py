"""The program of provinces that do not coordinate: each has its own copy of every row.

A province keeps what it owns of each right-hand side and its part of what belongs to all. People,
compute and vouchers do not cross provinces. The optimum is the sum of what the provinces reach
alone, and every price belongs to one province.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.players import holdings
from optimizer.solver.arrays import NO_INTEGERS, Head, Integers, Matrix, Program, bounds

NOBODY = -1
"""Owner of a column that crosses provinces or speaks of the whole plan."""


def _ends(case: Case, decide: Decisions) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each column with the provinces that it touches."""
    province = {code: region.province for code, region in case.regions.items()}
    host = {code: province.get(record.region, "") for code, record in case.hosts.items()}
    for pair, starts in decide.standing.items():
        for _, column, _, _ in starts:
            yield column, (province[pair[1]],)
    for (_, home, work, _), column in decide.move.items():
        yield column, (province[home], province[work])
    for (_, region, _), column in (*decide.train.items(), *decide.recruit.items()):
        yield column, (province[region],)
    for (_, place, region, _), column in decide.serve.items():
        yield column, (host[place] or province[region], province[region])
    for (_, place, _), column in decide.build.items():
        yield column, (host[place],)
    for (_, _, region, _), column in decide.fund.items():
        yield column, (province[region],)
    for (issuer, _, region, _), column in decide.voucher.items():
        yield column, (issuer, province[region])
    for (_, region, _, _), column in decide.crowd.items():
        yield column, (province[region],)


def _owners(case: Case, decide: Decisions) -> Integers:
    """Number of the province that each column belongs to, or NOBODY."""
    number = {province: place for place, province in enumerate(case.players)}
    owner = np.full(decide.columns, NOBODY, np.int32)
    for column, ends in _ends(case, decide):
        if len(set(ends)) == 1:
            owner[column] = number[ends[0]]
    return owner


def _copies(program: Program, case: Case) -> list[Head]:
    """A copy of every row for every province; rows of the whole plan that nobody owns are open."""
    heads: list[Head] = []
    for head in program.heads:
        for province in case.players:
            rhs = holdings(head.owned, (province,)) if head.owned else head.rhs
            owned = ((province, rhs),) if head.owned else ()
            heads.append(head._replace(key=(*head.key, province), rhs=rhs, owned=owned))
    return heads


def plan_apart(program: Program, case: Case, decide: Decisions) -> Program:
    """The program in which every province plans for itself, as one program."""
    count, owner = len(case.players), _owners(case, decide)
    matrix = program.matrix
    row = np.repeat(np.arange(matrix.rows), np.diff(matrix.start))
    kept = owner[matrix.column] >= 0
    column, value = matrix.column[kept], matrix.value[kept]
    number = row[kept] * count + owner[column]
    order = np.argsort(number, kind="stable")
    heads = _copies(program, case)
    is_open = [head.family == "equity" or bool(head.rhs and not head.owned) for head in heads]
    limits = np.array([bounds(head.sense, head.rhs) for head in heads]).reshape(-1, 2)
    limits[is_open] = (-np.inf, np.inf)
    filled = np.bincount(number, minlength=len(heads))
    asks = (limits[:, 0] > 0) | (limits[:, 1] < 0)
    rows = np.flatnonzero((filled > 0) & ~np.array(is_open, bool) | asks)
    start = np.concatenate([[0], np.cumsum(filled)])
    at = np.concatenate([np.arange(start[i], start[i + 1]) for i in rows] or [np.empty(0, int)])
    upper = program.upper.copy()
    upper[owner == NOBODY] = 0.0
    return replace(
        program,
        heads=tuple(heads[i] for i in rows),
        matrix=Matrix(
            start=np.concatenate([[0], np.cumsum(filled[rows])]).astype(np.int32),
            column=column[order][at].astype(np.int32),
            value=value[order][at],
            columns=matrix.columns,
        ),
        upper=upper,
        row_lower=limits[rows, 0],
        row_upper=limits[rows, 1],
        integer=NO_INTEGERS,
    )
