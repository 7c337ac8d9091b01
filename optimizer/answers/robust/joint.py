r"""The programs of all scenarios as one: placements are decided now, everything else later.

    A_s · (start, later_s)  within the limits of scenario s             for every scenario s
    money_s = value_s · (start, later_s)                                [亿元]

start[p,r,t], the share of project p that begins in region r in year t, is the same in every
scenario, because it is decided before anybody knows which of them comes. later_s holds all other
decisions of scenario s: people and compute that flow, capacity and training that is ordered, money
that is drawn, and whether a medium project is kept or closed at its deadline. What some scenario
does not allow, none may place. The money is that of the money stage.

Source: linear programs with recourse, Dantzig, Linear Programming under Uncertainty (1955).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from optimizer.answers.robust.stacking import Rows, matrix_of, row, rows_of, stacked
from optimizer.prepare import Prepared
from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Floats, Integers, Program

Start = tuple[str, str, int]
"""Project, region and year of start."""


@dataclass(frozen=True)
class Joint:
    """The program of all scenarios without an objective, and where its columns stand.

    `ready` is the first scenario with the program of all: its columns come first. `numbers[s]` are
    the columns of scenario s in their order, `money[s]` is the one of its money.
    """

    ready: Prepared
    numbers: tuple[Integers, ...]
    money: Integers

    @property
    def program(self) -> Program:
        """The program of all scenarios."""
        return self.ready.program

    def taking(self, program: Program) -> Prepared:
        """A program with the same first columns, for stages to work on."""
        return replace(self.ready, program=program)


def joint(scenarios: Sequence[Prepared]) -> Joint:
    """The program of all scenarios."""
    shared = common_starts(scenarios)
    numbers = _numbers(scenarios, shared)
    count = 1 + max(int(own.max(initial=-1)) for own in numbers)
    money = np.arange(count, count + len(scenarios), dtype=np.int32)
    pairs = list(zip(scenarios, numbers, strict=True))
    parts = [rows_of(ready.program, own) for ready, own in pairs]
    parts += [_money_row(*pair, int(column)) for pair, column in zip(pairs, money, strict=True)]
    rows = stacked(parts)
    lower, upper = _limits(pairs, shared, count)
    free = np.full(len(scenarios), math.inf)
    program = Program(
        heads=(),
        matrix=matrix_of(rows, count + len(scenarios)),
        cost=np.zeros(count + len(scenarios)),
        lower=np.append(lower, -free),
        upper=np.append(upper, free),
        row_lower=rows.low,
        row_upper=rows.high,
        integer=np.unique(np.concatenate([own[ready.program.integer] for ready, own in pairs])),
    )
    first = replace(scenarios[0], program=program, decide=_strictest(scenarios))
    return Joint(first, numbers, money)


def common_starts(scenarios: Sequence[Prepared]) -> frozenset[Start]:
    """Placements that every scenario allows."""
    first, *others = (frozenset(ready.decide.start) for ready in scenarios)
    return first.intersection(*others)


def _numbers(scenarios: Sequence[Prepared], shared: frozenset[Start]) -> tuple[Integers, ...]:
    """The numbers of every scenario's columns; shared placements have those of the first."""
    first = scenarios[0].decide
    found = [np.arange(first.columns, dtype=np.int32)]
    free = first.columns
    for ready in scenarios[1:]:
        own = np.full(ready.decide.columns, -1, np.int32)
        for key, column in ready.decide.start.items():
            if key in shared:
                own[column] = first.start[key]
        later = np.flatnonzero(own < 0)
        own[later] = np.arange(free, free + len(later))
        free += len(later)
        found.append(own)
    return tuple(found)


def _money_row(ready: Prepared, own: Integers, money: int) -> Rows:
    """money + cost · columns = 0: the cost of a program is less than nothing where it earns."""
    cost = ready.program.cost
    column = np.flatnonzero(cost)
    return row(np.append(own[column], money), np.append(cost[column], 1.0), 0.0, 0.0)


def _limits(
    pairs: Sequence[tuple[Prepared, Integers]], shared: frozenset[Start], count: int
) -> tuple[Floats, Floats]:
    """Bounds of all columns: the narrowest of those that share one, and nothing where not all."""
    lower, upper = np.full(count, -math.inf), np.full(count, math.inf)
    for ready, own in pairs:
        np.maximum.at(lower, own, ready.program.lower)
        np.minimum.at(upper, own, ready.program.upper)
        starts = ready.decide.start.items()
        upper[own[[column for key, column in starts if key not in shared]]] = 0.0
    return lower, upper


def _strictest(scenarios: Sequence[Prepared]) -> Decisions:
    """The decisions of the first scenario, with the largest least share of each project."""
    least: dict[str, float] = {}
    for ready in scenarios:
        for code, project in ready.case.projects.items():
            least[code] = max(project.least_share, least.get(code, 0.0))
    decide = scenarios[0].decide
    options = {
        pair: option._replace(
            project=option.project.model_copy(update={"least_share": least[pair[0]]})
        )
        for pair, option in decide.options.items()
    }
    return replace(decide, options=options)
