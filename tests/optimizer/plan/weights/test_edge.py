"""What hangs on comparative advantage, against advantage worked out anew."""

from dataclasses import replace

import numpy as np
import pytest

from inputs.evidence import Comparison
from inputs.evidence_lookup import numbers
from inputs.regions import Indicator
from inputs.sectors import Sector
from inputs.settings import Advantage
from optimizer.advantage import METHODS, advantage
from optimizer.plan.weights.edge import edge_weights

STEP = 1e-6
SECTORS = ("cars", "care", "chips")
NAMES = ("employment", "patents", "income")


@pytest.fixture
def measured(make):
    """Three sectors in three regions with three indicators, some missing; some edges clipped."""
    dice = np.random.default_rng(5)
    indicators = [
        Indicator(indicator=name, sector=sector, region=region, value=float(dice.uniform(0.2, 5)))
        for name in NAMES
        for sector in SECTORS
        for region in ("A1", "A2", "B1")
        if (name, sector, region) != ("patents", "care", "A2")
    ]
    case = make(
        sectors=[Sector(sector=code) for code in SECTORS],
        indicators=indicators,
        comparisons=[Comparison(first="patents", second="income", ratio=3)],
    )

    def by(method):
        given = Advantage(method=method, theta=0.3, low=0.75, high=1.15, indicator="employment")
        return replace(case, settings=case.settings.model_copy(update={"advantage": given}))

    return by


@pytest.fixture
def worth():
    """What stands in each sector and region, 亿元."""
    dice = np.random.default_rng(6)
    return {(s, r): float(dice.uniform(0, 9)) for s in SECTORS for r in ("A1", "A2", "B1")}


def _money(case, worth, before):
    edge = advantage(case)
    return sum(amount * edge[pair] / before[pair] for pair, amount in worth.items())


@pytest.mark.parametrize("method", [name for name in METHODS if name != "none"])
def test_what_stands_hangs_on_every_number_of_the_method(measured, worth, move, method):
    case = measured(method)
    weights = {}
    for (table, key, column), weight in edge_weights(case, worth):
        name = table, key if isinstance(key, str) else "/".join(key), column
        weights[name] = weights.get(name, 0.0) + weight
    before = advantage(case)
    found = 0
    for number in numbers(case):
        if number.table not in ("indicators", "comparisons") and "advantage." not in number.column:
            continue
        up, down = (_money(move(case, number, 1 + step), worth, before) for step in (STEP, -STEP))
        slope = (up - down) / (2 * STEP)
        assert weights.get(number[:3], 0.0) == pytest.approx(slope, rel=1e-5, abs=1e-6), number
        found += abs(slope) > 1e-3
    assert found >= 5


def test_without_advantage_nothing_hangs_on_it(measured, worth):
    assert list(edge_weights(measured("none"), worth)) == []
