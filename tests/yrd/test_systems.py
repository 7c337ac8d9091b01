"""The page on systems is current, and the proof tells what changes the plan from what does not."""

import io
import math
from collections import Counter
from pathlib import Path

import pytest

from inputs.systems.catalogue import System, read_systems
from inputs.systems.references import read_switch
from yrd.systems.__main__ import CASE, main, tell_proof
from yrd.systems.proof import Effect, Result, prove, proved
from yrd.systems.report import MANY

PAGE = Path(__file__).parents[2] / "docs" / "systems.md"
SWITCH = read_switch("rule:facility")


def _system(number, *references):
    return System(
        number=number, name_zh="甲", paper="guo", represented_by=";".join(references), how="so"
    )


@pytest.fixture(scope="module")
def told():
    """Exit code and text on a reference that does nothing, a project that no plan holds, and that
    project beside one that every plan holds.
    """
    systems = [
        _system(1, "cell:talent.train_limit_kperson*1"),
        _system(2, "project:P44"),
        _system(3, "project:P44", "project:P15"),
    ]
    out = io.StringIO()
    return tell_proof(systems, out), out.getvalue()


def _result(status="optimal", money=100.0, lacking=None, share=0.0):
    return Result(status, money, lacking, {("p", "r", 2023): share})


def test_the_page_is_what_the_list_says(capsys):
    assert main([]) == 0
    assert PAGE.read_text(encoding="utf-8") == capsys.readouterr().out, (
        "renew it: python -m yrd.systems > docs/systems.md"
    )


def test_the_page_has_every_system_with_what_stands_for_it():
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    for system in read_systems():
        (line,) = [text for text in lines if text.startswith(f"| {system.number} | ")]
        assert system.name_zh in line
        assert system.how in line
        for switch in system.represented_by:
            assert f"`{switch.text()}`" in line
        assert ("| comparator |" in line) != bool(system.represented_by)


def test_at_least_a_hundred_systems_are_represented_by_something_that_changes_the_plan():
    """The first reference of each is enough, those that stand for most first, until there are a
    hundred; the command switches all.
    """
    named = [system for system in read_systems() if system.represented_by]
    shared = Counter(system.represented_by[0] for system in named)
    firsts = [
        system.model_copy(update={"represented_by": system.represented_by[:1]})
        for system in sorted(named, key=lambda system: -shared[system.represented_by[0]])
    ]
    effects = []
    for effect in prove(CASE, firsts):
        effects.append(effect)
        if len(proved(firsts, effects)) >= MANY:
            break
    assert len(proved(firsts, effects)) >= MANY


def test_a_reference_that_does_nothing_is_told_as_changing_nothing(told):
    _, text = told
    assert "NOTHING CHANGES: cell:talent.train_limit_kperson*1:" in text
    assert "NOTHING CHANGES: project:P44:" in text
    assert "money: project:P15:" in text
    assert "nothing proved: 1 甲\nnothing proved: 2 甲\n1 of 3 systems" in text


def test_too_few_systems_that_change_the_plan_are_a_failure(told):
    code, _ = told
    assert code == 1


def test_a_hundred_systems_that_change_the_plan_are_enough():
    out = io.StringIO()
    assert tell_proof([_system(n, "rule:facility") for n in range(1, MANY)], out) == 1
    assert tell_proof([_system(n, "rule:facility") for n in range(1, MANY + 1)], out) == 0


def test_a_reference_of_several_systems_is_switched_once():
    systems = [_system(1, "rule:emissions"), _system(2, "rule:emissions")]
    (effect,) = prove(CASE, systems)
    assert effect.switch.text() == "rule:emissions"


def test_what_stands_behind_under_is_compared_with_that_case():
    """The rule of security costs nothing today and something at the share that the lever asks."""
    (effect,) = prove(CASE, [_system(1, "rule:security under lever:security_module")])
    (alone,) = prove(CASE, [_system(1, "lever:security_module")])
    assert effect.before.money == pytest.approx(alone.after.money, rel=1e-9)
    assert effect.after.money == pytest.approx(alone.before.money, rel=1e-9)
    assert effect.criterion == "money"


@pytest.mark.parametrize(
    ("before", "after", "criterion"),
    [
        (_result(), _result(), ""),
        (_result(), _result(money=100.00005), ""),
        (_result(), _result(money=100.0002), "money"),
        (_result(), _result(share=0.7), ""),
        (_result(), _result("infeasible", math.nan), "status"),
        (_result("infeasible", math.nan), _result("infeasible", math.nan), ""),
        (_result(lacking=1.0), _result(lacking=2.4), "coverage"),
        (_result(lacking=1.0), _result(lacking=1.0), ""),
        (_result(), _result(lacking=1.0), ""),
    ],
)
def test_money_coverage_and_status_show_another_result_and_placements_do_not(
    before, after, criterion
):
    """A millionth of 100 亿元 is 1e-4."""
    assert Effect(SWITCH, before, after).criterion == criterion


def test_what_moved_is_the_sum_of_absolute_differences():
    before = Result("optimal", 1.0, None, {("p", "r", 2023): 0.5, ("q", "r", 2023): 0.25})
    after = Result("optimal", 1.0, None, {("p", "r", 2023): 0.25, ("p", "s", 2023): 0.5})
    assert Effect(SWITCH, before, after).moved == 0.25 + 0.25 + 0.5


def test_a_system_is_proved_by_any_of_its_references():
    systems = [_system(1, "rule:land", "rule:facility"), _system(2, "rule:land"), _system(3)]
    effects = [
        Effect(SWITCH, _result(), _result(money=1.0)),
        Effect(read_switch("rule:land"), _result(), _result()),
    ]
    assert proved(systems, effects) == (systems[0],)


def test_an_unknown_word_is_refused(capsys):
    assert main(["--proof"]) == 2
    assert "--prove" in capsys.readouterr().err
