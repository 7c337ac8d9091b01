"""A scenario gives a new case: levers, changes, settings and rules, in that order of effect."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inputs.builtin import builtin_cases
from inputs.load import Loaded, load_case, load_case_with_notes
from inputs.save import save_case
from inputs.scenarios.scenario import Variation, vary

LEVERS = """\
double:
  name_en: Twice the people
  change:
    - {table: talent, where: {class: digital}, column: stock_kperson, multiply: 2}
ten_more:
  change:
    - {table: talent, where: {region: "310000"}, column: stock_kperson, add: 10}
  rules: {land: off}
"""
BUILT_IN = load_case_with_notes("delta-province")
FEW = settings(max_examples=20, deadline=None)
"""Each example makes a case anew."""


@pytest.fixture
def varied(write_case):
    """The good case after a scenario that is given as a mapping."""
    folder = write_case({"levers.yaml": LEVERS})

    def change(scenario=None, changes=None):
        return vary(load_case_with_notes(folder), folder, Variation(scenario, changes or {})).case

    return change


def stocks(case):
    return [row.stock_kperson for row in case.talent.values()]


def test_neither_levers_nor_changes_leave_the_case_as_it_is(varied, write_case):
    assert varied() == varied({"name": "nothing"}) == load_case(write_case())


def test_levers_act_in_the_order_in_which_they_are_listed(varied):
    """Stocks are 30, 10 and 20; the second lever concerns the first region alone."""
    assert stocks(varied({"levers": ["double", "ten_more"]})) == [70, 20, 40]
    assert stocks(varied({"levers": ["ten_more", "double"]})) == [80, 20, 40]


def test_changes_act_after_levers_then_set_then_the_values_of_the_run(varied):
    """60 after the lever, 61 after the change; `set` overrides it, and the run overrides that."""
    path = "talent[class=digital,region=310000].stock_kperson"
    scenario = {
        "levers": ["double"],
        "change": [{"table": "talent", "where": {"region": 310000}, "column": "stock_kperson",
                    "add": 1}],
    }  # fmt: skip
    assert stocks(varied(scenario))[0] == 61
    assert stocks(varied({**scenario, "set": {path: 5}}))[0] == 5
    assert stocks(varied({**scenario, "set": {path: 5}}, {path: 4}))[0] == 4


def test_rows_go_before_rows_come_and_both_before_cells_change(varied):
    row = {"region": "310000", "year": 2023, "budget_yi_kwh": 7}
    case = varied(
        {
            "change": [{"table": "energy", "column": "budget_yi_kwh", "multiply": 2}],
            "add": [{"table": "energy", "row": row}],
            "remove": [{"table": "energy", "where": {"year": 2023}}],
        }
    )
    assert {key: row.budget_yi_kwh for key, row in case.energy.items()} == {
        ("310000", 2024): 12,
        ("310000", 2023): 14,
    }


def test_rules_and_settings_are_switched_and_the_name_stays(varied):
    case = varied({"rules": {"energy": False}, "set": {"equity.tolerance": "2e-2", "stages": ""}})
    assert case.settings.rules.energy is False
    assert case.settings.rules.compute_reach is False
    assert case.settings.equity.tolerance == 0.02
    assert case.settings.stages == ()
    assert case.settings.name == "three regions"
    assert varied({"levers": ["ten_more"]}).settings.rules.land is False


def test_a_list_of_stages_may_be_written_as_a_list_or_with_commas(varied):
    for written in (["equity"], "equity", "[equity]"):
        assert varied(changes={"stages": written}).settings.stages == ("equity",)


def test_a_path_without_a_filter_means_every_row(varied):
    assert stocks(varied(changes={"talent.stock_kperson": 3})) == [3, 3, 3]


def test_a_blank_value_empties_the_cell(varied):
    case = varied(changes={"routes[host=west].latency_ms": "", "talent.deployable": ""})
    assert case.routes["general", "west", "310000"].latency_ms is None
    assert {row.deployable for row in case.talent.values()} == {1}


def test_a_whole_number_stays_whole(varied):
    case = varied(
        {"change": [{"table": "hosts", "column": "pue", "add": 1},
                    {"table": "projects", "column": "life_years", "multiply": 1.1}]}
    )  # fmt: skip
    assert {row.life_years for row in case.projects.values()} == {11}
    assert all(isinstance(row.life_years, int) for row in case.projects.values())


def test_rows_keep_their_order_and_other_tables_their_records(varied, write_case):
    before = load_case(write_case({"levers.yaml": LEVERS}))
    after = varied(changes={"projects[project=fab].value_yi_cny": 21})
    assert list(after.projects) == list(before.projects)
    assert after.projects["plant"] == before.projects["plant"]
    assert after.sites == before.sites


def test_a_changed_case_has_a_fingerprint_of_its_own_and_is_saved_as_it_is(varied, tmp_path):
    case = varied({"levers": ["double"], "set": {"equity.tolerance": 0.5}})
    assert case.sha256 != varied().sha256
    assert load_case(save_case(case, tmp_path / "saved")).sha256 == case.sha256


def test_the_name_of_a_run_is_the_scenario_and_what_was_set(write_case):
    folder = write_case()
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "less-land.yaml").write_text("name: less\nrules: {land: off}\n")

    def name(scenario, changes):
        loaded = load_case_with_notes(folder)
        return vary(loaded, folder, Variation(scenario, changes)).name

    changes = {"equity.tolerance": 0.02, "discount_rate": "0.1"}
    set_ = "equity.tolerance=0.02 + discount_rate=0.1"
    assert name(None, {}) == name("base", {}) == "base"
    assert name("less_land", {}) == "less-land"
    assert name("less-land", changes) == f"less-land + {set_}"
    assert name(None, changes) == f"base + {set_}"
    assert name({"name": "mine"}, {}) == "mine"


def test_notes_are_those_of_the_changed_case(write_case):
    loaded = load_case_with_notes(write_case())
    late = vary(loaded, None, Variation(None, {"talent.train_lag_years": 9})).notes
    assert len(late) > len(loaded.notes)
    assert any("nobody will be trained" in note.message for note in late)


CELLS = [
    ("talent", "stock_kperson"), ("energy", "budget_yi_kwh"), ("projects", "capital_yi_cny"),
    ("projects", "life_years"), ("parameters", "value"),
]  # fmt: skip


@FEW
@given(st.sampled_from(CELLS), st.sampled_from([{"multiply": 1}, {"add": 0}]))
def test_multiplying_by_1_and_adding_0_change_nothing(cell, how):
    table, column = cell
    scenario = {"change": [{"table": table, "column": column, **how}]}
    assert vary(BUILT_IN, None, Variation(scenario)).case is BUILT_IN.case


@FEW
@given(st.floats(0.25, 4), st.floats(0.25, 4))
def test_the_later_of_two_changes_sees_the_earlier(first, second):
    def changes(*factors):
        cell = {"table": "energy", "where": {"year": 2024}, "column": "budget_yi_kwh"}
        scenario = {"change": [{**cell, "multiply": factor} for factor in factors]}
        case = vary(BUILT_IN, None, Variation(scenario)).case
        return [row.budget_yi_kwh for row in case.energy.values()]

    base = BUILT_IN.case.energy.values()
    expected = [row.budget_yi_kwh * (first * second if row.year == 2024 else 1) for row in base]
    assert changes(first, second) == pytest.approx(expected, rel=1e-12)


@FEW
@given(st.floats(0, 100), st.floats(0, 100))
def test_of_two_values_for_a_cell_the_last_counts(first, last):
    path = "energy[region=310000,year=2024].budget_yi_kwh"
    scenario = {"set": {path: first}}
    case = vary(BUILT_IN, None, Variation(scenario, {path: last})).case
    assert case.energy["310000", 2024].budget_yi_kwh == last


def test_a_case_in_memory_takes_a_mapping():
    loaded = Loaded(load_case(next(iter(builtin_cases()))), ())
    varied = vary(loaded, None, Variation({"set": {"discount_rate": 0.1}}))
    assert varied.case.settings.discount_rate == 0.1
