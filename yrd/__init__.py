"""Allocates projects, talent and compute across the Yangtze River Delta.

import yrd
plan = yrd.solve("delta-province")
plan.frame("placements")
"""

from typing import TYPE_CHECKING, Any

from yrd import version

if TYPE_CHECKING:
    from yrd.answers.conflict import conflict
    from yrd.api import NoPlanError, batch, check, draw, load_case, scenario, solve
    from yrd.run_reading import read_run

__version__ = version.VERSION
__all__ = [
    "NoPlanError", "batch", "check", "conflict", "draw", "load_case", "read_run", "scenario",
    "solve",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """The named function of the API, loaded when it is first asked for: start-up stays quick."""
    if name not in __all__:
        raise AttributeError(f"module 'yrd' has no attribute '{name}'")
    from yrd import api  # noqa: PLC0415 - start-up

    return getattr(api, name)
