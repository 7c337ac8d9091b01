"""What of each start stands in each year: all of it, less what is closed at the deadline."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from optimizer.program.options import Option

Key = tuple[str, str, int]
"""Project, region and year of start."""


class Stand(NamedTuple):
    """A start in one year of the plan; share of the project that stands, and that is in use."""

    option: Option
    started: int
    year: int
    share: float
    in_use: float


def stands(
    options: Mapping[tuple[str, str], Option],
    started: Mapping[Key, float],
    closed: Mapping[Key, float],
    last: int,
) -> Iterator[Stand]:
    """Every start in every year from its own to the last of the plan."""
    for (project, region, year), share in started.items():
        option = options[project, region]
        shut = closed.get((project, region, year), 0.0)
        for now in range(year, last + 1):
            age = now - year
            is_over = option.deadline is not None and age >= option.deadline
            left = share - shut if is_over else share
            yield Stand(option, year, now, left, left * option.profile[age])
