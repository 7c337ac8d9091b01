"""Pyomo's persistent interface: one model; numbers that ever differ are mutable parameters."""

import math
import time
from pathlib import Path

import numpy as np
import pyomo.environ as pyo
from pyomo.contrib.solver.solvers.highs import Highs

from optimizer.solver.arrays import Program
from peers.sequence import numbers_of, read_first, read_scenario, rows_of

VARIED = ("cost", "value", "row_lower", "row_upper")
"""Arrays of which a number may be a parameter."""


class PyomoMutable:
    """One model of the money, and the solver that keeps it."""

    def __init__(self, folder: Path) -> None:
        """Find out which numbers ever differ, build the model, and solve it once."""
        self._folder, self._first = folder, read_first(folder)
        if len(self._first) > 1:
            raise ValueError("one model holds one program")
        ((self._purpose, program),) = self._first.items()
        self._at = _varied(folder)
        self._model = _build(program, self._at)
        self._solver = Highs()
        for check in ("check_for_new_or_removed_constraints", "update_constraints", "update_vars"):
            self._solver.config.auto_updates[check] = False
        self._solver.solve(self._model)

    def solve(self, number: int) -> tuple[float, list[float]]:
        """Seconds and optimum of a scenario."""
        numbers = numbers_of(read_scenario(self._folder, number, self._first)[self._purpose])
        values = {name: numbers[name][at].tolist() for name, at in self._at.items()}
        begun = time.perf_counter()
        for name, at in self._at.items():
            parameter = getattr(self._model, name)
            for place, value in zip(at.tolist(), values[name], strict=True):
                parameter[place] = value
        best = float(self._solver.solve(self._model).incumbent_objective)
        return time.perf_counter() - begun, [best]


def _varied(folder: Path) -> dict[str, np.ndarray]:
    """Where some scenario has another number than the first; both sides of an equation count."""
    found: dict[str, set[int]] = {name: set() for name in VARIED}
    for file in folder.glob("*.npz"):
        if file.stem.isdigit():
            with np.load(file) as kept:
                for name in VARIED:
                    found[name].update(kept[f"0 {name} at"].tolist())
    return {name: np.array(sorted(places), np.int32) for name, places in found.items()}


def _build(program: Program, at: dict[str, np.ndarray]) -> pyo.ConcreteModel:
    model = pyo.ConcreteModel()
    numbers = numbers_of(program)
    for name, places in at.items():
        known = dict(zip(places.tolist(), numbers[name][places].tolist(), strict=True))
        setattr(model, name, pyo.Param(list(known), initialize=known, mutable=True))
    bounds = list(zip(program.lower.tolist(), program.upper.tolist(), strict=True))
    model.x = pyo.Var(range(len(bounds)), bounds=lambda model, column: bounds[column])

    def or_parameter(name: str, place: int, value: float) -> object:
        parameter = getattr(model, name)
        return parameter[place] if place in parameter else value  # noqa: SIM401 (it has no get)

    start, rows = program.matrix.start.tolist(), list(rows_of(program))

    def row_rule(model: pyo.ConcreteModel, row: int) -> object:
        columns, values, low, high = rows[row]
        if not columns or (math.isinf(low) and math.isinf(high)):
            return pyo.Constraint.Skip
        places = range(start[row], start[row + 1])
        total = pyo.quicksum(
            or_parameter("value", place, value) * model.x[column]
            for place, column, value in zip(places, columns, values, strict=True)
        )
        if math.isinf(low):
            return total <= or_parameter("row_upper", row, high)
        if low == high:
            return total == or_parameter("row_lower", row, low)
        return total >= or_parameter("row_lower", row, low)

    model.row = pyo.Constraint(range(len(rows)), rule=row_rule)
    model.total = pyo.Objective(
        expr=pyo.quicksum(
            or_parameter("cost", column, price) * model.x[column]
            for column, price in enumerate(program.cost.tolist())
            if price or column in model.cost
        )
    )
    return model
