"""The plan's tables as numbers by key, which is all that verification and accounts look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from geo.links import Links
from inputs.case import Case
from optimizer.plan.plan import Table
from optimizer.plan.standing import Stand, stands
from optimizer.program.options import Option, options

Started = Mapping[tuple[str, str, int], float]


@dataclass(frozen=True)
class Facts:
    """What a plan says, read from its tables alone; no column of the program is known here.

    started[project, region, year] and what of it is closed at the deadline, moved[class, from, to,
    year], trained and recruited[class, region, year], served[class, host, region, year],
    ordered[class, host, year], drawn[source, discipline, region, year], spent[issuer, discipline,
    region, year] in vouchers; units as in the tables.
    """

    case: Case
    links: Links
    options: Mapping[tuple[str, str], Option]
    started: Started
    closed: Started
    moved: Mapping[tuple[str, str, str, int], float]
    trained: Mapping[tuple[str, str, int], float]
    recruited: Mapping[tuple[str, str, int], float]
    served: Mapping[tuple[str, str, str, int], float]
    ordered: Mapping[tuple[str, str, int], float]
    drawn: Mapping[tuple[str, str, str, int], float]
    spent: Mapping[tuple[str, str, str, int], float]
    alone: Mapping[str, float]

    @cached_property
    def stands(self) -> tuple[Stand, ...]:
        """Every start in every year from its own to the last of the plan."""
        return tuple(stands(self.options, self.started, self.closed, self.case.years[-1]))


def _column(table: Table, keys: int, name: str) -> dict[tuple, float]:  # type: ignore[type-arg]
    """The named column by the first columns as key, without zeros."""
    at = table.columns.index(name)
    return {row[:keys]: float(row[at] or 0.0) for row in table.rows if row[at]}


def facts(
    case: Case,
    links: Links,
    tables: Mapping[str, Table],
    alone: Mapping[str, float],
    placed: Mapping[tuple[str, str], Option] | None = None,
) -> Facts:
    """The numbers of a plan's decision tables; `placed` saves working out the options again."""
    return Facts(
        case=case,
        links=links,
        options=options(case) if placed is None else placed,
        started=_column(tables["placements"], 3, "share"),
        closed=_column(tables["placements"], 3, "closed"),
        moved=_column(tables["talent_moves"], 4, "people"),
        trained=_column(tables["talent"], 3, "trained"),
        recruited=_column(tables["talent"], 3, "recruited"),
        served=_column(tables["compute_service"], 4, "eflops"),
        ordered=_column(tables["compute"], 3, "ordered"),
        drawn=_column(tables["funding"], 4, "amount"),
        spent=_column(tables["vouchers"], 4, "amount"),
        alone=alone,
    )
