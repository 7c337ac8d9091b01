"""Notes: what a planner should know though nothing is wrong."""

import pytest

from inputs.load import load_case_with_notes

POLICY = {
    "emissions.csv": "region,year,cap_wan_t\n,2023,50\n",
    "vouchers.csv": "province,year,budget_yi_cny\n310000,2023,1\n",
    "disciplines.csv": "discipline,deadline_years\nmedium,1\n",
    "precedence.csv": "project,after\nfab,plant\n",
    "consortia.csv": "project,province,least_share\nfab,310000,0.1\n",
    "sector_policy.csv": "sector,province,least_yi_cny\ncars,,1\n",
    "facilities.csv": "facility,capacity\nlab,3\n",
    "facility_use.csv": "project,facility,use\nfab,lab,1\n",
    "chokepoints.csv": "chokepoint,target\nglue,0.5\n",
    "chokepoint_coverage.csv": "project,chokepoint,coverage\nfab,glue,0.1\n",
    "targets.csv": "target,year,amount\nplants,2024,3\n",
    "target_contributions.csv": "project,target,amount\nfab,plants,1\n",
    "planner_terms.csv": "term,decision,where,amount_yi_cny\nhelp,start,,0.1\n",
}
"""The good case may have all of these."""


def note_lines(folder) -> list[str]:
    return [note.text() for note in load_case_with_notes(folder).notes]


def test_tables_of_policy_that_are_in_order_are_not_noted(write_case, good):
    provides = good["provides.csv"] + "plant,matching,lab,0,9\n"
    assert note_lines(write_case({**POLICY, "provides.csv": provides})) == []


@pytest.mark.parametrize(
    "column", ["emissions_wan_t", "small_firm_share", "security_share", "least_share"]
)
def test_a_project_column_that_a_rule_reads_is_not_noted(break_case, column):
    assert note_lines(break_case("projects.csv", "land_km2", column)) == []


def test_coefficients_out_of_bounds_are_noted_once_per_column(write_case, good):
    table = good["projects.csv"].replace(",8,30", ",8e4,30").replace(",20,80", ",0.00001,80")
    assert note_lines(write_case({"projects.csv": table})) == [
        "projects.csv row 2, column value_yi_cny: '80000' is outside 0.0001 to 10000, as are 1 "
        "more in this column; the solver may lose digits. Check its unit."
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("facility_use.csv", "lab,1", "lab,1e5", "use: '100000'"),
        ("target_contributions.csv", "plants,1", "plants,1e-6", "amount: '1e-06'"),
        ("planner_terms.csv", "0.1", "-2e4", "amount_yi_cny: '-20000'"),
        ("chokepoint_coverage.csv", "0.1", "0.00001", "coverage: '1e-05'"),
    ],
)
def test_coefficients_of_policy_out_of_bounds_are_noted(write_case, file, old, new, told):
    lines = note_lines(write_case({**POLICY, file: POLICY[file].replace(old, new)}))
    assert [line.split(" is outside")[0] for line in lines] == [f"{file} row 2, column {told}"]


def test_training_that_ends_after_the_plan_is_noted(write_case, good):
    table = good["talent.csv"].replace("train_limit_kperson", "train_limit_kperson,train_lag_years")
    table = table.replace("0.1\n", "0.1,2\n").replace("0.2,\n", "0.2,,5\n")
    lines = note_lines(write_case({"talent.csv": table}))
    assert [line.split(":")[0] for line in lines] == [
        "talent.csv row 2, column train_lag_years",
        "talent.csv row 3, column train_lag_years",
    ]


def test_a_project_that_cannot_start_is_noted_when_nothing_forces_it(break_case):
    assert note_lines(break_case("projects.csv", "2024,\n", "2024,2023\n")) == [
        "projects.csv row 4, column last_year: '2023' is before its first year: the project will "
        "not start."
    ]
