"""What Owen's theorem asks for, and where the case or its plan is outside of it.

The game of the provinces is one of linear programs that differ in right-hand sides which their
owners bring. So its prices divide within the core. The plan may be held to more, and then leave
less than v(all) to divide: the theorem says nothing of that.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from optimizer.answers.dividend.planned import Planned
from optimizer.answers.dividend.prices import Priced
from optimizer.answers.games.game import Game
from optimizer.prepare import Prepared
from optimizer.program.names import row_name

SEEN = 1e-6
"""Money below this, relative to that of all, breaks no condition."""


class Failing(NamedTuple):
    """A condition that does not hold: its code, and in words why."""

    condition: str
    reason: str


def failing(ready: Prepared, game: Game, found: Priced, plan: Planned) -> tuple[Failing, ...]:
    """The conditions that do not hold, in reading order."""
    return (
        *_of_the_game(game, found),
        *_of_whole_numbers(ready, plan),
        *_of_equity(ready, plan),
        *_of_targets(ready),
    )


def _of_the_game(game: Game, found: Priced) -> Iterator[Failing]:
    """What keeps prices from dividing v(all) within the core."""
    missing = np.flatnonzero(~np.isfinite(game.values))
    if len(missing):
        sets = ", ".join("+".join(game.names(int(number))) for number in missing[:FEW])
        more = f" and {len(missing) - FEW} more" if len(missing) > FEW else ""
        yield Failing("values", f"no plan by themselves have {sets}{more}")
    if abs(found.unowned) > SEEN * game.scale:
        yield Failing("owners", f"{found.unowned:,.2f} 亿元 of the money has prices without owner")
    loss = sum(min(part.amount * part.price, 0.0) for part in found.parts if len(part.owners) > 1)
    if loss < -SEEN * game.scale:
        yield Failing(
            "joint_loss",
            f"projects that partners owe together lose {-loss:,.2f} 亿元, which a set without one "
            "of the partners escapes",
        )


FEW = 4
"""Sets and rows that are named; more are counted."""


def _of_whole_numbers(ready: Prepared, plan: Planned) -> Iterator[Failing]:
    """Whole numbers and least shares, which the plan keeps and the game does not."""
    count = len(ready.program.integer)
    if count:
        yield Failing(
            "integers",
            f"{count} decisions of the plan are whole numbers; the game takes them as divisible",
        )
    if plan.dropped:
        yield Failing(
            "least_share",
            f"the plan has closed {plan.dropped} sites below their project's least share",
        )


def _of_equity(ready: Prepared, plan: Planned) -> Iterator[Failing]:
    """Floors, and stages that the plan went through, which may give up money."""
    settings = ready.case.settings
    keys = [head.key[0] for head in ready.program.heads if head.family == "equity"]
    if "floor" in keys:
        count = keys.count("floor")
        yield Failing("equity_floors", f"the plan keeps {count} provinces above a floor of value")
    if "equity" in plan.stages:
        share = settings.equity.tolerance
        yield Failing("equity", f"the stage of equal gains may give up {share:.2%} of the money")
    if "guarantee" in plan.stages:
        yield Failing("guarantee", "the plan holds every province at what it reaches alone")
    if "security" in plan.stages:
        share = settings.security.tolerance
        yield Failing("security", f"the stage of supply security may give up {share:.2%} of it")


def _of_targets(ready: Prepared) -> Iterator[Failing]:
    """Hard rows of the whole plan, which nobody owns."""
    rows = [
        row_name(head.family, head.key)
        for head, is_open in zip(ready.program.heads, ready.owned.is_open.tolist(), strict=True)
        if is_open and head.family != "equity" and head.relaxable
    ]
    if rows:
        named = ", ".join(rows[:FEW]) + (f" and {len(rows) - FEW} more" if len(rows) > FEW else "")
        yield Failing("targets", f"the plan is held to hard targets of the whole Delta: {named}")
