"""Allocates projects, talent and compute across the Yangtze River Delta.

import yrd
plan = yrd.solve("delta-province")
plan.frame("placements")
"""

from typing import TYPE_CHECKING, Any

from yrd import version

if TYPE_CHECKING:
    from yrd.answers.alternatives.answer import alternatives
    from yrd.answers.conflict.found import conflict
    from yrd.answers.dividend.api import dividend
    from yrd.answers.frontier.answer import frontier
    from yrd.answers.robust.api import robust
    from yrd.api import NoPlanError, batch, check, compare, load_case, scenario, solve, why
    from yrd.drawn import draw
    from yrd.reports import report
    from yrd.run_reading import read_run

__version__ = version.VERSION
__all__ = [
    "NoPlanError", "alternatives", "batch", "check", "compare", "conflict", "dividend", "draw",
    "frontier", "load_case", "read_run", "report", "robust", "scenario", "solve", "why",
]  # fmt: skip

HOMES = {
    "alternatives": "yrd.answers.alternatives.answer",
    "conflict": "yrd.answers.conflict.found",
    "dividend": "yrd.answers.dividend.api",
    "draw": "yrd.drawn",
    "frontier": "yrd.answers.frontier.answer",
    "report": "yrd.reports",
    "robust": "yrd.answers.robust.api",
}
"""Modules of functions that do not live in `yrd.api`."""


def __getattr__(name: str) -> Any:
    """The named function of the API, loaded when it is first asked for: start-up stays quick."""
    if name not in __all__:
        raise AttributeError(f"module 'yrd' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415 - start-up

    return getattr(import_module(HOMES.get(name, "yrd.api")), name)
