"""Every planted conflict is found and named, and what is proposed restores the case."""

from math import isclose

import pytest
from planted import PLANTED

from inputs.loaded import Loaded
from inputs.scenarios.scenario import Variation, vary
from optimizer.answers.conflict.cells import Setting
from optimizer.answers.conflict.explain import explain
from optimizer.answers.conflict.joint import sizes
from optimizer.answers.conflict.tightening import tightened
from optimizer.program.names import row_name
from optimizer.solver.elastic import loosened
from optimizer.solver.highs import Highs
from optimizer.solver.points import has_point

NAMES = list(PLANTED)


@pytest.fixture(scope="module")
def explained(ready):
    """Each planted case with its explanation, worked out once."""
    known = {}

    def look_up(name):
        if name not in known:
            program = ready(PLANTED[name].case)
            known[name] = program, explain(program)
        return known[name]

    return look_up


def name_of(program, row):
    head = program.heads[row]
    return row_name(head.family, head.key)


def set_in(case, settings):
    """The case after settings."""
    return vary(Loaded(case, ()), None, Variation(None, settings)).case


def changes_of(found, ready):
    """The change of every row alone, by name; in the first conflict that it is in."""
    changes = {}
    for one in found.conflicts:
        for row, change in one.alone.items():
            changes.setdefault(name_of(ready.program, row), change)
    return changes


def test_there_are_at_least_twelve_planted_conflicts():
    assert len(PLANTED) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_planted_conflict_is_found_and_nothing_else(name, explained):
    program, found = explained(name)
    rows = [
        frozenset(name_of(program.program, row) for row in one.clash.movable)
        for one in found.conflicts
    ]
    assert found.status == "infeasible"
    assert sorted(map(sorted, rows)) == sorted(map(sorted, PLANTED[name].conflicts))


@pytest.mark.parametrize("name", NAMES)
def test_without_any_of_its_rules_a_conflict_is_none(name, explained):
    program, found = explained(name)
    for one in found.conflicts:
        rest = sizes(program.program).keys() - set(one.clash.movable)
        alone = loosened(program.program, rest)
        assert not has_point(alone)
        for row in one.clash.movable:
            assert has_point(loosened(alone, [row]))


@pytest.mark.parametrize("name", NAMES)
def test_the_least_change_of_each_rule_is_the_one_derived_by_hand(name, explained):
    program, found = explained(name)
    changes = changes_of(found, program)
    for row, amount in PLANTED[name].changes.items():
        if amount is None:
            assert changes[row].amount is None, row
        else:
            assert isclose(changes[row].amount, amount, rel_tol=1e-6), row


@pytest.mark.parametrize("name", NAMES)
def test_the_least_change_is_said_as_a_setting(name, explained):
    program, found = explained(name)
    changes = changes_of(found, program)
    for row, text in PLANTED[name].settings.items():
        assert [one.text for one in changes[row].settings] == [text]


@pytest.mark.parametrize("name", [n for n in NAMES if len(PLANTED[n].conflicts) == 1])
def test_each_proposed_setting_alone_restores_a_case_with_one_conflict(name, explained, ready):
    program, found = explained(name)
    for change in changes_of(found, program).values():
        if change.settings:
            case = set_in(program.case, {one.path: one.after for one in change.settings})
            assert Highs().solve(ready(case).program).status == "optimal"


@pytest.mark.parametrize("name", NAMES)
def test_all_settings_together_restore_the_case(name, explained, ready):
    program, found = explained(name)
    settings = {one.path: one.after for one in found.joint.settings}
    assert settings
    assert Highs().solve(ready(set_in(program.case, settings)).program).status == "optimal"


@pytest.mark.parametrize("name", ["land", "whole numbers", "two at once"])
def test_the_explanation_is_the_same_when_it_is_sought_again(name, explained, ready):
    program, found = explained(name)
    assert explain(ready(program.case)) == found


def test_a_conflict_of_whole_numbers_names_the_project(explained):
    _, found = explained("whole numbers")
    assert found.conflicts[0].whole == ("p",)
    assert explained("land")[1].conflicts[0].whole == ()


def test_a_number_comes_back_as_far_as_another_plan_allows(ready):
    """Where both rows must give way at once the floor need not leave more than the lesser share."""
    program = ready(PLANTED["small firms"].case)
    setting = Setting("floors.small_firms", "0.4", "0", leans=True)
    (tight,) = tightened(program, {setting.path: setting}).values()
    assert 0.0999 <= float(tight.after) <= 0.1
    mandate = Setting("projects[project=p].mandated", "true", "false")
    both = tightened(program, {one.path: one for one in (setting, mandate)})
    assert list(both) == [mandate.path]
