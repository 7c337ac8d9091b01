"""What 'solve' says at its end: the answer in a few lines, and its exit code."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from optimizer.allocate import Allocation
from optimizer.plan.plan import Plan, Stage
from yrd.console import AT_LIMIT, DONE, NO_PLAN, UNVERIFIED, shares_text
from yrd.pipeline import Answer
from yrd.sensitive import sensitive_lines

Outcome = tuple[int, Sequence[str], Sequence[str]]
"""Exit code, lines for standard output, lines for standard error."""


UNBOUNDED = "is unbounded: some gain has no limit; switch the rule that limits it on"


def outcome(answer: Answer, into: Path, remedy: str = "yrd conflict CASE") -> Outcome:
    """Exit code and lines of an answer that was written to a run folder.

    `remedy` is the command that explains why there is no plan.
    """
    found = answer.allocation
    notes = [f"note: {note.text()}" for note in answer.notes]
    if found.status in ("infeasible", "unbounded"):
        return NO_PLAN, notes, [_no_plan(answer, remedy)]
    if found.status in ("failed", "unverified"):
        return UNVERIFIED, notes, [_unverified(found)]
    if found.plan is None:
        return AT_LIMIT, notes, ["stopped at the limit before any plan was found"]
    warnings = [f"warning: {text}" for text in found.plan.warnings]
    lines = [*notes, *_summary(answer, found.plan), *warnings, f"wrote {into}"]
    if found.status == "limit":
        stopped = "stopped at the limit: the plan kept is the best found by then"
        return AT_LIMIT, lines, [stopped]
    return DONE, lines, []


def _no_plan(answer: Answer, remedy: str) -> str:
    name = answer.case.settings.name
    if answer.allocation.status == "unbounded":
        return f"{name} {UNBOUNDED}"
    return (
        f"{name} is infeasible: no plan keeps every rule. Which rules clash, and the least that "
        f"restores it: {remedy}"
    )


def _unverified(found: Allocation) -> str:
    checked = found.verification
    if checked is None:
        return "the solver failed; no plan is passed on"
    return (
        f"the solver's plan does not verify: row {checked.worst_row} is violated by "
        f"{checked.worst:.3g} (relative); no plan is passed on"
    )


def _given_up(answer: Answer, before: Stage, stage: Stage) -> str:
    """What a later stage cost beside the stage before it, and what it was given for."""
    size = answer.case.settings.equity.size
    purpose = {
        "equity": f"every province gains at least {_amount(stage.measure)} 亿元 times its share of "
        f"{size}",
        "guarantee": "no province is worth less than alone",
        "security": f"what products lack of their coverage adds up to {stage.measure:,.3g}",
    }[stage.name]
    cost = f"{_amount(before.money - stage.money)} of {before.money:,.2f} 亿元"
    return f"  {stage.name}: {cost} given up so that {purpose}"


def _amount(money: float) -> str:
    """The amount with two digits, and no sign where they are zeros."""
    return f"{round(money, 2) + 0.0:,.2f}"


def _summary(answer: Answer, plan: Plan) -> list[str]:
    """The plan in numbers: money, provinces, evidence, verification."""
    placed: dict[str, float] = dict.fromkeys(answer.case.players, 0.0)
    for row in plan.tables["placements"].rows:
        region = answer.case.regions[str(row[1])]
        placed[region.province] += float(row[4] or 0)
    names = answer.case.provinces
    lines = [f"{plan.status}: a plan worth {plan.money:,.2f} 亿元 of present value"]
    lines += [_given_up(answer, *pair) for pair in pairwise(plan.stages)]
    for province, worth in plan.worth.items():
        label = (names[province].name_zh if province in names else "") or province
        alone = plan.alone.get(province)
        gain = "" if alone is None else f", gain over alone {_amount(worth - alone)}"
        lines.append(f"  {label}: capital {placed[province]:,.1f}, worth {worth:,.2f}{gain}")
    lines.append(_placements(plan))
    lines.append(f"  money rests on: {shares_text(plan.evidence['objective'])}")
    lines += sensitive_lines(plan)
    checked = answer.allocation.verification
    if checked is not None:
        rules = sum(answer.case.settings.rules.model_dump().values())
        worst = f"worst violation {checked.worst:.1e}"
        lines.append(f"  verified: {rules} rules and the money, {worst}")
    return lines


def _placements(plan: Plan) -> str:
    """How many placements there are, and how firm they are."""
    table = plan.tables["placements"]
    at = table.columns.index
    unique = [row[at("unique")] for row in table.rows]
    known = sum(bool(row[at("identified")]) for row in table.rows)
    settled = "" if None in unique else f"{sum(map(bool, unique))} unique, "
    return f"  placements: {len(table.rows)}, {settled}{known} identified by data"
