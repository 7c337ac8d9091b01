"""The three administrative levels at which the Delta can be read."""

from typing import Literal

Level = Literal["province", "city", "county"]

LEVELS: tuple[Level, ...] = ("province", "city", "county")
