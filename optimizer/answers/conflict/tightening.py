"""Numbers on the left of rules brought back towards what they were, as far as may be.

A row that gives way says how far its cell must go at one plan; where the cell stands on the left of
the row, as a share or a floor does, or in several rows, another plan may need less of it.
"""

from collections.abc import Callable, Mapping

from optimizer.answers.conflict.cells import Setting
from optimizer.answers.conflict.sizing import outward
from optimizer.answers.conflict.varied import after
from optimizer.prepare import Prepared
from optimizer.solver.points import has_point

HALVINGS = 12
"""Halvings of the way back: what is left is within 1/4000 of the way of the least."""


def nearest(setting: Setting, restores: Callable[[Setting], bool]) -> Setting:
    """The setting with its number as near to what it was as still restores the case."""
    begin, best = float(setting.before), setting
    low, high = begin, float(setting.after)
    tried = setting._replace(after=outward(begin, high - (high - low) * 2**-HALVINGS))
    if not restores(tried):
        return setting
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        tried = setting._replace(after=outward(begin, middle))
        if restores(tried):
            best, high = tried, middle
        else:
            low = middle
    return best


def tightened(ready: Prepared, settings: Mapping[str, Setting]) -> Mapping[str, Setting]:
    """The settings with each number on the left as near to what it was as the others allow; one
    that need not move is left out."""
    found = dict(settings)
    for path, setting in settings.items():
        if setting.leans:
            del found[path]
            others = {other: one.after for other, one in found.items()}
            if not _restores(ready, others):
                found[path] = nearest(setting, _with_others(ready, others))
    return found


def _with_others(ready: Prepared, others: Mapping[str, str]) -> Callable[[Setting], bool]:
    """Whether a setting restores the case beside others."""
    return lambda tried: _restores(ready, {**others, tried.path: tried.after})


def _restores(ready: Prepared, settings: Mapping[str, str]) -> bool:
    """Whether the case has a plan after the settings."""
    moved = after(ready, settings)
    return moved is not None and has_point(moved.program)
