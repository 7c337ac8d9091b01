"""How a derived number is worked out again from the numbers behind it."""

import math
from collections.abc import Callable
from typing import NamedTuple

from inputs.case import Case
from inputs.scenarios.numbers import number_at
from inputs.scenarios.rederive import FORMULAS
from optimizer.plan.origins.named import named
from optimizer.plan.origins.shares import arithmetic_of, parameters_of
from optimizer.plan.weights.optimum import Cell

Now = Callable[[Cell], float]
"""What each number is."""


class Rule(NamedTuple):
    """The numbers behind a derived one, and what it becomes once they are what they are now."""

    behind: tuple[Cell, ...]
    again: Callable[[Now], float]


def by_derivation(case: Case, cell: Cell, value: float) -> Rule | None:
    """A number of a project follows its capital and the parameters of its derivation."""
    _, code, column = cell
    derivation, project = case.derivations[str(code)], case.projects[str(code)]
    formula, used = FORMULAS[column], sorted(parameters_of(derivation))
    if not case.parameters.keys() >= set(used):
        return None
    capital: Cell = ("projects", code, "capital_yi_cny")
    cells: dict[str, Cell] = {one: ("parameters", one, "value") for one in used}
    read = {one: case.parameters[one] for one in used}

    def again(now: Now) -> float:
        moved = project.model_copy(update={"capital_yi_cny": now(capital)})
        given = {one: read[one].model_copy(update={"value": now(cells[one])}) for one in used}
        try:
            was, found = formula(derivation, project, read), formula(derivation, moved, given)
        except ZeroDivisionError:
            return math.nan
        return found if not value and was != found else _scaled(value, found, was)

    return Rule((capital, *cells.values()), again)


def by_formula(case: Case, cell: Cell, text: str, value: float) -> Rule | None:
    """A number follows the numbers of the case that its formula names.

    None where the formula is no arithmetic that gives the number, or names no number of the case.
    """
    formula = arithmetic_of(case, cell, text)
    if formula is None:
        return None
    origins = [named(case, cell, figure) for figure in formula.figures]
    behind = tuple(dict.fromkeys(one for one in origins if one is not None and one != cell))
    before = {one: number_at(case, one) for one in behind}

    def again(now: Now) -> float:
        numbers = [
            figure.value if origin is None or origin == cell
            else _figure(figure.value, now(origin), before[origin])
            for figure, origin in zip(formula.figures, origins, strict=True)
        ]  # fmt: skip
        return _scaled(value, formula.at(numbers), formula.value)

    return Rule(behind, again) if behind else None


def _figure(figure: float, now: float, before: float) -> float:
    """The figure moves with the number that it quotes, in proportion; from zero, by as much."""
    if now == before:
        return figure
    return figure * now / before if before else figure + now


def _scaled(value: float, now: float, before: float) -> float:
    """The number times what its formula gives now over what it gave before."""
    return value * now / before if before and now != before else value
