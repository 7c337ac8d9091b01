r"""Published targets are reached in their year, or what is missed is reported.

    Σ_{p, r in P} adds_{n,p}·active_{p,r,t} + missed_{n,t}  ≥  amount_{n,t}   [unit of the target]

P is the province that the target binds, or the Delta. A hard target has no missed.

Source: targets for 2024 (paper sprint, last paragraph) and 2025 (paper zhang, section 三(二)).
"""

from collections.abc import Iterator
from functools import partial

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized
from optimizer.program.options import Option
from optimizer.program.places import owned_by_place
from optimizer.program.rows import Row


def _adds(adds: dict[str, float], province: str, option: Option) -> float:
    if province not in ("", option.province):
        return 0.0
    return adds.get(option.project.project, 0.0)


def targets(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per target that is due in a year of the plan."""
    adds: dict[str, dict[str, float]] = {}
    for (project, code), record in case.target_contributions.items():
        adds.setdefault(code, {})[project] = record.amount
    for (code, year), target in case.targets.items():
        if year not in case.years:
            continue
        reached = partial(_adds, adds.get(code, {}), target.province)
        terms = active(decide, sized(decide.options.values(), reached), year)
        if (code, year) in decide.missed:
            terms[decide.missed[code, year]] = 1.0
        is_own = target.hard and target.province
        yield Row(
            family="targets",
            key=(code, year),
            terms=terms,
            sense=">=",
            rhs=target.amount,
            relaxable=target.hard,
            owned=owned_by_place(case, target.province, target.amount) if is_own else (),
        )
