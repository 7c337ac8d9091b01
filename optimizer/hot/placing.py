"""Which columns place which project where and when."""

from dataclasses import dataclass

import numpy as np

from optimizer.plan.clean import NOISE
from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Floats, Integers

Cell = str | int | float | None


@dataclass(frozen=True)
class Placing:
    """Starts with their keys, and the region of each column of a project."""

    start: Integers
    projects: tuple[str, ...]
    regions: tuple[str, ...]
    years: tuple[int, ...]
    stands: Integers
    places: tuple[str, ...]
    place: Integers

    def placements(self, values: Floats) -> dict[str, list[Cell]]:
        """What a point places, without the noise of the solver, as columns."""
        share = values[self.start]
        at = np.flatnonzero(share > NOISE).tolist()
        return {
            "project": [self.projects[i] for i in at],
            "region": [self.regions[i] for i in at],
            "year": [self.years[i] for i in at],
            "share": share[at].tolist(),
        }

    def by_region(self, brings: Floats, values: Floats) -> dict[str, float]:
        """What the projects of each region bring, where columns bring so much."""
        amounts = brings[self.stands] * values[self.stands]
        found = np.bincount(self.place, amounts, len(self.places))
        return dict(zip(self.places, found.tolist(), strict=True))


def placing_of(decide: Decisions) -> Placing:
    """The columns of projects."""
    keys, start = tuple(decide.start), list(decide.start.values())
    places = tuple(decide.here)
    number = {region: position for position, region in enumerate(places)}
    stands = [
        (column, number[pair[1]])
        for pair, found in decide.standing.items()
        for _, column, _, _ in found
    ]
    return Placing(
        start=np.array(start, np.int32),
        projects=tuple(key[0] for key in keys),
        regions=tuple(key[1] for key in keys),
        years=tuple(key[2] for key in keys),
        stands=np.array([column for column, _ in stands], np.int32),
        places=places,
        place=np.array([place for _, place in stands], np.int32),
    )
