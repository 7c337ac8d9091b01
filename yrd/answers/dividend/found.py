"""The numbers of a dividend for machines."""

import math
from collections.abc import Mapping
from typing import Any

from inputs.case import Case
from optimizer.answers.dividend.dividend import Dividend
from optimizer.answers.games.core import Standing
from optimizer.program.players import JOINT
from yrd.answers.dividend.lines import province_names
from yrd.answers.dividend.tables import gains


def found_json(case: Case, found: Dividend, levers: tuple[str, ...], reason: str) -> dict[str, Any]:
    """What is found: gains, who objects to which division, conditions; null where not known."""
    return {
        "provinces": dict(province_names(case)),
        "sets": len(found.game.values) - 1,
        "gains": {name: known(amount) for name, amount, _, _ in gains(found)},
        "cross_boundary_projects": found.gains.projects,
        "levers": levers,
        "lever_gain_unknown": reason,
        "stages": found.plan.stages,
        "standings": {
            division.method: {
                "core": _standing(found, division.in_game),
                "core_of_plan": _standing(found, division.in_plan),
            }
            for division in found.divisions
        },
        "prices_are_unique": found.prices.is_unique,
        "unowned": known(found.prices.unowned),
        "largest_loss_of_joining": _loss(found),
        "conditions_that_fail": [condition._asdict() for condition in found.conditions],
        "core_of_plan_is_empty": _is_empty(found),
    }


def known(amount: float) -> float | None:
    """The amount; None where there is none."""
    return amount if math.isfinite(amount) else None


def _is_empty(found: Dividend) -> bool | None:
    return found.core_of_plan_is_empty if found.game.is_complete else None


def _standing(found: Dividend, standing: Standing | None) -> Mapping[str, Any] | None:
    if standing is None:
        return None
    number = standing.set_number
    return {
        "is_inside": standing.is_core,
        "most_unhappy": None if number is None else JOINT.join(found.game.names(number)),
        "excess": known(standing.excess),
    }


def _loss(found: Dividend) -> Mapping[str, Any] | None:
    if found.loss is None:
        return None
    one, other = (JOINT.join(found.game.names(n)) for n in (found.loss.one, found.loss.other))
    return {"sets": [one, other], "amount": found.loss.amount}
