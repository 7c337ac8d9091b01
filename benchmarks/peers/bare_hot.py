"""HiGHS by its own Python interface, hot: what a batch would take if all but the solver were free.

A model for each purpose is handed over once; then only numbers that differ from the scenario before
are changed, and the solver goes on from its last basis. What differs is found out beforehand and
not timed. A program in which nothing differs is not solved again.
"""

import time
from pathlib import Path

import highspy
import numpy as np

from optimizer.solver.arrays import Floats, Program
from peers.sequence import numbers_of, read_first, read_scenario

MOST_CHANGED = 1 / 30
"""Share of the coefficients from which handing over the whole program and its basis is quicker than
one by one: of 70 thousand, 17 thousand took 22 ms one by one, and all of them 3 ms at once."""

FEASIBILITY = 1e-9
"""As close to their bounds as yrd keeps columns, so that both do the same work; as there, costs are
not perturbed, which near an optimum only adds iterations."""

Differences = dict[str, np.ndarray]


class BareHot:
    """One HiGHS model per purpose, and the program that it holds."""

    def __init__(self, folder: Path) -> None:
        """Hand over and solve the first scenario."""
        self._folder, self._first = folder, read_first(folder)
        self._last = dict(self._first)
        self._models = {purpose: _loaded(program) for purpose, program in self._first.items()}
        self._best = {purpose: _run(model) for purpose, model in self._models.items()}

    def solve(self, number: int) -> tuple[float, list[float]]:
        """Seconds and optima of a scenario."""
        seconds = 0.0
        for purpose, program in read_scenario(self._folder, number, self._first).items():
            model, differ = self._models[purpose], _differences(self._last[purpose], program)
            places = _coefficients(program, differ["value"])
            begun = time.perf_counter()
            if any(map(len, differ.values())):
                _change(model, program, differ, places)
                self._best[purpose] = _run(model)
            seconds += time.perf_counter() - begun
            self._last[purpose] = program
        return seconds, list(self._best.values())


def _loaded(program: Program) -> highspy.Highs:
    model = highspy.Highs()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("primal_feasibility_tolerance", FEASIBILITY),
        ("dual_simplex_cost_perturbation_multiplier", 0.0),
    ):
        model.setOptionValue(option, value)
    _pass(model, program)
    return model


def _pass(model: highspy.Highs, program: Program) -> None:
    matrix = program.matrix
    model.passModel(
        matrix.columns, matrix.rows, len(matrix.value),
        int(highspy.MatrixFormat.kRowwise), int(highspy.ObjSense.kMinimize), 0.0,
        program.cost, program.lower, program.upper, program.row_lower, program.row_upper,
        matrix.start, matrix.column, matrix.value, np.zeros(matrix.columns, np.int32),
    )  # fmt: skip


def _run(model: highspy.Highs) -> float:
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise RuntimeError(f"HiGHS ended with {model.getModelStatus()}")
    return float(model.getInfo().objective_function_value)


def _differences(old: Program, new: Program) -> Differences:
    before = numbers_of(old)
    return {
        name: np.flatnonzero(now != before[name]).astype(np.int32)
        for name, now in numbers_of(new).items()
    }


def _coefficients(program: Program, at: np.ndarray) -> list[tuple[int, int, float]]:
    """Row, column and value of coefficients; none where the whole program is handed over."""
    matrix = program.matrix
    if _is_whole(program, at):
        return []
    rows = np.searchsorted(matrix.start, at, side="right") - 1
    columns, values = matrix.column[at].tolist(), matrix.value[at].tolist()
    return list(zip(rows.tolist(), columns, values, strict=True))


def _is_whole(program: Program, at: np.ndarray) -> bool:
    """Whether so much differs that the whole program is handed over."""
    return len(at) > MOST_CHANGED * len(program.matrix.value)


def _change(
    model: highspy.Highs,
    program: Program,
    differ: Differences,
    places: list[tuple[int, int, float]],
) -> None:
    if _is_whole(program, differ["value"]):
        basis = model.getBasis()
        _pass(model, program)
        model.setBasis(basis)
        return
    for row, column, value in places:
        model.changeCoeff(row, column, value)
    costs = differ["cost"]
    if len(costs):
        model.changeColsCost(len(costs), costs, program.cost[costs])
    _bounds(model.changeColsBounds, program.lower, program.upper, differ["lower"], differ["upper"])
    _bounds(
        model.changeRowsBounds,
        program.row_lower,
        program.row_upper,
        differ["row_lower"],
        differ["row_upper"],
    )


def _bounds(
    change: object, low: Floats, high: Floats, at_low: np.ndarray, at_high: np.ndarray
) -> None:
    at = np.union1d(at_low, at_high).astype(np.int32)
    if len(at):
        change(len(at), at, low[at], high[at])


def solve_cold(program: Program) -> float:
    """Hand over and solve a program without anything known of it."""
    return _run(_loaded(program))
