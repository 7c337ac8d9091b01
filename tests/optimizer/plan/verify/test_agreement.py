"""Rows of the program and checks of the tables leave the same room at any point, row by row."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest

from geo.links import Links
from inputs.case import Case
from inputs.policy import Consortium, SectorPolicy
from inputs.regions import Emission
from optimizer.plan.facts import facts
from optimizer.plan.readback import decision_tables
from optimizer.plan.verify.verifying import VERIFIERS
from optimizer.program.decisions import decisions
from optimizer.program.names import Key
from optimizer.program.rows import Row

RULES = (
    "emissions", "facility", "precedence", "consortium", "sector_policy", "chokepoint", "security",
    "targets",
)  # fmt: skip
ROUNDING = 1e-9
"""Sums of a dozen numbers near 1 to 100, added up in another order."""


def _room(left: float, sense: str, right: float) -> float:
    return right - left if sense == "<=" else left - right


@pytest.fixture
def strict(case: Case) -> Case:
    """The three-region case with hard products and targets, and more kinds of rows."""
    caps = [Emission(region="B1", year=year, cap_wan_t=1) for year in case.years]
    windows = [
        SectorPolicy(sector="cars", least_yi_cny=1, most_share=0.5),
        SectorPolicy(sector="care", province="A", most_yi_cny=2, least_share=0.25),
    ]
    chip, lines = case.chokepoints["chip"], case.targets["lines", 2024]
    return replace(
        case,
        emissions={**case.emissions, **{(cap.region, cap.year): cap for cap in caps}},
        consortia={
            **case.consortia,
            ("plant", ""): Consortium(project="plant", least_share=0.25),
        },
        sector_policy={**case.sector_policy, **{(w.sector, w.province): w for w in windows}},
        chokepoints={"chip": chip.model_copy(update={"hard": True})},
        targets={("lines", 2024): lines.model_copy(update={"hard": True})},
    )


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("rule", RULES)
def test_a_row_and_its_check_leave_the_same_room(
    rule: str,
    seed: int,
    strict: Case,
    links: Links,
    rows_of: Callable[[Case, str], list[Row]],
):
    decide = decisions(strict, links)
    values = np.random.default_rng(seed).uniform(0.1, 1, decide.columns)
    said = facts(strict, links, decision_tables(strict, decide, values), {})
    rows: Mapping[Key, float] = {
        row.key: _room(sum(a * values[j] for j, a in row.terms.items()), row.sense, row.rhs)
        for row in rows_of(strict, rule)
    }
    checks = {
        check.key: _room(check.left, check.sense, check.right)
        for check in dict(VERIFIERS)[rule](said)
    }
    assert rows
    assert {key: checks[key] for key in rows} == pytest.approx(rows, abs=ROUNDING)
