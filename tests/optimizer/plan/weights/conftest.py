"""A case with one number moved, and what its money then is: the check that cannot lie."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.evidence_lookup import Number, key_text
from inputs.settings import Settings
from optimizer.plan.weights.optimum import decided, priced_rows
from optimizer.plan.weights.sensitivities import Sensitivities, sensitivities
from optimizer.prepare import Prepared, prepare
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs

STEP = 1e-5
"""Relative change of a number: the optimum changes by more than rounding, the basis rarely."""

SMOOTH = 1e-3
"""Relative difference of the two sides above which the number stands at a kink."""

AGREES = 1e-5
"""Relative difference up to which a weight is the slope; curvature over a step is of this order."""

NOTHING = 1e-6
"""Slopes below this part of the money are rounding of the optimum (1e-11) over the step."""

COUNTED = (
    "base_year", "first_year", "last_year", "lag", "lead_years", "train_lag_years",
    "deadline_years", "payback_years", "return_lag_years", "pruning_rounds",
)  # fmt: skip
"""Whole numbers that only switch something, and so have no slope."""


class Found(NamedTuple):
    """How many numbers agree, how many of those weigh, which do not agree, and which stand apart.

    `weighing` holds table and column of the numbers that agree and weigh.
    """

    agreeing: int
    weighing: tuple[tuple[str, str], ...]
    wrong: tuple[str, ...]
    kinks: int


class _Warm(Highs):
    """A solver that starts every program of the same shape from the basis of the first one."""

    basis = None

    def _load(self, program: Program) -> None:
        super()._load(program)
        if self.basis is not None:
            self._model.setBasis(self.basis)

    def start_from_here(self) -> None:
        self.basis = self._model.getBasis()


def _with_setting(settings: Settings, path: str, factor: float) -> Settings:
    name, _, rest = path.partition(".")
    held = getattr(settings, name)
    new = _with_setting(held, rest, factor) if rest else held * factor
    return settings.model_copy(update={name: new})


def moved(case: Case, number: Number, factor: float) -> Case:
    """The case with one number multiplied."""
    if number.table == "case":
        return replace(case, settings=_with_setting(case.settings, number.column, factor))
    table = getattr(case, number.table)
    (key,) = (key for key in table if key_text(key) == number.key)
    record = table[key].model_copy(update={number.column: number.value * factor})
    return replace(case, **{number.table: {**table, key: record}})


def hangs_on(ready: Prepared, engine: Highs | None = None) -> tuple[float, Sensitivities]:
    """The money at its optimum and what it hangs on."""
    found = (engine or Highs()).solve(ready.program)
    assert found.status == "optimal"
    said = decided(ready.case, ready.links, ready.decide, found.values)
    rows = priced_rows(ready.case, ready.program, found.prices)
    return -found.objective, sensitivities(said, rows)


Compare = Callable[..., Found]


@pytest.fixture(scope="session")
def move() -> Callable[[Case, Number, float], Case]:
    """The case with one number multiplied."""
    return moved


@pytest.fixture(scope="session")
def compare() -> Compare:
    """The weight of each number against the two sides of the money when the case is solved anew."""

    def run(
        case: Case,
        links: Links,
        choose: Callable[[Mapping[tuple[str, str, str], float]], list[Number]],
    ) -> Found:
        engine = _Warm()
        best, found = hangs_on(prepare(case, links), engine)
        engine.start_from_here()
        weights = {(t, key_text(key), c): weight for (t, key, c), weight in found.whole.items()}
        agreeing, weighing, wrong, kinks = 0, [], [], 0
        for number in choose(weights):
            weight = weights.get((number.table, number.key, number.column), 0.0)
            up, down = (
                -engine.solve(prepare(moved(case, number, 1 + step), links).program).objective
                for step in (STEP, -STEP)
            )
            above, below = (up - best) / STEP, (best - down) / STEP
            noise = NOTHING * max(1.0, abs(best))
            if not abs(above - below) <= SMOOTH * max(abs(above), abs(below)) + noise:
                kinks += 1
            elif abs((above + below) / 2 - weight) > AGREES * abs(weight) + noise:
                wrong.append(f"{number}: {above} and {below}, not {weight}")
            else:
                agreeing += 1
                weighing += [(number.table, number.column)] if abs(weight) > 10 * noise else []
        return Found(agreeing, tuple(weighing), tuple(wrong), kinks)

    return run


@pytest.fixture(scope="session")
def counted() -> tuple[str, ...]:
    """Columns of whole numbers that only switch something."""
    return COUNTED
