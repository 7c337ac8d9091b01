"""`axes: assumptions`: every assumption over the range of its evidence."""

import pytest

from inputs.scenarios.follow import follow
from inputs.sweeps.sweep import load_sweep

EVIDENCE = """\
table,key,column,grade,reason,low,high
case,*,discount_rate,assumption,usual,0.02,0.08
talent,*,*,assumption,no range,,
talent,*,mobile_share,assumption,all alike,0.1,0.3
talent,*,stock_kperson,assumption,they differ,5,60
talent,digital/320500,stock_kperson,assumption,its own,10,30
project_rights,plant/*,right,assumption,shares,0.1,0.9
projects,*,life_years,assumption,whole,8.5,30.2
industry,*,output_yi_cny,statistic,printed,,
indicators,*,value,assumption,one is zero,0,200
indicators,employment/cars/310000,value,assumption,its own,50,150
land,*,available_km2,assumption,they fill their range,0.5,1
"""


@pytest.fixture
def assumed(write_case):
    """The sweep of the assumptions of the good case with ranges."""
    projects = {
        "projects.csv": """\
project,sector,home,value_yi_cny,capital_yi_cny,life_years
plant,cars,,8,30,10
fab,chips,310000,20,80,20
hall,chips,,0,5,10
"""
    }

    def load(**keys):
        folder = write_case({"evidence.csv": EVIDENCE, "papers.csv": None, **projects})
        return load_sweep(folder, {"axes": "assumptions", **keys})

    return load


def axis(sweep, name):
    (found,) = (axis for axis in sweep.axes if axis.name == name)
    return found


def at_end(sweep, name, which):
    """The case with one axis at an end and the others nowhere."""
    moved = axis(sweep, name)
    return follow(sweep.base, moved.steps(getattr(moved, which)), "test")


def stocks(case):
    return [row.stock_kperson for row in case.talent.values()]


def test_numbers_that_are_alike_move_together_between_the_ends(assumed):
    sweep = assumed()
    assert (axis(sweep, "talent.mobile_share").low, axis(sweep, "talent.mobile_share").high) == (
        0.1, 0.3
    )  # fmt: skip
    case = at_end(sweep, "talent.mobile_share", "high")
    assert {row.mobile_share for row in case.talent.values()} == {0.3}


def test_different_numbers_keep_their_proportions_and_leave_those_with_evidence_of_their_own(
    assumed,
):
    """Stocks are 30 and 10: the factor is at least 5/10 and at most 60/30."""
    sweep = assumed()
    assert stocks(at_end(sweep, "talent.stock_kperson ×", "low")) == [15, 5, 20]
    assert stocks(at_end(sweep, "talent.stock_kperson ×", "high")) == [60, 20, 20]
    own = "talent[class=digital,region=320500].stock_kperson"
    assert stocks(at_end(sweep, own, "high")) == [30, 10, 30]


def test_zeros_and_whole_numbers_move_by_a_common_amount(assumed):
    """Lives are 10, 20 and 10 years, between 8.5 and 30.2; indicators 20 and 0, to 200."""
    sweep = assumed()
    lives = axis(sweep, "projects.life_years +")
    assert (lives.low, lives.high, lives.is_whole) == (-1, 10, True)
    case = at_end(sweep, "projects.life_years +", "high")
    assert [project.life_years for project in case.projects.values()] == [20, 30, 20]
    case = at_end(sweep, "indicators.value +", "high")
    assert [row.value for row in case.indicators.values()] == [200, 100, 180]


def test_settings_vary_by_themselves(assumed):
    sweep = assumed()
    assert sweep.settings_only(axis(sweep, "discount_rate"))
    assert at_end(sweep, "discount_rate", "low").settings.discount_rate == 0.02


def test_every_axis_is_an_assumption_and_numbers_without_a_range_have_none(assumed):
    sweep = assumed()
    assert {axis.grade for axis in sweep.axes} == {"assumption"}
    assert not any("deployable" in axis.name or "industry" in axis.name for axis in sweep.axes)
    assert sweep.count == 100


def test_shares_that_must_add_up_are_not_varied_but_noted(assumed):
    (note,) = (note.text() for note in assumed().notes if "right" in note.text())
    assert "project_rights[project=plant].right' is not varied" in note
    assert "adds up to" in note


def test_numbers_that_fill_their_range_already_are_not_varied_but_noted(assumed):
    notes = [note.text() for note in assumed().notes]
    assert any("'land.available_km2' is not varied: its range leaves no room" in n for n in notes)


def test_what_another_axis_changes_is_left_to_it(assumed):
    sweep = assumed(grid={"talent.stock_kperson": {"multiply": [0.9, 1]}})
    assert [axis.name for axis in sweep.axes if "stock" in axis.name] == ["talent.stock_kperson ×"]
    assert any("another axis of the sweep changes it" in note.text() for note in sweep.notes)


def test_a_sample_may_vary_the_assumptions_too(assumed, write_case):
    one = load_sweep(
        write_case({"evidence.csv": EVIDENCE, "papers.csv": None}),
        {"sample": {"axes": "assumptions", "method": "sobol", "count": 4}},
    )
    assert one.count == 4
    assert len(one.axes) > 3
