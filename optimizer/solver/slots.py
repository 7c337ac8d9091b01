"""HiGHS kept hot: a loaded model for each purpose, which goes on from its last basis."""

import math

from optimizer.solver.arrays import Program
from optimizer.solver.highs import Basis, Highs
from optimizer.solver.solution import Ranging, Solution

MONEY = "money"
"""Purpose of the money stage, of which ranges speak."""


class Slots:
    """A model for each purpose: every solve resembles the one before it for the same purpose.

    Costs are not perturbed: near an optimum the perturbation costs a quarter of the iterations.
    """

    name = "highs"

    def __init__(self, threads: int = 1, seed: int = 0) -> None:
        """Start without any model."""
        self._settings = threads, seed
        self._models: dict[str, Highs] = {}
        self._marked: dict[str, Basis] = {}
        self._purpose = ""

    @property
    def version(self) -> str:
        """Version of the solver."""
        return self._model().version

    def turn_to(self, purpose: str) -> None:
        """The model for this purpose is at hand."""
        self._purpose = purpose

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program, on from the last one for the same purpose."""
        return self._model().solve(program, seconds)

    def ranging(self) -> Ranging | None:
        """How far the numbers of the last money stage may move."""
        return self._models[MONEY].ranging() if MONEY in self._models else None

    def stand_at(self, purpose: str, program: Program, basis: Basis) -> None:
        """The model for a purpose holds the program and goes on from a basis."""
        self.turn_to(purpose)
        self._model().stand_at(program, basis)

    @property
    def basis(self) -> Basis | None:
        """The basis at which the model at hand stands, if it stands at any."""
        return self._model().basis

    def mark(self) -> None:
        """The bases that the models stand at are those that they can be put back to."""
        found = {purpose: model.basis for purpose, model in self._models.items()}
        self._marked = {purpose: basis for purpose, basis in found.items() if basis is not None}

    def rewind(self) -> None:
        """Every model stands at its marked basis and knows nothing of what was solved since."""
        for purpose in tuple(self._models):
            if purpose in self._marked:
                self._models[purpose].go_from(self._marked[purpose])
            else:
                del self._models[purpose]

    def _model(self) -> Highs:
        if self._purpose not in self._models:
            self._models[self._purpose] = Highs(*self._settings, perturbed=False)
        return self._models[self._purpose]
