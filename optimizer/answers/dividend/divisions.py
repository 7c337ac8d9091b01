r"""Ways of sharing what the provinces reach together, and the transfers that realise them.

The plan may leave less money than v(all): equity, hard targets and whole numbers cost. What it has
given up is taken from every province in the same proportion to its gain,

    planned_P = alone_P + (amount_P − alone_P) · (money of the plan − Σ alone) / (v(all) − Σ alone)

so that nobody falls below what it reaches alone, unless the plan brings less than that; in equal
parts where nothing is gained, or what is reached alone is not known. Then

    transfer_P = planned_P − worth_P,        a year: transfer_P / Σ_t (1+d)^−(t−base year)

and transfers add up to zero. The least core divides what the plan leaves, so nothing is taken off.
"""

from typing import Literal, NamedTuple

import numpy as np

from optimizer.answers.dividend.planned import Planned
from optimizer.answers.games.core import Standing, standing
from optimizer.answers.games.game import EVEN, Floats, Game
from optimizer.answers.games.nucleolus import nucleolus
from optimizer.answers.games.shapley import shapley

Method = Literal["shapley", "prices", "nucleolus", "least_core"]


class Division(NamedTuple):
    """A division: amounts of v(all), what is left of them in the plan, transfers; 亿元 of present
    value by province, `a_year` in every year of the plan.

    `in_game` says how the amounts stand with sets of provinces, `in_plan` how what is left does.
    The least core divides the money of the plan: its amounts are what is left, and stand with the
    plan alone.
    """

    method: Method
    amounts: Floats
    planned: Floats
    transfers: Floats
    a_year: Floats
    in_game: Standing | None
    in_plan: Standing


class Table(NamedTuple):
    """What is divided: the game, the plan, and the factor that makes money a yearly one."""

    game: Game
    plan: Planned
    yearly: float

    @property
    def of_plan(self) -> Game:
        """The game in which all together reach what the plan leaves."""
        return self.game.with_whole(self.plan.money)


def divided(table: Table, method: Method, amounts: Floats) -> Division:
    """A division of v(all), brought down to what the plan leaves."""
    return _division(table, method, amounts, within(table, amounts))


def divisions(table: Table, priced: Floats, least: Floats | None) -> tuple[Division, ...]:
    """Every division that can be told, in reading order; `least` is one in the least core.

    Shapley value and nucleolus need what every set reaches.
    """
    by_prices = divided(table, "prices", priced)
    if not table.game.is_complete:
        return (by_prices,)
    found = [
        divided(table, "shapley", shapley(table.game)),
        by_prices,
        divided(table, "nucleolus", nucleolus(table.game).shares),
    ]
    if least is not None:
        found.append(_division(table, "least_core", least, least))
    return tuple(found)


def within(table: Table, amounts: Floats) -> Floats:
    """What is left of a division of v(all) once the plan has given up what it does."""
    alone = table.game.alone
    spare = float(amounts.sum()) - float(alone.sum())
    missing = float(amounts.sum()) - table.plan.money
    if not np.isfinite(spare) or spare <= EVEN * table.game.scale:
        return amounts - missing / len(amounts)
    left: Floats = amounts - (amounts - alone) * (missing / spare)
    return left


def _division(table: Table, method: Method, amounts: Floats, left: Floats) -> Division:
    transfers = left - table.plan.worth
    return Division(
        method=method,
        amounts=amounts,
        planned=left,
        transfers=transfers,
        a_year=transfers * table.yearly,
        in_game=None if method == "least_core" else standing(table.game, amounts),
        in_plan=standing(table.of_plan, left),
    )
