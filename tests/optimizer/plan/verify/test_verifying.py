from math import inf, nan

from inputs.settings import Rules
from optimizer.plan.accounts import accounts
from optimizer.plan.verify.verifying import VERIFIERS, verify
from optimizer.program.families import FAMILIES

SCHOOL = (("school", "A1", 2023, 1.0),)


def test_every_rule_of_the_program_is_verified_under_its_own_name():
    names = [name for name, _ in VERIFIERS]
    assert names == [family.name for family in FAMILIES]
    assert set(names) == set(Rules.model_fields)
    assert names == [recompute.__name__ for _, recompute in VERIFIERS]


def test_a_plan_that_keeps_all_rules_is_verified(plan):
    said = plan(placements=SCHOOL)
    found = verify(said, {"value": 0.0}, accounts(said))
    assert found.ok
    assert found.worst == 0.0


def test_a_number_that_is_none_is_not_washed_away_by_later_rules(plan):
    said = plan(placements=(("school", "A1", 2023, nan),))
    found = verify(said, {}, {})
    assert not found.ok
    assert found.worst == inf
    assert found.rules["placement"] == inf


def test_every_rule_bears_what_the_case_does_not_know(plan):
    said = plan(
        placements=(("plant", "A2", 2023, 1.0), ("nothing", "none", 1900, 1.0, 0.5)),
        moves=(("digital", "none", "A1", 2023, 1.0),),
        trained=(("lead", "A1", 2023, 1.0),),
        recruited=(("lead", "none", 2023, 1.0),),
        service=(("live", "none", "none", 2023, 1.0),),
        ordered=(("live", "none", 2023, 1.0),),
        funding=(("purse", "none", "none", 2023, 1.0),),
        vouchers=(("purse", "none", "none", 2023, 1.0),),
        alone={"A": 0.0, "B": 0.0},
    )
    found = verify(said, {}, {})
    assert not found.ok
    failing = {rule for rule, violation in found.rules.items() if violation > 0}
    assert failing == {
        "placement",
        "talent_supply",
        "talent_mobility",
        "compute_balance",
        "compute_capacity",
        "compute_reach",
        "funding",
        "discipline",
    }


def test_a_rule_that_is_off_is_not_verified(plan):
    rules = plan.case.settings.rules.model_copy(update={"land": False})
    settings = plan.case.settings.model_copy(update={"rules": rules})
    said = plan.but(settings=settings, sources={}, funding={})(
        placements=(("plant", "A1", 2023, 0.6),)
    )
    assert "land" not in verify(said, {}, {}).rules
