"""Checks across records: one breach per test, told with its place and a fix."""

import pytest

from inputs.checks.references import GROUPS, REFERENCES
from inputs.columns import column_fields
from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.tables import TABLES

PLAN = "is outside the plan, 2023 to 2024."
YEAR_FIX = "Delete the row, or change first_year or last_year in case.yaml."

BREACHES = [
    ("sites.csv", "fab,310000", "fab,310001", [
        "sites.csv row 2, column region: '310001' is not in regions.csv. "
        "Did you mean '310000'?"]),
    ("sites.csv", "fab,310000", "fabb,310000", [
        "sites.csv row 2, column project: 'fabb' is not in projects.csv. Did you mean 'fab'?"]),
    ("projects.csv", "plant,cars", "plant,car", [
        "projects.csv row 2, column sector: 'car' is not in sectors.csv. Did you mean 'cars'?"]),
    ("projects.csv", "fab,chips,310000", "fab,chips,330000", [
        "projects.csv row 3, column home: '330000' is not a province of regions.csv. "
        "Did you mean '320000'?"]),
    ("project_talent.csv", "plant,digital", "plant,digitl", [
        "project_talent.csv row 2, column class: 'digitl' is not in talent_classes.csv. "
        "Did you mean 'digital'?"]),
    ("project_compute.csv", "general", "Generals", [
        "project_compute.csv row 2, column class: 'Generals' is not in compute_classes.csv. "
        "Did you mean 'general'?"]),
    ("compute.csv", "general,suzhou", "general,suzho", [
        "compute.csv row 2, column host: 'suzho' is not in hosts.csv. Did you mean 'suzhou'?"]),
    ("hosts.csv", "suzhou,320500", "suzhou,320501", [
        "hosts.csv row 2, column region: '320501' is not in regions.csv. "
        "Did you mean '320500'?"]),
    ("moves.csv", "310000,320500", "310000,999", [
        "moves.csv row 2, column to: '999' is not in regions.csv. "
        "Known: 310000, 320100, 320500."]),
    ("moves.csv", "310000,320500", "310000,310000", [
        "moves.csv row 2, column to: '310000' is the region that the people come from. "
        "Delete the row: people who stay need no move."]),
    ("funding.csv", "guidance,310000", "guidnce,310000", [
        "funding.csv row 2, column source: 'guidnce' is not in sources.csv. "
        "Did you mean 'guidance'?"]),
    ("regions.csv", "310000,310000", "310000,31", [
        "funding.csv row 2, column province: '310000' is not a province of regions.csv. "
        "Did you mean '320000'?",
        "project_rights.csv row 2, column province: '310000' is not a province of regions.csv. "
        "Did you mean '320000'?",
        "projects.csv row 3, column home: '310000' is not a province of regions.csv. "
        "Did you mean '320000'?",
        "regions.csv row 2, column province: '31' is not in provinces.csv. "
        "Known: 310000, 320000."]),
    ("provides.csv", "energy,,", "energy,general,", [
        "provides.csv row 4, column kind: 'general' has no meaning for 'energy'. "
        "Leave it blank."]),
    ("provides.csv", "training,digital", "training,", [
        "provides.csv row 3, column kind: is missing. Name the class that the training is of."]),
    ("provides.csv", "energy,,", "matching,,", [
        "provides.csv row 4, column kind: is missing. Name the facility that it adds to."]),
    ("provides.csv", "energy,,", "matching,lab,", [
        "provides.csv row 4, column kind: 'lab' is not in facilities.csv."]),
    ("provides.csv", "compute,general", "compute,genera", [
        "provides.csv row 2, column kind: 'genera' is not in compute_classes.csv. "
        "Did you mean 'general'?"]),
    ("derivations.csv", "capacity,margin", "capacity,margn", [
        "derivations.csv row 2, column margin: 'margn' is not in parameters.csv. "
        "Did you mean 'margin'?"]),
    ("evidence.csv", "projects,*", "project,*", [
        "evidence.csv row 3, column table: 'project' is not a table of a case. "
        "Did you mean 'projects'?"]),
    ("evidence.csv", "fab,value_yi_cny", "fab,value_yi_cn", [
        "evidence.csv row 4, column column: 'value_yi_cn' is not a column of projects.csv. "
        "Did you mean 'value_yi_cny'?"]),
    ("evidence.csv", "p001", "p002", [
        "evidence.csv row 4, column paper: 'p002' is not in papers.csv. Did you mean 'p001'?"]),
    ("energy.csv", "310000,2024", "310000,2025", [
        "energy.csv row 2, column region: '310000' has no row for 2024. "
        "Add a row for each year of region '310000', or delete its rows.",
        f"energy.csv row 3, column year: '2025' {PLAN} {YEAR_FIX}"]),
    ("land.csv", "320500,2024,1\n", "", [
        "land.csv row 2, column region: '320500' has no row for 2024. "
        "Add a row for each year of region '320500', or delete its rows."]),
    ("demand.csv", "cars,2023,50\n", "", [
        "demand.csv row 2, column sector: 'cars' has no row for 2023. "
        "Add a row for each year of sector 'cars', or delete its rows."]),
    ("funding.csv", "2023,100", "2022,100", [
        f"funding.csv row 3, column year: '2022' {PLAN} {YEAR_FIX}"]),
    ("compute_due.csv", "2024", "2030", [
        f"compute_due.csv row 2, column year: '2030' {PLAN} {YEAR_FIX}"]),
    ("projects.csv", "2023,2024", "2022,2024", [
        f"projects.csv row 3, column first_year: '2022' {PLAN} "
        "Choose a plan year, or leave it blank."]),
    ("projects.csv", "2023,2024", "2023,2025", [
        f"projects.csv row 3, column last_year: '2025' {PLAN} "
        "Choose a plan year, or leave it blank."]),
    ("projects.csv", "2023,2024", "2024,2023", [
        "projects.csv row 3, column last_year: '2023' leaves no year to start a project that must "
        "be built. Widen the window."]),
    ("sites.csv", "plant,320500,,,", "plant,320500,,,out", [
        "projects.csv row 2, column project: 'plant' has no eligible region: all its rows in "
        "sites.csv are locked out. Unlock one of them, or delete the project."]),
    ("project_rights.csv", "0.75", "0.7", [
        "project_rights.csv row 2, column right: adds up to 0.95 for project 'plant', not to 1. "
        "Change the rights of the project."]),
    ("projects.csv", "plant,cars,,", "plant,cars,310000,", [
        "project_rights.csv row 3, column province: '320000' holds no right: projects.csv gives "
        "the whole project to 310000. Delete the row, or leave home blank."]),
    ("project_ages.csv", "0.4", "0.5", [
        "project_ages.csv row 2, column instalment: adds up to 1.1 for project 'fab', not to 1. "
        "Change the instalments of the project."]),
    ("project_ages.csv", "fab,1", "fab,2", [
        "project_ages.csv row 2, column project: 'fab' has no row for age 1. "
        "Give every age from 0 on."]),
    ("project_ages.csv", "fab,0", "fab,2", [
        "project_ages.csv row 2, column project: 'fab' has no row for age 0. "
        "Give every age from 0 on."]),
    ("hosts.csv", "1.15,0.35", "1.15,", [
        "hosts.csv row 3, column tariff_yi_cny: is missing: hub 'west' has no region to take it "
        "from. Fill it in."]),
    ("compute.csv", "west,1,", "west,1,0.2", [
        "compute.csv row 3, column build_limit_eflops: '0.2' is not possible: 'west' is a hub, "
        "which leases what it has. Write 0."]),
    ("diminishing.csv", "0.3", "0.7", [
        "diminishing.csv row 2, column width_share: adds up to 1.1 for sector 'cars', which is "
        "above 1. Narrow the bands of the sector."]),
    ("diminishing.csv", "0.3,0.02", "0.3,0.005", [
        "diminishing.csv row 3, column loss_yi_cny: '0.005' is below the loss of band 1, 0.01. "
        "Losses rise from band to band, else the program is not linear."]),
    ("indicators.csv", "310000,20", "310000,0", [
        "indicators.csv row 2, column value: '0' is not above 0, and the index is a geometric "
        "mean. Delete the row where nothing was measured."]),
    ("case.yaml", "rules: {compute_reach: off}", "rules: {equity: off}", [
        "case.yaml, setting stages: 'equity' needs rules.equity, which is off. "
        "Switch rules.equity on, or take equity out of stages."]),
    ("case.yaml", "stages: [equity]", "stages: [equity, equity]", [
        "case.yaml, setting stages: 'equity, equity' names a stage twice. Name each once."]),
    ("case.yaml", "base_year: 2022", "base_year: 2024", [
        "case.yaml, setting base_year: '2024' is after first_year, 2023. Stocks are those at the "
        "end of the base year: let it be first_year or before."]),
    ("case.yaml", "  theta: 0.1", "  low: 1.5", [
        "case.yaml, setting advantage.low: '1.5' must be above 0 and not above advantage.high, "
        "1.4. Lower or raise it."]),
    ("case.yaml", "  theta: 0.1", "  low: 0", [
        "case.yaml, setting advantage.low: '0' must be above 0 and not above advantage.high, "
        "1.4. Lower or raise it."]),
    ("case.yaml", "method: document", "method: location_quotient\n  indicator: exports", [
        "case.yaml, setting advantage.indicator: 'exports' is not an indicator of "
        "indicators.csv. Known: patents, employment."]),
    ("case.yaml", "method: document", "method: location_quotient\n  indicator: output", [
        "case.yaml, setting advantage.indicator: 'output' enters twice: rules.industrial_base "
        "already reads output. Choose another indicator, or switch rules.industrial_base off."]),
]  # fmt: skip


def problem_lines(folder) -> list[str]:
    with pytest.raises(InputProblems) as caught:
        load_case(folder)
    return [problem.text() for problem in caught.value.problems]


@pytest.mark.parametrize(("file", "old", "new", "expected"), BREACHES)
def test_a_breach_is_told_with_its_place_and_fix(break_case, file, old, new, expected):
    assert problem_lines(break_case(file, old, new)) == expected


def test_an_indivisible_project_stands_at_one_site_unless_it_may_be_spread(write_case, good):
    table = good["projects.csv"].replace("mandated", "mandated,divisible,one_site", 1)
    table = table.replace("0.5,false", "0.5,false,false,").replace("0.7,true", "0.7,true,true,")
    table = table.replace("0.1,no", "0.1,no,false,false")
    found = load_case(write_case({"projects.csv": table})).projects
    assert {code: (one.divisible, one.one_site) for code, one in found.items()} == {
        "plant": (False, True), "fab": (True, True), "hall": (False, False),
    }  # fmt: skip


def test_a_project_locked_in_needs_a_year_to_start(write_case, good):
    lines = problem_lines(
        write_case(
            {
                "sites.csv": good["sites.csv"].replace("fab,310000,,1,", "fab,310000,,1,in"),
                "projects.csv": good["projects.csv"].replace("true,2023,2024", "false,2024,2023"),
            }
        )
    )
    assert len(lines) == 1
    assert "leaves no year to start a project that must be built" in lines[0]


def test_a_plan_that_ends_before_it_begins_is_told(break_case):
    lines = problem_lines(break_case("case.yaml", "last_year: 2024", "last_year: 2022"))
    assert (
        "case.yaml, setting last_year: '2022' is before first_year, 2023. Exchange the two."
        in lines
    )


def test_a_plan_of_more_than_thirty_years_is_told(break_case):
    lines = problem_lines(break_case("case.yaml", "last_year: 2024", "last_year: 2053"))
    assert lines[0] == (
        "case.yaml, setting last_year: '2053' makes a plan of 31 years, and the limit is 30. "
        "Choose an earlier year."
    )


def test_a_negative_quantity_is_refused_for_a_location_quotient(write_case, good):
    method = "method: location_quotient\n  indicator: employment"
    lines = problem_lines(
        write_case(
            {
                "case.yaml": good["case.yaml"].replace("method: document", method),
                "indicators.csv": good["indicators.csv"].replace("310000,100", "310000,-1"),
            }
        )
    )
    assert lines == [
        "indicators.csv row 3, column value: '-1' is below 0, and a quotient needs amounts. "
        "Correct it."
    ]


def test_output_may_be_the_quantity_while_the_industrial_base_is_off(write_case, good):
    head = (
        good["case.yaml"]
        .replace("compute_reach", "industrial_base")
        .replace("method: document", "method: location_quotient\n  indicator: output")
    )
    table = good["indicators.csv"] + "output,cars,310000,5\n"
    assert load_case(write_case({"case.yaml": head, "indicators.csv": table}))


def test_any_class_is_accepted_where_no_class_is_listed(write_case):
    folder = write_case({"talent_classes.csv": None, "compute_classes.csv": None})
    assert load_case(folder).talent


def test_any_province_is_accepted_where_no_province_is_listed(write_case):
    assert load_case(write_case({"provinces.csv": None})).players == ("310000", "320000")


def test_every_reference_names_a_column_and_a_target_that_exist():
    columns = {table.name: column_fields(table.record) for table in TABLES}
    for link in REFERENCES:
        assert link.column in columns[link.table]
        assert link.target in GROUPS or link.target in columns
        assert set(link.reads) <= set(columns)
    assert len(set(REFERENCES)) == len(REFERENCES)


def test_every_column_that_names_a_code_of_another_table_is_checked():
    checked = {(link.table, link.column) for link in REFERENCES}
    not_codes = {("targets", "target"), ("chokepoints", "target")}
    naming = ("project", "region", "sector", "host", "source", "facility", "chokepoint", "target")
    for table in TABLES:
        own = table.record.KEYS if len(table.record.KEYS) == 1 else ()
        for column in column_fields(table.record):
            defines = column in own and table.name != "derivations"
            if column in naming and not defines and (table.name, column) not in not_codes:
                assert (table.name, column) in checked
