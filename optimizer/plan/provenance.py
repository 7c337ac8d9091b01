"""What an answer rests on: how much of its money and of its binding limits has which grade.

    weight of a number θ = |θ·∂Z/∂θ|

For a cost or value that is the size of its postings in the money; for a limit it is price times
right-hand side. Weights are added by the grade of the evidence behind the number.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from inputs.case import Case
from inputs.evidence_lookup import Key, evidence_of
from optimizer.plan.facts import Facts
from optimizer.plan.plan import Table
from optimizer.plan.weights import Cell, money_weights
from optimizer.program.names import BLANK

GRADES = ("document", "statistic", "derived", "assumption")


def _shares(case: Case, weights: Iterable[tuple[Cell, float]]) -> Mapping[str, float]:
    """Share of each grade; numbers without evidence count as assumptions."""
    totals = dict.fromkeys(GRADES, 0.0)
    for (table, key, column), weight in weights:
        known = evidence_of(case, table, key, column)
        totals[known.grade if known else "assumption"] += abs(weight)
    whole = sum(totals.values())
    return {grade: total / whole if whole else 0.0 for grade, total in totals.items()}


def _parts(row: str) -> tuple[str, ...]:
    return tuple("" if part == BLANK else part for part in row.split("__"))


def _industrial_cells(case: Case, key: tuple[str, ...]) -> list[tuple[str, Key, str]]:
    return [("industry", key[:2], "output_yi_cny"), ("sectors", key[0], "base_share")]


LIMITS: Mapping[str, Callable[[Case, tuple[str, ...]], list[tuple[str, Key, str]]]] = {
    "talent_balance": lambda case, key: [
        ("talent", key[:2], "stock_kperson"), ("talent", key[:2], "deployable"),
    ],
    "talent_supply": lambda case, key: [
        ("talent", key[1:3], f"{key[0]}_limit_kperson"),
    ],
    "talent_mobility": lambda case, key: [
        ("talent", key[1:3], "mobile_share" if key[0] == "mobile" else "home_floor"),
    ],
    "compute_capacity": lambda case, key: [
        ("hosts", key[1], "quota_eflops") if key[0] == "quota"
        else ("compute", key[1:3], "build_limit_eflops") if key[0] == "limit"
        else ("compute", key[1:3], "installed_eflops"),
    ],
    "compute_reach": lambda case, key: [("routes", key[:3], "bandwidth_eflops")],
    "energy": lambda case, key: [("energy", key, "budget_yi_kwh")],
    "land": lambda case, key: [("land", key, "available_km2")],
    "industrial_base": _industrial_cells,
    "diminishing_returns": lambda case, key: _industrial_cells(case, key[1:]),
    "demand": lambda case, key: [
        ("demand", key[1:], "sales_yi_cny" if key[0] == "sales" else "addressed_yi_cny"),
    ],
    "funding": lambda case, key: [("funding", key[1:], "budget_yi_cny")],
}  # fmt: skip
"""The cells behind the right-hand side of each rule; rights to projects are no measured number."""


def _limit_weights(case: Case, binding: Table) -> Iterator[tuple[Cell, float]]:
    for rule, row, _, right, price, _ in binding.rows:
        if rule in LIMITS and price and right:
            for cell in LIMITS[str(rule)](case, _parts(str(row))):
                yield cell, float(price) * float(right)


def evidence_shares(facts: Facts, binding: Table) -> Mapping[str, Mapping[str, float]]:
    """Share of each grade in the money, and in what the binding limits are worth."""
    return {
        "objective": _shares(facts.case, money_weights(facts)),
        "binding": _shares(facts.case, _limit_weights(facts.case, binding)),
    }
