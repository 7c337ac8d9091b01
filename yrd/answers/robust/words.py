"""What is said of robust plans."""

from collections.abc import Iterator, Sequence

import numpy as np

from inputs.sweeps.axis import SUFFIX
from inputs.sweeps.sweep import Sweep
from optimizer.answers.robust.criteria import CRITERIA, CVAR
from optimizer.answers.robust.errors import NoRobustPlanError
from optimizer.answers.robust.records import BASE, Robust, Tried
from optimizer.plan.clean import NOISE
from yrd.answers.robust.tables import measured, value_of
from yrd.console import AT_LIMIT, NO_PLAN, UNVERIFIED

SHOWN = 10
"""Scenarios whose values a message lists."""

SIGNS = tuple(sign for sign in SUFFIX.values() if sign)
"""What the names of axes that multiply or add end in."""

SAME = 1e-4
"""Regrets that differ by less, 亿元, are told as the same."""


def exit_code(status: str) -> int:
    """With which code the command ends where there is no plan."""
    return {"infeasible": NO_PLAN, "unbounded": NO_PLAN, "limit": AT_LIMIT}.get(status, UNVERIFIED)


def no_plan(error: NoRobustPlanError, sweep: Sweep) -> str:
    """Why there is no plan, with what the scenarios are that are named."""
    lines = [f"{sweep.base.settings.name}: {error}"]
    lines += [f"  {described(sweep, number)}" for number in error.scenarios[:SHOWN]]
    if error.status == "infeasible":
        lines.append("'yrd conflict' names the rules that clash in one of them; leave it out, ")
        lines[-1] += "or relax what clashes"
    if error.status == "unbounded":
        lines.append("some gain has no limit; switch the rule that limits it on")
    return "\n".join(lines)


def described(sweep: Sweep, number: int) -> str:
    """A scenario by the values of its axes."""
    pairs = zip(sweep.axes, sweep.points[number], strict=True)
    values = (_set(axis.name, _short(value_of(axis, value))) for axis, value in pairs)
    return f"scenario {number}: {', '.join(values)}"


def _set(name: str, value: str) -> str:
    """An axis with its value; the name of a factor or an amount ends in its sign."""
    return f"{name} {value}" if name.endswith(SIGNS) else f"{name} = {value}"


def _short(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def lines(sweep: Sweep, found: Robust) -> tuple[str, ...]:
    """The answer in a few lines."""
    count, tail = len(found.scenarios), f"{100 * found.risk.tail:g} %"
    return (
        f"{count} scenario{'s' * (count > 1)} of {sweep.base.settings.name}, equally probable; "
        f"money is present value, CVaR its mean over the worst {tail} of cases",
        *(_line(found, plan) for plan in found.plans if plan.chosen.name in CRITERIA),
        *(_line(found, plan) for plan in found.plans if plan.chosen.name == BASE),
        *_single(found),
        *(f"  {described(sweep, number)}" for number in range(min(count, SHOWN))),
        *((f"  and {count - SHOWN} more scenarios: scenarios.csv",) if count > SHOWN else ()),
    )


def _line(found: Robust, plan: Tried) -> str:
    """One plan: where it stands, and what it reaches."""
    name, told = plan.chosen.name, measured(found, plan)
    title = f"{name} (weight {found.risk.weight:g})" if name == CVAR else name
    placed = sum(share > NOISE for share in plan.chosen.placed.values())
    if told.impossible:
        which = _numbered(np.flatnonzero(np.isnan(plan.money)).tolist())
        impossible = f"impossible in {_of(told.impossible, found)} ({which})"
        return f"  {title}: {placed} placements, {impossible}"
    regret = f"regret at most {_amount(told.worst_regret)} 亿元 (in {_worst(found, plan)})"
    return (
        f"  {title}: {placed} placements; {regret}, mean money {_amount(told.mean)}, "
        f"CVaR {_amount(told.cvar)}, least {_amount(told.least)}"
    )


def _amount(money: float) -> str:
    """The amount with two digits, and no sign where they are zeros."""
    return f"{round(money, 2) + 0.0:,.2f}"


def _worst(found: Robust, plan: Tried) -> str:
    """The scenarios in which the regret is largest, the first of them where there are many."""
    regret = found.best - plan.money
    return _numbered(np.flatnonzero(regret >= regret.max() - SAME).tolist())


def _numbered(numbers: Sequence[int]) -> str:
    """Scenarios by number, the first of them where there are many."""
    listed = ", ".join(str(number) for number in numbers[:SHOWN])
    more = f" and {len(numbers) - SHOWN} more" if len(numbers) > SHOWN else ""
    return f"scenario{'s' * (len(numbers) > 1)} {listed}{more}"


def _of(count: int, found: Robust) -> str:
    return f"{count} of {len(found.scenarios)} scenarios"


def _single(found: Robust) -> Iterator[str]:
    """The plans that are best in one scenario each, as a whole."""
    plans = [plan for plan in found.plans if plan.chosen.name not in (*CRITERIA, BASE)]
    able = [plan for plan in plans if not np.isnan(plan.money).any()]
    yield (
        f"  optimal plans of one scenario: {len(able)} of {len(plans)} are possible in every "
        f"scenario{'; the one with the least regret:' if able else ''}"
    )
    if able:
        yield "  " + _line(found, min(able, key=lambda plan: measured(found, plan).worst_regret))
