"""The made-up country of a synthetic case: places, their sizes, and its lists of codes."""

import math
import random
from dataclasses import dataclass

PROVINCES = 4
SECTORS = ("steel", "chips", "cars", "drugs", "textiles", "ships")
TALENT = ("lead", "research", "hybrid", "digital", "skilled")
COMPUTE = ("general", "training", "realtime")
HUBS = ("west1", "west2", "west3")
SOURCES = ("guidance", "enterprise", "loan")
BASE_YEAR = 2022
KM_PER_DEGREE = 105.0
"""Kilometres in a degree at 30° north, the mean of both directions; good enough to make up data."""


@dataclass(frozen=True)
class World:
    """Codes, sizes and seats of a synthetic case, the same for the same seed."""

    seed: int
    regions: tuple[str, ...]
    projects: tuple[str, ...]
    years: tuple[int, ...]
    weights: tuple[float, ...]
    seats: tuple[tuple[float, float], ...]

    @property
    def provinces(self) -> tuple[str, ...]:
        """Codes of the provinces that hold regions, in order."""
        return tuple(dict.fromkeys(self.province(i) for i in range(len(self.regions))))

    def province(self, region: int) -> str:
        """Code of the province that the region at a position belongs to."""
        return f"P{1 + region * PROVINCES // max(len(self.regions), PROVINCES)}"

    def dice(self, label: str) -> random.Random:
        """A source of chance of its own for each label, so that tables do not disturb others."""
        return random.Random(f"{self.seed}/{label}")  # noqa: S311 (made-up data, no secrets)

    def km(self, one: int, other: int) -> float:
        """Kilometres between the seats of two regions."""
        (lon, lat), (east, north) = self.seats[one], self.seats[other]
        return round(KM_PER_DEGREE * math.hypot(lon - east, lat - north), 1)

    def weight_of(self, province: str) -> float:
        """Share of a province in the whole country."""
        return sum(w for i, w in enumerate(self.weights) if self.province(i) == province)


def make_world(regions: int, projects: int, years: int, seed: int) -> World:
    """Places of unequal size, scattered over the Delta's rectangle."""
    chance = random.Random(f"{seed}/world")  # noqa: S311 (made-up data, no secrets)
    sizes = [1 / (1 + i % 11) + 0.1 * chance.random() for i in range(regions)]
    return World(
        seed=seed,
        regions=tuple(f"R{i + 1:03d}" for i in range(regions)),
        projects=tuple(f"J{i + 1:04d}" for i in range(projects)),
        years=tuple(range(BASE_YEAR + 1, BASE_YEAR + 1 + years)),
        weights=tuple(size / sum(sizes) for size in sizes),
        seats=tuple(
            (round(115 + 7 * chance.random(), 4), round(28 + 6 * chance.random(), 4))
            for _ in range(regions)
        ),
    )


def between(chance: random.Random, low: float, high: float) -> float:
    """A number between two bounds, with four decimals."""
    return round(low + (high - low) * chance.random(), 4)
