"""The money stage of a run solved again, which must give what the run says."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from geo.links import Links
from inputs.case import Case
from optimizer.answers.why.pricing import (
    StrangePricesError,
    by_row,
    found_prices,
    nets,
    stated_prices,
)
from optimizer.answers.why.siting import NOTHING, Siting, siting
from optimizer.plan.plan import Plan
from optimizer.prepare import Prepared, prepare
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.highs import Basis, Highs
from optimizer.solver.solution import Solution
from optimizer.stages.pruning import prune
from optimizer.stages.solving import Session, countdown, optimum

SAME_MONEY = 1e-6
"""Relative difference of two solves of one program; a search over whole numbers ends at 1e-7."""

SAME_NET = 1e-5
"""Net above zero, relative to 1 + the money, that prices rounded at 1e-9 leave of a column."""


class OtherRunError(ValueError):
    """The run is not what its case gives today; the message says what differs."""


class Priced(NamedTuple):
    """A solution with the program that it is the optimum of."""

    program: Program
    solution: Solution


@dataclass(frozen=True)
class Again:
    """The optimum of the money stage with the prices that the run states.

    `money` is in 亿元, `prices` are by row of the program, `net` by column, `started` holds the
    shares of the project that the money alone places, by region and year. Every further solve goes
    on from `basis`, so that no answer depends on the one before it.
    """

    solver: Highs
    basis: Basis | None
    sited: Siting
    money: float
    started: Mapping[tuple[str, int], float]
    prices: Floats
    net: Floats

    def share(self, region: str) -> float:
        """Share of the project that the money alone would place in a region."""
        return sum(share for (place, _), share in self.started.items() if place == region)

    def solve(self, program: Program, ready: Prepared | None = None) -> Priced:
        """The optimum of another program, on from the optimum of the run; `ready` is its case."""
        if self.basis is not None:
            self.solver.go_from(self.basis)
        return self.go_on(program, ready)

    def go_on(self, program: Program, ready: Prepared | None = None) -> Priced:
        """The same, on from whatever was solved last."""
        return _solved(_session(ready or self.sited.ready, self.solver), program)


def solve_again(plan: Plan, case: Case, links: Links, project: str) -> Again:
    """The money stage of a run. Raises OtherRunError where it does not give what the run says."""
    ready = prepare(case, links)
    sited = siting(ready, project)
    settings = case.settings.solver
    solver = Highs(settings.threads, settings.seed, perturbed=False)
    found = _solved(_session(ready, solver), sited.program)
    money = _same_money(plan, found.solution)
    stated = stated_prices(plan) or found_prices(found.program, found.solution)
    try:
        prices = by_row(sited.program, stated)
    except StrangePricesError as error:
        raise OtherRunError(f"its prices speak of row {error}, which its case has not") from error
    net = nets(sited.program, prices)
    _check_prices(found.program, net, money)
    started = _started(plan, sited, found.solution)
    return Again(solver, solver.basis, sited, money, started, prices, net)


def _started(plan: Plan, sited: Siting, found: Solution) -> Mapping[tuple[str, int], float]:
    """What the run's money stage places of the project, as its table of ranges has it; where its
    solver gave none, what it places when solved again."""
    table = plan.tables["ranges"]
    at = [table.columns.index(name) for name in ("project", "region", "year", "share")]
    stated = {
        (str(row[at[1]]), int(row[at[2]] or 0)): float(row[at[3]] or 0)
        for row in table.rows
        if row[at[0]] == sited.project
    }
    solved = {
        (region, year): float(found.values[column])
        for region, starts in sited.starts.items()
        for year, column in starts
    }
    shares = stated if table.rows else solved
    return {key: share for key, share in shares.items() if share > NOTHING}


def _session(ready: Prepared, solver: Highs) -> Session:
    return Session(ready, solver, countdown(math.inf))


def _solved(session: Session, program: Program) -> Priced:
    """The optimum of a program as the money stage finds it, without sites that are too small."""
    kept = prune(session, program, optimum(session, program))
    return Priced(kept.program, kept.solution)


def _same_money(plan: Plan, found: Solution) -> float:
    if found.status != "optimal":
        raise OtherRunError(f"its case, solved again, is {found.status}")
    money = 0.0 - found.objective
    if abs(money - plan.objective) > SAME_MONEY * (1 + abs(plan.objective)):
        raise OtherRunError(
            f"its money stage reached {plan.objective:,.6f} 亿元, and its case solved again gives "
            f"{money:,.6f}: it stopped at a limit, or another version wrote it"
        )
    return money


def _check_prices(program: Program, net: Floats, money: float) -> None:
    """No open column earns more than the prices charge: then they are those of an optimum."""
    if len(program.integer):
        return
    is_open = program.upper > program.lower
    most = float(net[is_open].max(initial=0.0))
    if most > SAME_NET * (1 + abs(money)):
        raise OtherRunError(
            f"its prices leave {most:,.6f} 亿元 on a decision, so they are not those of an optimum"
        )
