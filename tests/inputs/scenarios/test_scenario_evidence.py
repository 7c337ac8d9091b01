"""Every number of a changed case has a source: the lever, the scenario or the run behind it."""

import pytest

from inputs.errors import InputProblems
from inputs.evidence_lookup import evidence_of, grades, numbers
from inputs.load import load_case, load_case_with_notes
from inputs.save import save_case
from inputs.scenarios.scenario import Variation, vary

LEVERS = """\
g60:
  phrase: 依托G60科创走廊
  paper: p001
  change:
    - {table: talent, where: {region: "310000"}, column: stock_kperson, multiply: 0.5}
"""
STOCK = ("talent", ("digital", "310000"), "stock_kperson")
DERIVED = {
    "parameters.csv": "parameter,value\n"
    "net_share,0.5\ncost_base,0.4\nquality_worth,0.2\nratio,0.1\ncost,0.3\nmargin,0.05\nturn,2\n",
    "derivations.csv": "project,kind,investment_ratio,cost_effect,output_ratio,margin\n"
    "plant,capacity,,,turn,margin\nfab,digitalisation,ratio,cost,,\nhall,none,,,,\n",
    "projects.csv": "project,sector,value_yi_cny,capital_yi_cny,sales_yi_cny,addressed_yi_cny\n"
    "plant,cars,3,30,60,\nfab,chips,50,80,,800\nhall,chips,0,5,,\n",
    "project_rights.csv": None,
}


@pytest.fixture
def varied(write_case):
    def change(scenario=None, changes=None, files=None):
        folder = write_case({"levers.yaml": LEVERS, **(files or {})})
        return vary(load_case_with_notes(folder), folder, Variation(scenario, changes or {})).case

    return change


def test_a_change_is_an_assumption_that_names_its_lever_and_its_range(varied):
    found = evidence_of(varied({"levers": ["g60"]}), *STOCK)
    assert found.grade == "assumption"
    assert found.reason == "lever g60: 依托G60科创走廊 (paper p001): multiplied by 0.5"
    assert (found.low, found.high) == (15, 30)


def test_a_number_changed_twice_tells_both_and_its_range_is_first_to_last(varied):
    scenario = {"name": "mine", "levers": ["g60"], "set": {"talent.stock_kperson": 40}}
    found = evidence_of(varied(scenario, {"talent.stock_kperson": 50}), *STOCK)
    assert found.reason.startswith("lever g60: ")
    assert found.reason.endswith("; scenario mine: set to 40; set for this run: set to 50")
    assert (found.low, found.high) == (30, 50)


def test_a_setting_that_changed_is_told_as_the_case_tells_settings(varied):
    found = evidence_of(varied(changes={"equity.tolerance": 0.2}), "case", "", "equity.tolerance")
    assert found.reason == "set for this run: set to 0.2"
    assert (found.low, found.high) == (0.01, 0.2)


def test_a_setting_of_the_solver_is_no_number_of_the_world(varied):
    case = varied(changes={"solver.threads": 2})
    assert case.settings.solver.threads == 2
    assert case.evidence == varied().evidence


def test_the_numbers_of_a_new_row_are_assumptions_without_a_range(varied):
    rows = [{"region": "320100", "year": year, "budget_yi_kwh": 4} for year in (2023, 2024)]
    case = varied({"name": "more", "add": [{"table": "energy", "row": row} for row in rows]})
    found = evidence_of(case, "energy", ("320100", 2023), "budget_yi_kwh")
    assert (found.reason, found.low, found.high) == ("scenario more: row added", None, None)


def test_a_number_that_comes_back_to_what_it_was_needs_no_new_evidence(varied):
    half = {"table": "talent", "column": "stock_kperson"}
    case = varied({"change": [{**half, "multiply": 0.5}, {**half, "multiply": 2}]})
    assert case.evidence == varied().evidence
    assert case.sha256 == varied().sha256


def test_a_changed_case_has_as_many_numbers_without_evidence_as_before(varied, tmp_path):
    scenario = {
        "set": {
            "talent.deployable": 0.3, "projects[project=hall].value_yi_cny": 2,
            "routes.bandwidth_eflops": 3, "discount_rate": 0.1,
        }
    }  # fmt: skip
    case = varied(scenario)
    before = {n[:3] for n in numbers(varied()) if not evidence_of(varied(), *n[:3])}
    after = {n[:3] for n in numbers(case) if not evidence_of(case, *n[:3])}
    assert after <= before
    assert len(list(numbers(case))) > len(list(numbers(varied())))
    assert grades(load_case(save_case(case, tmp_path / "saved"))) == grades(case)


def test_projects_follow_the_parameters_that_they_are_derived_from(varied):
    """plant: margin 0.05 → 0.1 doubles its value, 3 → 6, and not its sales. fab: ratio 0.1 → 0.2
    halves the output it addresses, 800 → 400, and with it its value, 50 → 25."""
    changes = {"parameters[parameter=margin].value": 0.1, "parameters[parameter=ratio].value": 0.2}
    case = varied(changes=changes, files=DERIVED)
    assert case.projects["plant"].value_yi_cny == pytest.approx(6)
    assert case.projects["plant"].sales_yi_cny == 60
    assert case.projects["fab"].value_yi_cny == pytest.approx(25)
    assert case.projects["fab"].addressed_yi_cny == pytest.approx(400)
    found = evidence_of(case, "projects", "plant", "value_yi_cny")
    assert found.grade == "derived"
    assert found.formula == "3 × 6 / 3, as margin changed"
    assert evidence_of(case, "projects", "plant", "sales_yi_cny").grade == "assumption"


def test_a_number_of_a_project_that_was_set_does_not_follow(varied):
    changes = {
        "parameters[parameter=margin].value": 0.1,
        "parameters[parameter=turn].value": 4,
        "projects[project=plant].value_yi_cny": 3,
    }
    case = varied(changes=changes, files=DERIVED)
    assert case.projects["plant"].value_yi_cny == 3
    assert case.projects["plant"].sales_yi_cny == pytest.approx(120)


def test_a_formula_that_gave_nothing_gives_its_new_value_where_the_number_was_nothing(varied):
    """fab: cost base 0 → 0.4 gives 800 · 0.5 · 0.4 · 0.3 = 48 where its value was blank."""
    files = {
        **DERIVED,
        "parameters.csv": DERIVED["parameters.csv"].replace("cost_base,0.4", "cost_base,0"),
        "projects.csv": DERIVED["projects.csv"].replace("fab,chips,50", "fab,chips,"),
    }
    case = varied(changes={"parameters[parameter=cost_base].value": 0.4}, files=files)
    assert case.projects["fab"].value_yi_cny == pytest.approx(48)


def test_a_parameter_that_leads_to_a_division_by_zero_is_told(varied):
    with pytest.raises(InputProblems) as error:
        varied(changes={"parameters[parameter=ratio].value": 0}, files=DERIVED)
    assert str(error.value) == (
        "set parameters[parameter=ratio].value: 'parameter ratio' divides by zero, so "
        "projects[project=fab].value_yi_cny cannot follow. Give it another value."
    )


def test_a_derived_number_keeps_its_bounds(varied):
    with pytest.raises(InputProblems) as error:
        varied(changes={"parameters[parameter=turn].value": 9e8}, files=DERIVED)
    assert "is above 1e+09, the most it can be, in projects[project=plant]" in str(error.value)


def test_a_number_with_a_long_key_still_has_a_source(varied):
    where = ",".join(["project=plant"] * 13)
    row = {"term": "a" * 24, "decision": "start", "where": where, "amount_yi_cny": 3}
    case = varied({"add": [{"table": "planner_terms", "row": row}]})
    (key,) = case.planner_terms
    found = evidence_of(case, "planner_terms", key, "amount_yi_cny")
    assert found.key == f"{'a' * 24}/start/*"
    assert found.reason == "scenario unnamed: row added"
