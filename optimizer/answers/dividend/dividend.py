"""The dividend of coordination: what every set of provinces reaches, and how to share it."""

import math
from typing import NamedTuple

import numpy as np

from inputs.collector import collector_paused
from optimizer.answers.dividend.conditions import Failing, failing
from optimizer.answers.dividend.divisions import Division, Table, divisions
from optimizer.answers.dividend.gains import Gains, gains
from optimizer.answers.dividend.planned import Planned, planned, yearly
from optimizer.answers.dividend.prices import Priced, priced
from optimizer.answers.dividend.values import Coalitions, money, play
from optimizer.answers.games.core import HELD, least_core
from optimizer.answers.games.game import Game
from optimizer.answers.games.superadditive import Loss, largest_loss
from optimizer.prepare import Prepared
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Basis, Highs

MOST = 12
"""Provinces whose 4095 sets are still solved in minutes; each one more doubles them."""


class Dividend(NamedTuple):
    """What working together brings, and ways of sharing it; 亿元 of present value.

    `least_excess` is that of the least core of the plan's game: above zero, no division of what the
    plan leaves satisfies every set; nan where a set has no plan of its own. `conditions` are those
    of Owen's theorem that do not hold. `without_levers` is v(all) of the same case without the
    levers of its scenario; None where it has none, nan where there is no plan without them.
    """

    game: Game
    gains: Gains
    prices: Priced
    plan: Planned
    yearly: float
    conditions: tuple[Failing, ...]
    divisions: tuple[Division, ...]
    least_excess: float
    loss: Loss | None
    without_levers: float | None

    @property
    def given_up(self) -> float:
        """What the plan leaves less than v(all)."""
        return self.game.whole - self.plan.money

    @property
    def is_superadditive(self) -> bool:
        """Whether sets without common members never lose by joining, but for the solver's room."""
        return self.loss is None or self.loss.amount <= HELD * self.game.scale

    @property
    def core_of_plan_is_empty(self) -> bool:
        """Whether no division of what the plan leaves satisfies every set."""
        return self.least_excess > HELD * self.game.scale

    @property
    def lever_gain(self) -> float:
        """What the levers add to v(all); zero where there are none, nan where that is not known."""
        return 0.0 if self.without_levers is None else self.game.whole - self.without_levers


@collector_paused()
def share_out(ready: Prepared, leverless: Prepared | None = None) -> Dividend:
    """The dividend of a case of at most MOST provinces; `leverless` is the case without levers.

    Raises NoGame where all provinces together have no plan, or a solver fails.
    """
    settings = ready.case.settings.solver
    solver = Highs(settings.threads, settings.seed, perturbed=False)
    coalitions = Coalitions(ready, solver)
    start = solver.basis
    by_price = priced(coalitions)
    _back(solver, start)
    game, alone = play(coalitions, np.argsort(by_price.shares, kind="stable").tolist())
    found = gains(coalitions, game)
    _back(solver, start)
    plan = planned(ready, solver, alone)
    conditions = failing(ready, game, by_price, plan)
    table = Table(game, plan, yearly(ready))
    least = least_core(table.of_plan) if game.is_complete else None
    is_asked = least is not None and (bool(conditions) or least.excess > 0)
    return Dividend(
        game=game,
        gains=found,
        prices=by_price,
        plan=plan,
        yearly=table.yearly,
        conditions=conditions,
        divisions=divisions(table, by_price.shares, least.shares if least and is_asked else None),
        least_excess=least.excess if least else math.nan,
        loss=largest_loss(game),
        without_levers=None if leverless is None else _together(leverless, solver),
    )


def _back(solver: Highs, start: Basis | None) -> None:
    """The solver goes on from where all provinces together had their optimum."""
    if start is not None:
        solver.go_from(start)


def _together(ready: Prepared, solver: Highs) -> float:
    """v(all) of another case."""
    solver.turn_to("without levers")
    return money(solver.solve(for_players(ready.program, ready.owned, ready.case.players)))
