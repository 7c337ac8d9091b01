"""Each thing that stands for a system is switched, and the plan is solved with and without it."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from geo.case_links import links_of
from inputs.case import Case
from inputs.load import Loaded, load_case_with_notes
from inputs.systems.catalogue import System, switches
from inputs.systems.references import Reference, Switch, switched
from optimizer.prepare import Prepared, prepare
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution
from optimizer.stages.equity import Step
from optimizer.stages.solving import Session, countdown, optimum
from optimizer.stages.supply import secure_supply

FELT = 1e-6
"""Change that counts: of the money relative, of coverage in products. The solver works to 1e-9."""

Site = tuple[str, str, int]


class Result(NamedTuple):
    """What a case comes to, without the stage of equal gains.

    `money` is in 亿元 of present value, after the stage of supply security where the case asks for
    it; `lacking` is then what products lack, else None; `shares` is what starts where and when.
    """

    status: str
    money: float
    lacking: float | None
    shares: Mapping[Site, float]


class Effect(NamedTuple):
    """A switch with the result before and after it."""

    switch: Switch
    before: Result
    after: Result

    @property
    def moved(self) -> float:
        """Sum of the absolute differences of what starts where and when, in shares of projects."""
        before, after = self.before.shares, self.after.shares
        return sum(abs(after.get(at, 0.0) - before.get(at, 0.0)) for at in {*before, *after})

    @property
    def criterion(self) -> str:
        """Which number shows that the result is another: status, money or coverage; or none.

        Placements do not count, since the same money can often be reached in several ways.
        """
        before, after = self.before, self.after
        if before.status != after.status:
            return "status"
        if abs(after.money - before.money) > FELT * max(abs(before.money), 1.0):
            return "money"
        if before.lacking is not None and after.lacking is not None:
            return "coverage" if abs(after.lacking - before.lacking) > FELT else ""
        return ""


def solved(case: Case) -> Result:
    """The result of a case: the money stage, then supply security if the case asks for it."""
    ready = prepare(case, links_of(case))
    solver = case.settings.solver
    session = Session(ready, Highs(solver.threads, solver.seed), countdown(math.inf))
    best = optimum(session, ready.program)
    if best.status == "optimal" and "security" in case.settings.stages and ready.decide.uncovered:
        before = Step("money", -best.objective, best, ready.program)
        step = secure_supply(session, before, best)
        return _result(ready, step.solution, step.measure)
    return _result(ready, best, None)


def _result(ready: Prepared, found: Solution, lacking: float | None) -> Result:
    """What the solution says; without one, no money and no start."""
    if found.status != "optimal":
        return Result(found.status, math.nan, lacking, {})
    shares = {at: float(found.values[column]) for at, column in ready.decide.start.items()}
    return Result(found.status, -float(ready.program.cost @ found.values), lacking, shares)


def prove(source: str, systems: Iterable[System]) -> Iterator[Effect]:
    """The effect of every different reference of the systems on a case, one after the other."""
    loaded = load_case_with_notes(source)
    bases: dict[Reference | None, tuple[Loaded, Result]] = {None: (loaded, solved(loaded.case))}
    for switch in switches(systems):
        if switch.under not in bases and switch.under is not None:
            changed = switched(loaded, source, switch.under)
            bases[switch.under] = changed, solved(changed.case)
        base, before = bases[switch.under]
        after = switched(base, source, switch.what)
        yield Effect(switch, before, before if after.case is base.case else solved(after.case))


def proved(systems: Iterable[System], effects: Iterable[Effect]) -> tuple[System, ...]:
    """The systems of which a reference changes the result."""
    felt = {effect.switch for effect in effects if effect.criterion}
    return tuple(system for system in systems if felt.intersection(system.represented_by))
