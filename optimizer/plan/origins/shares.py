"""Of what a derived number is made: how far it moves with each number behind it."""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.derivation import COST_BASE, NET_SHARE, QUALITY_WORTH
from inputs.evidence import Derivation
from inputs.scenarios.rederive import FORMULAS
from optimizer.plan.origins.arithmetic import Figure, Formula, read_formula
from optimizer.plan.origins.named import is_near, named
from optimizer.plan.origins.tokens import PAPER, parts, tokens
from optimizer.plan.weights.optimum import Cell

STEP = 1e-5
"""Relative step of differences: rounding (1e-16 / step) and curvature (step²) both stay small."""


class Made(NamedTuple):
    """Relative change of a derived number per relative change of the numbers behind it.

    `printed` is the sum of absolute changes with figures that a paper prints and that are no number
    of the case, `unnamed` with figures that the formula gives without name or source; each counts
    at most as much as the number itself.
    """

    cells: Mapping[Cell, float]
    printed: float = 0.0
    unnamed: float = 0.0


def made_of(case: Case, cell: Cell, formula: str) -> Made:
    """What a derived number is made of; nothing but itself where that cannot be told.

    The value of a project follows its derivation. Any other number follows the first part of the
    formula that is arithmetic and gives the number; powers of ten convert units and are no
    figures. Where no part does, the parameters that the formula names share the number equally.
    """
    table, key, column = cell
    if table == "projects" and column in FORMULAS and key in case.derivations:
        return _by_derivation(case, case.derivations[str(key)], column)
    found = arithmetic_of(case, cell, formula)
    if found is not None:
        return _by_formula(case, cell, found, PAPER.search(formula) is not None)
    found_codes = (token for token in tokens(formula) if token in case.parameters)
    behind: dict[Cell, None] = dict.fromkeys(("parameters", code, "value") for code in found_codes)
    behind.pop(cell, None)
    shared = {one: 1 / len(behind) for one in behind}
    return Made(shared) if shared else Made({}, unnamed=1.0)


def arithmetic_of(case: Case, cell: Cell, text: str) -> Formula | None:
    """The first part of a formula that is arithmetic and gives the number of the cell."""
    table, key, column = cell
    value = getattr(getattr(case, table).get(key), column, None) if table != "case" else None
    for part in parts(text) if value else ():
        found = read_formula(part)
        if found is not None and value is not None and is_near(found.value, value):
            return found
    return None


def _by_formula(case: Case, cell: Cell, formula: Formula, has_paper: bool) -> Made:
    cells: dict[Cell, float] = {}
    printed = unnamed = 0.0
    for figure, move in zip(formula.figures, formula.moves, strict=True):
        origin = named(case, cell, figure)
        if origin is not None:
            cells[origin] = cells.get(origin, 0.0) + move
        elif _converts(figure):
            continue
        elif figure.is_printed or (has_paper and not figure.words):
            printed += abs(move)
        else:
            unnamed += abs(move)
    if not cells and not printed and not unnamed:
        unnamed = 1.0
    return Made(cells, min(printed, 1.0), min(unnamed, 1.0))


def _converts(figure: Figure) -> bool:
    """Whether the figure is a power of ten without a name or source."""
    digits = f"{figure.value:.12g}".replace(".", "").strip("0")
    return digits == "1" and not figure.words and not figure.is_printed


def _by_derivation(case: Case, derivation: Derivation, column: str) -> Made:
    """By differences; a number that is zero moves with nothing."""
    project, formula = case.projects[derivation.project], FORMULAS[column]
    read = {code: case.parameters[code] for code in parameters_of(derivation)}

    def moved(code: str, factor: float) -> float:
        changed = read[code].model_copy(update={"value": read[code].value * factor})
        return formula(derivation, project, {**read, code: changed})

    try:
        value = formula(derivation, project, read)
        slopes = {
            code: (moved(code, 1 + STEP) - moved(code, 1 - STEP)) / (2 * STEP) for code in read
        }
    except ZeroDivisionError:
        return Made({}, unnamed=1.0)
    if not value:
        return Made({})
    cells: dict[Cell, float] = {
        ("parameters", code, "value"): slope / value for code, slope in slopes.items() if slope
    }
    return Made({**cells, ("projects", project.project, "capital_yi_cny"): 1.0})


def parameters_of(derivation: Derivation) -> frozenset[str]:
    """Codes of the parameters that a derivation may read."""
    if derivation.kind == "digitalisation":
        own = (derivation.investment_ratio, derivation.cost_effect, derivation.quality_effect)
        return frozenset((*own, NET_SHARE, COST_BASE, QUALITY_WORTH)) - {""}
    return frozenset((derivation.output_ratio, derivation.margin)) - {""}
