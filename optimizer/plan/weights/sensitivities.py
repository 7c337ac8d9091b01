r"""What the money hangs on: for every number θ of a case θ·∂Z/∂θ at the optimum of the money.

    ∂Z/∂θ = Σ_j x_j·∂c_j/∂θ + Σ_i y_i·(∂b_i/∂θ − Σ_j x_j·∂a_ij/∂θ)

Z money, x decisions, c what they bring, y prices (gain per unit of a right-hand side), b right-hand
sides, a the numbers in the rows. Numbers that only switch (years, lags, tests of cash) have none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from inputs.case import Case
from optimizer.plan.facts import Facts
from optimizer.plan.weights import (
    finance,
    machines,
    people,
    planner,
    projects,
    rows_funding,
    rows_machines,
    rows_people,
    rows_places,
    rows_policy,
    rows_provided,
    rows_sectors,
    value,
)
from optimizer.plan.weights.alone import of_province
from optimizer.plan.weights.optimum import Cell, Optimum, Rows, Weight, optimum_of

UNPRICED_ROWS = Rows("", {}, {})

Group = Callable[[Optimum], Iterable[Weight]]

MONEY: tuple[Group, ...] = (
    value.value,
    projects.capital,
    projects.closing,
    projects.running,
    projects.land,
    people.supply,
    people.moving,
    machines.building,
    machines.hosting,
    machines.transit,
    finance.funding,
    finance.vouchers,
    finance.crowding,
    planner.planner,
)
"""What the numbers bring by the money of the decisions."""

ROWS: tuple[Group, ...] = (
    rows_people.balance,
    rows_people.supply,
    rows_people.mobility,
    rows_machines.balance,
    rows_machines.capacity,
    rows_machines.limits,
    rows_machines.reach,
    rows_places.projects,
    rows_places.land,
    rows_places.hosts,
    rows_places.limits,
    rows_provided.provided,
    rows_sectors.capital,
    rows_sectors.rooms,
    rows_sectors.bands,
    rows_sectors.demand,
    rows_sectors.windows,
    rows_funding.instalments,
    rows_funding.budgets,
    rows_funding.outputs,
    rows_funding.ratios,
    rows_funding.small_firms,
    rows_funding.vouchers,
    rows_policy.facilities,
    rows_policy.precedence,
    rows_policy.consortia,
    rows_policy.chokepoints,
    rows_policy.security,
    rows_policy.targets,
    value.floors,
)
"""What the numbers bring by the rows that they tighten or widen."""


class Sensitivities(NamedTuple):
    """θ·∂Z/∂θ of every number that moves the money, 亿元; and what of it comes through rows."""

    whole: Mapping[Cell, float]
    rows: Mapping[Cell, float]


def sensitivities(facts: Facts, rows: Sequence[Rows]) -> Sensitivities:
    """What the money hangs on; decisions and priced rows are those of the money stage.

    Only numbers that the case states: a default that nobody wrote is no number of the case. Where
    provinces plan apart, what each holds of a project or of what belongs to all is taken as given.
    """
    parts = [optimum_of(of_province(facts, one.province), one) for one in rows if one.province]
    whole = optimum_of(facts, rows[0] if len(rows) == 1 else UNPRICED_ROWS)
    in_money = dict(_added(facts.case, MONEY, (whole,)))
    in_rows = _added(facts.case, ROWS, parts or (whole,))
    for cell, weight in in_rows.items():
        in_money[cell] = in_money.get(cell, 0.0) + weight
    return Sensitivities(in_money, in_rows)


def _added(case: Case, groups: Iterable[Group], parts: Iterable[Optimum]) -> Mapping[Cell, float]:
    found: dict[Cell, float] = {}
    for part in parts:
        for group in groups:
            for cell, weight in group(part):
                if weight:
                    found[cell] = found.get(cell, 0.0) + weight
    return dict(_stated(case, found))


def _stated(case: Case, found: Mapping[Cell, float]) -> Iterator[tuple[Cell, float]]:
    """Those that a file of the case states."""
    for cell, weight in found.items():
        table, key, column = cell
        if table == "case":
            if _is_set(case.settings, column.split(".")):
                yield cell, weight
            continue
        record = getattr(case, table).get(key)
        if record is not None and column in record.model_fields_set:
            yield cell, weight


def _is_set(group: BaseModel, path: list[str]) -> bool:
    """Whether a setting by its dotted name is given, and so are the groups that it is in."""
    name, *rest = path
    if name not in group.model_fields_set:
        return False
    return not rest or _is_set(getattr(group, name), rest)
