"""Subsets of levers and lists of scenarios, and their product with other axes."""

import numpy as np

from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import Variation, vary
from inputs.sweeps.sweep import load_sweep

ENERGY = "energy[region=310000,year=2023].budget_yi_kwh"


def test_all_levers_make_every_subset(swept):
    sweep = swept({"levers": "all"})
    assert [axis.name for axis in sweep.axes] == ["lever.double", "lever.ten_more", "lever.no_land"]
    assert {axis.lever for axis in sweep.axes} == {"double", "ten_more", "no_land"}
    assert {axis.choices for axis in sweep.axes} == {("off", "on")}
    assert sweep.count == len({tuple(point) for point in sweep.points}) == 8
    assert sweep.axes[0].steps(0) == ()


def test_some_levers_hold_always_and_others_make_subsets(swept):
    sweep = swept({"levers": {"always": ["double"], "all": ["ten_more"]}})
    assert sweep.base.talent["digital", "310000"].stock_kperson == 60
    assert sweep.case_at([1]).talent["digital", "310000"].stock_kperson == 70
    rest = swept({"levers": {"always": ["double"], "all": "all"}})
    assert [axis.lever for axis in rest.axes] == ["ten_more", "no_land"]


def test_a_subset_of_levers_is_the_scenario_of_those_levers(folder):
    codes = ["public_compute_pool", "two_way_talent", "vouchers"]
    loaded = load_case_with_notes("delta-province")
    sweep = load_sweep("delta-province", {"levers": {"all": codes}})
    assert sweep.count == 8
    for point in sweep.points:
        on = [code for code, value in zip(codes, point, strict=True) if value]
        varied = vary(loaded, "delta-province", Variation({"levers": on}))
        assert sweep.case_at(point).sha256 == varied.case.sha256


def test_a_list_holds_scenarios_of_the_case_and_its_own(swept):
    own = {"name": "mine", "levers": ["double"], "set": {"discount_rate": 0.03}}
    sweep = swept({"list": ["base", "cheap", own, {"rules": {"land": "off"}}]})
    assert sweep.axes[0].name == "list"
    assert sweep.axes[0].choices == ("base", "cheap", "mine", "4")
    cases = [sweep.case_at(point) for point in sweep.points]
    assert [case.settings.discount_rate for case in cases] == [0.05, 0.02, 0.03, 0.05]
    assert cases[2].talent["digital", "310000"].stock_kperson == 60
    assert not cases[3].settings.rules.land
    assert cases[0] is sweep.base


def test_groups_of_axes_multiply_in_their_order_of_effect(swept):
    content = {
        "sample": {"count": 5, "axes": {"equity.tolerance": [0, 0.1]}},
        "grid": {ENERGY: [4, 5, 7]},
        "list": ["cheap", "dear"],
        "levers": {"all": ["double", "ten_more"]},
    }
    sweep = swept(content)
    assert [axis.name for axis in sweep.axes] == [
        "lever.double", "lever.ten_more", "list", ENERGY, "equity.tolerance"
    ]  # fmt: skip
    assert sweep.count == 2 * 2 * 2 * 3 * 5
    assert sweep.points.shape == (120, 5)
    assert np.array_equal(sweep.points[:5, 4], sweep.points[-5:, 4])
    assert sweep.points[-1, :4].tolist() == [1, 1, 1, 7]


def test_a_later_group_acts_on_what_an_earlier_one_left(swept):
    people = "talent[class=digital,region=310000].stock_kperson"
    sweep = swept({"levers": {"all": ["double"]}, "grid": {people: {"add": [1, 2]}}})
    assert sweep.case_at([1, 2]).talent["digital", "310000"].stock_kperson == 62
