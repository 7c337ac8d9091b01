"""What the proof says, line by line."""

from collections.abc import Iterable, Sequence

from inputs.systems.catalogue import System
from yrd.systems.proof import Effect, Result

MANY = 100
"""Systems that something must stand for which changes the result."""


def line(effect: Effect) -> str:
    """The effect in one line."""
    verdict = effect.criterion or "NOTHING CHANGES"
    result = f"{_money(effect.before)} → {_money(effect.after)}"
    lacking = _lacking(effect)
    moved = f"starts moved {effect.moved:.3g}"
    return f"{verdict}: {effect.switch.text()}: {result}{lacking}, {moved}"


def _money(result: Result) -> str:
    return f"{result.money:,.4f} 亿元" if result.status == "optimal" else result.status


def _lacking(effect: Effect) -> str:
    """What products lack before and after, where both plans look at it."""
    before, after = effect.before.lacking, effect.after.lacking
    if before is None or after is None:
        return ""
    return f", lacking {before:.4g} → {after:.4g} products"


def closing(
    systems: Sequence[System], found: Sequence[System], effects: Iterable[Effect]
) -> list[str]:
    """The sums, and the systems whose references change nothing."""
    idle = [system for system in systems if system.represented_by and system not in found]
    switched = list(effects)
    felt = sum(bool(effect.criterion) for effect in switched)
    return [
        f"{felt} of {len(switched)} references change the result",
        *(f"nothing proved: {system.number} {system.name_zh}" for system in idle),
        f"{len(found)} of {len(systems)} systems are represented by something that changes the "
        f"result; at least {MANY} are asked for",
    ]
