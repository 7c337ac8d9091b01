"""A bill adds up to its net, which is zero where something stands and never above."""

from dataclasses import replace

import pytest

from optimizer.answers.why.again import OtherRunError
from optimizer.answers.why.answer import why
from optimizer.answers.why.bill import MONEY, RULE

near = pytest.approx


def test_a_bill_charges_the_land_and_the_right_to_build_once(ask, rivals):
    """`a` in A1 earns 10: the land is worth 1 to `b`, the right to build `a` 9."""
    found = ask(rivals, "a")
    lines = {(x.kind, x.item): x.amount for x in found.bills["A1", 2023]}
    assert lines == {
        (MONEY, "value"): near(10.0),
        (RULE, "placement"): near(-9.0),
        (RULE, "land"): near(-1.0),
    }
    nets = {(start.region, start.year): start.net for start in found.starts}
    assert nets == {("A1", 2023): near(0.0), ("A2", 2023): near(-2.0)}


def test_every_bill_adds_up_and_what_stands_pays_for_what_it_takes(ask, case):
    """Every rule of the three-region case is on; nothing there takes whole numbers only."""
    seen = 0
    for project in case.projects:
        found = ask(case, project)
        nets = {(start.region, start.year): start for start in found.starts}
        for key, lines in found.bills.items():
            assert sum(line.amount for line in lines) == near(nets[key].net, abs=1e-9)
            earned = sum(line.amount for line in lines if line.kind == MONEY)
            assert earned == near(nets[key].earns)
            seen += len(lines)
        for start in found.starts:
            assert start.net <= 1e-6
            assert not start.money or start.net == near(0.0, abs=1e-6)
    assert seen > 20


def test_a_run_that_its_case_does_not_give_is_refused(planned, links, rivals):
    other = rivals.sites["a", "A1"].model_copy(update={"value_yi_cny": 11})
    changed = replace(rivals, sites={**rivals.sites, ("a", "A1"): other})
    with pytest.raises(OtherRunError, match=r"15\.5.* gives 16\.5"):
        why(planned(rivals), changed, links, "a", "", lambda text: None)
