"""Scenarios of one structure, solved in loaded models that go on from their last basis."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from inputs.scenarios.follow import taken
from inputs.sweeps.sweep import Sweep
from optimizer.hot.evaluation import Evaluation
from optimizer.hot.measuring import Group, measured
from optimizer.hot.numbers import Model, same_structure, with_numbers
from optimizer.solver.highs import Highs
from optimizer.solver.slots import Slots
from optimizer.stages.reach import Reached, reach
from optimizer.stages.solving import Session, Solver, countdown

HOT, REBUILT, ANEW = "hot", "rebuilt", "anew"
"""How a scenario was solved: numbers from the response in a loaded model; numbers worked out from
the scenario's own tables in a loaded model; a model of its own, because the structure differs."""


class Answer(NamedTuple):
    """A scenario with its program, what the stages reached, and how."""

    model: Model
    reached: Reached
    engine: str
    solver: Solver


class Engine:
    """The loaded models of a group, and how its numbers answer to the axes."""

    def __init__(self, sweep: Sweep, group: Group) -> None:
        """Solve the middle of the group, from whose bases every chunk starts."""
        self._sweep, self._group = sweep, group
        self._evaluation = Evaluation(sweep, group.middle)
        self.base = self._evaluation.first
        self.response, self.reason = measured(sweep, self._evaluation, group)
        settings = self.base.ready.case.settings.solver
        self._slots = Slots(settings.threads, settings.seed)
        self.middle = self._reach(self.base, self._slots)
        self._slots.mark()

    def rewind(self) -> None:
        """What comes next does not depend on what was solved before."""
        self._slots.rewind()

    def answer(self, point: Sequence[float]) -> Answer:
        """What the stages reach at a point. Raises InputProblems where there is no such case."""
        model, engine = self._model(point)
        if engine != ANEW:
            return Answer(model, self._reach(model, self._slots), engine, self._slots)
        settings = model.ready.case.settings.solver
        solver = Highs(settings.threads, settings.seed)
        return Answer(model, self._reach(model, solver), engine, solver)

    def _model(self, point: Sequence[float]) -> tuple[Model, str]:
        if self.response is not None:
            found = with_numbers(self.base, self.response.at(point))
            return self._with_settings(found, point), HOT
        found = self._evaluation.of(self._sweep.case_at(point))
        same = same_structure(found.ready, self.base.ready)
        return found, REBUILT if same else ANEW

    def _with_settings(self, found: Model, point: Sequence[float]) -> Model:
        """The program with the settings of the scenario, which stages ask for."""
        steps = [
            step
            for axis, value in zip(self._sweep.axes, point, strict=True)
            if self._sweep.settings_only(axis)
            for step in axis.steps(value)
        ]
        if not steps:
            return found
        settings = taken(self._sweep.base, steps).settings
        case = replace(found.ready.case, settings=settings)
        return replace(found, ready=replace(found.ready, case=case))

    def _reach(self, model: Model, solver: Solver) -> Reached:
        return reach(Session(model.ready, solver, countdown(float("inf"))), with_ranging=False)
