import hand_plans as plans
import pytest

from maps.flows import Flow
from maps.layers import NoLayerError, layer_named, reading


def theme(plan: plans.Plan, case: plans.Case, key: str) -> reading.Theme:
    return reading.theme(plan, case, layer_named(key))


def small() -> tuple[plans.Plan, plans.Case]:
    rows: plans.Rows = {
        "placements": [
            ("p1", "310000", 2026, 0.5, 10.0, 2.0),
            ("p2", "310000", 2027, 1.0, 30.0, 2.0),
            ("p2", "340000", 2027, 1e-9, 0.0, 0.0),
        ],
        "talent": [("expert", "310000", 2026, 4.0), ("expert", "310000", 2030, 6.0)],
        "talent_moves": [("expert", "340000", "310000", 2030, 1.5)],
        "compute": [("general", "dc_340000", 2030, 2.0), ("general", "hub_gz", 2030, 5.0)],
        "compute_service": [
            ("general", "dc_340000", "310000", 2030, 2.0),
            ("general", "hub_gz", "310000", 2030, 5.0),
        ],
        "regions": [("310000", 2026, 7.0, 5.0, 1.0), ("310000", 2027, 3.0, 2.0, 1.0)],
    }
    return plans.plan(rows), plans.province_case()


def test_capital_is_summed_over_the_years_and_projects_are_counted_once() -> None:
    found = theme(*small(), "placements")
    assert found.whole.values["310000"] == 40
    assert found.years[2026].values["310000"] == 10
    assert found.whole.values["340000"] == 0
    assert found.whole.circles == {"310000": 2}


def test_people_are_shown_for_the_last_year_and_never_summed() -> None:
    found = theme(*small(), "talent")
    assert found.whole.values["310000"] == 6
    assert found.whole.flows == (Flow("340000", "310000", 1.5),)


def test_a_compute_arrow_runs_from_the_served_region_to_the_host() -> None:
    found = theme(*small(), "compute")
    flows = {(flow.origin, flow.target): flow.amount for flow in found.whole.flows}
    assert flows == {("310000", "340000"): 2.0, ("310000", ""): 5.0}
    assert found.whole.values["340000"] == 2
    assert found.whole.circles == {"310000": 7}
    assert found.whole.outside is not None
    assert found.whole.outside["hub_gz"] == 5


def test_small_compute_is_told_in_pflops() -> None:
    rows: plans.Rows = {"compute": [("general", "dc_340000", 2030, 0.25)]}
    found = theme(plans.plan(rows), plans.province_case(), "compute")
    assert (found.unit, found.whole.values["340000"]) == ("pflops", 250)


def test_value_is_summed_and_gains_are_told_by_province() -> None:
    found = theme(*small(), "value")
    assert found.whole.values["310000"] == 10
    assert found.bars == {"310000": 2}


def test_a_missing_table_is_no_data_and_not_zero() -> None:
    plan, case = small()
    without = {name: table for name, table in plan.tables.items() if name != "talent"}
    found = theme(plans.replace(plan, tables=without), case, "talent")
    assert found.whole.values == {}


def test_an_unknown_layer_is_refused_with_the_nearest_and_the_list() -> None:
    with pytest.raises(NoLayerError, match=r"Did you mean 'talent'\?.*placements \(项目布局\)"):
        layer_named("talents")
