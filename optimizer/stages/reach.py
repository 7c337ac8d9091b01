"""The stages in their order: provinces alone, the money, what the case asks for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from optimizer.solver.arrays import Program
from optimizer.solver.solution import Ranging, Solution
from optimizer.stages.alone import stand_alone
from optimizer.stages.equity import Step, share_gains
from optimizer.stages.pruning import Pruned, prune
from optimizer.stages.solving import Session, optimum
from optimizer.stages.supply import secure_supply


class Reached(NamedTuple):
    """What the stages reached: each province alone, the money, and the later stages.

    `alone` is None where provinces were not asked, `ranging` where nobody asked or the solver
    cannot tell. Without an optimum of the money there are no later stages.
    """

    alone: Mapping[str, Solution] | None
    money: Pruned
    ranging: Ranging | None
    steps: tuple[Step, ...]

    @property
    def last(self) -> tuple[Program, Solution]:
        """Program and solution of the last stage that has an optimum."""
        solved = [step for step in self.steps if step.solution.status == "optimal"]
        found = solved[-1] if solved else self.money
        return found.program, found.solution


def reach(session: Session, with_ranging: bool) -> Reached:
    """The optimum of every stage, as far as there is one; ranges of the money where wanted."""
    alone = stand_alone(session)
    money = best_money(session)
    if money.solution.status != "optimal":
        return Reached(alone, money, None, ())
    ranging = session.solver.ranging() if with_ranging else None
    return Reached(alone, money, ranging, _later(session, money, alone))


def best_money(session: Session) -> Pruned:
    """The money stage without dust; its bound is that of the program before small sites went."""
    session.solver.turn_to("money")
    found = optimum(session, session.ready.program)
    pruned = prune(session, session.ready.program, found)
    best = replace(pruned.solution, bound=min(found.bound, pruned.solution.bound))
    return replace(pruned, solution=best)


def _later(
    session: Session, money: Pruned, alone: Mapping[str, Solution] | None
) -> tuple[Step, ...]:
    """The stages after the money, as far as they were reached."""
    steps: list[Step] = []
    decide = session.ready.decide
    before = Step("money", -money.solution.objective, money.solution, money.program)
    is_apart = session.ready.case.settings.coordination == "apart"
    for stage in session.ready.case.settings.stages:
        if stage == "equity" and alone and decide.gain and not is_apart:
            steps.append(share_gains(session, before, alone, money.solution))
        elif stage == "security" and decide.uncovered:
            steps.append(secure_supply(session, before, money.solution))
        if steps and steps[-1].solution.status == "optimal":
            before = steps[-1]
    return tuple(steps)
