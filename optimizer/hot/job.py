"""A sweep made ready for workers: what is watched, what is verified table by table."""

import hashlib
import json
from dataclasses import dataclass

import numpy as np

from geo.case_links import links_of
from inputs.sweeps.sweep import Sweep
from optimizer.hot.groups import structural_axes
from optimizer.prepare import prepare
from optimizer.program.names import row_name
from optimizer.solver.highs import Highs

CHUNK = 50
"""Scenarios that are solved, written and resumed together."""

WATCHED = 20
"""Rows whose prices are kept for every scenario."""

SAMPLED = 100
"""One scenario in so many is verified table by table."""


@dataclass(frozen=True)
class Job:
    """All that a worker needs to solve scenarios of a sweep; can be sent to other processes.

    `watched` are names of rows whose prices are kept, `sampled` the scenarios that are verified
    table by table, with ranges and the tie-break; `structural` are the axes whose choices change
    the structure of the program.
    """

    id: str
    sweep: Sweep
    watched: tuple[str, ...]
    sampled: frozenset[int]
    structural: tuple[int, ...]


def job_of(sweep: Sweep, version: str) -> Job:
    """The job of a sweep; the base is solved once to see which rows have the dearest prices."""
    text = json.dumps([sweep.described(), version, CHUNK], sort_keys=True, ensure_ascii=False)
    name = hashlib.sha256(text.encode()).hexdigest()[:12]
    random = np.random.default_rng(int(name, 16))
    count = max(1, -(-sweep.count // SAMPLED)) if sweep.count else 0
    drawn = random.choice(sweep.count, count, replace=False) if count else np.empty(0, int)
    return Job(name, sweep, _dearest(sweep), frozenset(drawn.tolist()), structural_axes(sweep))


def _dearest(sweep: Sweep) -> tuple[str, ...]:
    """The rows of the base whose limits are worth most, price times right-hand side."""
    program = prepare(sweep.base, links_of(sweep.base)).program
    found = Highs().solve(program)
    if len(found.prices) != program.matrix.rows:
        return ()
    right = np.where(found.prices < 0, program.row_upper, program.row_lower)
    worth = np.abs(found.prices * np.where(np.isfinite(right), right, 0.0))
    best = [i for i in np.argsort(-worth, kind="stable")[:WATCHED].tolist() if worth[i] > 0]
    return tuple(row_name(program.heads[i].family, program.heads[i].key) for i in best)
