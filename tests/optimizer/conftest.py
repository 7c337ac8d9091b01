"""Two cases and the means to look at their programs: the tests of the optimizer start here.

`case` has three regions in two provinces, data for every rule, and numbers that the eye can check.
`make` builds the smallest case that a test needs. Columns and rows are spoken of by their names,
such as `start__plant__A1__2023`.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from geo.links import Links
from inputs.base import Record
from inputs.case import Case
from inputs.regions import Region
from inputs.sectors import Sector
from inputs.settings import Advantage, Settings
from optimizer.prepare import Prepared, prepare
from optimizer.program.decisions import decisions
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.program.rows import Row
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution

HOLDS = 1e-9
"""Room for rounding when a left side is added up by hand."""

sys.path.insert(0, str(Path(__file__).parent))

from three_regions import keyed, rules, small_case  # noqa: E402 - beside this file


@pytest.fixture(scope="session")
def case() -> Case:
    """The three-region case that has data for every rule; all rules but equity are on."""
    return small_case()


@pytest.fixture(scope="session")
def links() -> Links:
    """Places at right angles: A1 and A2 300 km apart, B1 400 km from A1, the hub 600 km away."""
    apart = {
        ("A1", "A2"): 300.0, ("A1", "B1"): 400.0, ("A2", "B1"): 500.0, ("hall", "A2"): 300.0,
        ("hall", "B1"): 400.0, ("hub", "A1"): 600.0, ("hub", "A2"): 600.0, ("hub", "B1"): 600.0,
    }  # fmt: skip
    return Links({**apart, **{(b, a): km for (a, b), km in apart.items()}}, frozenset())


Make = Callable[..., Case]


@pytest.fixture(scope="session")
def make() -> Make:
    """A case of the given tables (lists of records), years, rate and rules.

    Unless said otherwise: regions A1, A2 and B1 without any numbers, sector `cars`, the one year
    2023 after base year 2022, no discounting, no advantage, every rule but equity.
    """

    def build(
        on: tuple[str, ...] = (),
        rate: float = 0.0,
        years: tuple[int, int] = (2023, 2023),
        stages: tuple[str, ...] = (),
        **tables: list[Record],
    ) -> Case:
        places = [
            Region(region=code, province=province)
            for code, province in (("A1", "A"), ("A2", "A"), ("B1", "B"))
        ]
        settings = Settings(
            schema_=1,
            name="made",
            base_year=2022,
            first_year=years[0],
            last_year=years[1],
            discount_rate=rate,
            stages=stages,
            advantage=Advantage(method="none"),
            rules=rules(*on),
        )
        given = {"regions": places, "sectors": [Sector(sector="cars")], "projects": [], **tables}
        return Case(settings=settings, **{name: keyed(rows) for name, rows in given.items()})

    return build


@pytest.fixture(scope="session")
def only() -> Callable[..., Case]:
    """The case with only the named rules on; without a name, all but equity."""
    return lambda case, *names: replace(
        case, settings=case.settings.model_copy(update={"rules": rules(*names)})
    )


@pytest.fixture(scope="session")
def rows_of(links: Links) -> Callable[[Case, str], list[Row]]:
    """All rows of one rule, whether it is on or not."""

    def find(case: Case, rule: str) -> list[Row]:
        family = next(family for family in FAMILIES if family.name == rule)
        return list(family.rows(case, links, decisions(case, links)))

    return find


Sides = dict[tuple, tuple[float, str, float]]


@pytest.fixture(scope="session")
def sides(
    rows_of: Callable[[Case, str], list[Row]], links: Links
) -> Callable[[Case, str, Mapping[str, float]], Sides]:
    """Left side, sense and right side of every row of a rule at a point, without a solver.

    A point gives columns by name; those that it leaves out are zero. An unknown name is an error.
    """

    def evaluate(case: Case, rule: str, point: Mapping[str, float]) -> Sides:
        names = list(decisions(case, links).names())
        at = dict.fromkeys(range(len(names)), 0.0)
        at.update({names.index(name): value for name, value in point.items()})
        return {
            row.key: (sum(a * at[j] for j, a in row.terms.items()), row.sense, row.rhs)
            for row in rows_of(case, rule)
        }

    return evaluate


@pytest.fixture(scope="session")
def broken(
    sides: Callable[[Case, str, Mapping[str, float]], Sides],
) -> Callable[[Case, str, Mapping[str, float]], set[tuple]]:
    """Keys of the rows of a rule that do not hold at a point."""

    def fails(left: float, sense: str, right: float) -> bool:
        return (sense != ">=" and left > right + HOLDS) or (sense != "<=" and left < right - HOLDS)

    return lambda case, rule, point: {
        key for key, side in sides(case, rule, point).items() if fails(*side)
    }


class Optimum(NamedTuple):
    """Money in 亿元, the columns that are not zero by name, and the price of each row by name.

    A price is what the money gains per unit that the right-hand side of the row grows.
    """

    money: float
    columns: Mapping[str, float]
    prices: Mapping[str, float]


@pytest.fixture(scope="session")
def optimum(links: Links) -> Callable[..., Optimum]:
    """The money stage of a case, solved by HiGHS."""

    def solve(case: Case) -> Optimum:
        ready = prepare(case, links)
        found = Highs().solve(ready.program)
        assert found.status == "optimal", found.status
        chosen = zip(ready.decide.names(), found.values.tolist(), strict=True)
        heads = (row_name(head.family, head.key) for head in ready.program.heads)
        return Optimum(
            -found.objective,
            {name: value for name, value in chosen if value > HOLDS},
            dict(zip(heads, (-found.prices).tolist(), strict=True)),
        )

    return solve


@pytest.fixture(scope="session")
def ready_of(links: Links) -> Callable[[Case], Prepared]:
    """The program of a case."""
    return lambda case: prepare(case, links)


@pytest.fixture(scope="session")
def residual() -> Callable[[Program, np.ndarray], float]:
    """The worst violation of rows and bounds at a point, relative to 1 + the right-hand side."""

    def worst(program: Program, values: np.ndarray) -> float:
        matrix = program.matrix
        found = [0.0, float(np.max(program.lower - values)), float(np.max(values - program.upper))]
        for i in range(matrix.rows):
            at = slice(matrix.start[i], matrix.start[i + 1])
            left = float(matrix.value[at] @ values[matrix.column[at]])
            for miss, right in (
                (left - program.row_upper[i], program.row_upper[i]),
                (program.row_lower[i] - left, program.row_lower[i]),
            ):
                if np.isfinite(right):
                    found.append(float(miss / (1 + abs(right))))
        return max(found)

    return worst


@pytest.fixture(scope="session")
def solved() -> Callable[[Program], Solution]:
    """A program solved afresh by HiGHS with one thread."""
    return lambda program: Highs().solve(program)
