"""What the money hangs on is what it changes by when the case is solved anew."""

import random
from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.evidence_lookup import numbers
from inputs.policy import PlannerTerm
from inputs.settings import Advantage, Rules

SCARCE = {
    "home_floor", "mobile_share", "deployable", "attrition", "inflow", "barrier", "utilisation",
    "return_share", "abroad_share", "salvage_share", "public_most", "least_share", "coverage",
    "target", "small_firm_share", "security_share", "small_firms", "data_security", "value_floor",
    "fee_share", "width_share",
}  # fmt: skip
"""Shares, which a change may make smaller only."""

KEPT = {"life_years", "instalment", "discount_rate", "pue", "right"}
"""What a change leaves alone: whole numbers, and numbers that must add up or stay above 1."""

CHARGED = ("move", "train", "serve", "build", "fund", "missed", "uncovered")


def _settings(case: Case, off: set[str], method: str) -> Case:
    given = case.settings.model_copy(
        update={
            "rules": Rules(**{name: name not in off for name in Rules.model_fields}),
            "discount_rate": 0.05,
            "advantage": Advantage(
                method=method, theta=0.1, low=0.7, high=1.4, indicator="employment"
            ),
        }
    )
    return replace(case, settings=given)


@pytest.fixture(scope="module")
def all_rules(case):
    """The three-region case with every rule on, five per cent, and advantage by documents."""
    return _settings(case, set(), "document")


@pytest.fixture(scope="module")
def another(case, move, counted):
    """The three-region case with all its numbers changed and some rules off, by a seed."""

    def make(seed: int) -> Case:
        chance = random.Random(seed)  # noqa: S311 - a sample, no secret
        off = set(chance.sample(list(Rules.model_fields), chance.randint(0, 10)))
        made = _settings(case, off, chance.choice(["none", "document", "entropy", "revealed"]))
        for number in numbers(case):
            if number.table == "case" or number.column in {*counted, *KEPT}:
                continue
            low = number.column in SCARCE
            factor = chance.uniform(0.3, 1) if low else 3 ** chance.uniform(-1, 1)
            made = move(made, number, factor * (3 if number.column == "value_yi_cny" else 1))
        terms = [PlannerTerm(term=f"t_{d}", decision=d, amount_yi_cny=-0.01) for d in CHARGED]
        added = {(term.term, term.decision, term.where): term for term in terms}
        return replace(made, planner_terms={**made.planner_terms, **added})

    return make


def _smooth(case: Case, counted: tuple[str, ...]) -> list:
    """Numbers that have a slope; the life of a project whose cash is tested is counted in years."""
    return [
        number
        for number in numbers(case)
        if number.column not in counted
        and (number.table, number.key, number.column) != ("projects", "school", "life_years")
    ]


def test_every_number_of_the_three_region_case_has_its_slope(all_rules, links, compare, counted):
    """With every rule on; a number of zero, or behind a rule that does not bind, has slope zero."""
    chosen = _smooth(all_rules, counted)
    found = compare(all_rules, links, lambda weights: chosen)
    assert found.wrong == ()
    assert found.agreeing + found.kinks == len(chosen)
    assert found.agreeing >= 0.95 * len(chosen)
    assert len(found.weighing) >= 30


@pytest.mark.parametrize("coordination", ["joint", "apart"])
def test_slopes_hold_where_other_rules_bind(another, links, compare, counted, coordination):
    """Seeds were chosen so that almost every column of the case weighs in one of them.

    Apart, what a province holds of a project or by its share of GDP is taken as given.
    """
    seeds = {"joint": (209, 196, 106, 114, 26, 147, 153, 251), "apart": (3, 5, 7, 29)}
    weighing = set()
    for seed in seeds[coordination]:
        case = another(seed)
        settings = case.settings.model_copy(update={"coordination": coordination})
        case = replace(case, settings=settings)

        def choose(weights, case=case):
            every = [n for n in _smooth(case, counted) if n.column not in ("gdp_yi_cny", "right")]
            return [n for n in every if abs(weights.get(n[:3], 0.0)) > 1e-5]

        found = compare(case, links, choose)
        assert found.wrong == ()
        weighing |= {*found.weighing}
    assert len(weighing) >= {"joint": 65, "apart": 25}[coordination]
