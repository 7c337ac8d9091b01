"""The commands on cases say what is in a case, and what is wrong with it."""

import json

import pytest

from inputs.evidence_lookup import numbers
from inputs.load import load_case

WRONG_CELLS = {
    "land.csv": "region,year,available_km2\n310000,2023,0.2\n310000,2024,much\n",
    "regions.csv": "region,province,gdp_yi_cny\n310000,310000,-1\n320000,320000,2\n",
}
WRONG_REFERENCES = {
    "land.csv": "region,year,available_km2\n310001,2023,0.2\n310000,2031,0.1\n",
    "projects.csv": "project,sector,value_yi_cny,capital_yi_cny\nplant,carts,8,30\n",
}


def test_cases_lists_the_built_in_cases_with_their_sizes(yrd):
    done = yrd("cases")
    assert done.exit_code == 0
    assert "delta-province" in done.stdout
    assert "2023-2027" in done.stdout


def test_cases_as_json_adds_its_grades_up_to_the_whole(yrd):
    (row,) = [r for r in json.loads(yrd("cases", "--json").stdout) if r["case"] == "delta-province"]
    assert row["regions"] == 4
    shares = [row[grade] for grade in ("document", "statistic", "derived", "assumption")]
    assert abs(sum(int(share.rstrip("%")) for share in shares) - 100) <= 2


def test_cases_of_one_case_tells_its_rules_and_tables(yrd, small):
    found = json.loads(yrd("cases", small, "--json").stdout)
    assert found["rows"] == {"regions": 2, "sectors": 1, "projects": 2, "land": 4}
    assert "land" in found["rules"]
    assert "2023-2024" in yrd("cases", small).stdout


def test_new_writes_a_copy_that_checks(yrd, tmp_path):
    done = yrd("new", tmp_path / "mine")
    assert done.exit_code == 0
    assert "yrd check" in done.stdout
    assert yrd("check", tmp_path / "mine").exit_code == 0
    assert load_case(tmp_path / "mine").sha256 == load_case("delta-province").sha256


def test_new_copies_the_case_that_is_named(yrd, small, tmp_path):
    assert yrd("new", tmp_path / "mine", "--from", small).exit_code == 0
    assert load_case(tmp_path / "mine").settings.name == "small"


def test_new_refuses_a_folder_that_exists_unless_forced(yrd, small):
    assert yrd("new", small).exit_code == 2
    assert load_case(small).settings.name == "small"
    assert yrd("new", small, "--force").exit_code == 0
    assert load_case(small).settings.name != "small"


@pytest.mark.parametrize("name", ["mine.md", "scenarios/own.yaml"])
def test_new_does_not_lose_a_planner_s_own_file_even_if_forced(yrd, tmp_path, name):
    yrd("new", tmp_path / "my")
    (tmp_path / "my" / name).write_text("name: mine\n")
    done = yrd("new", tmp_path / "my", "--force")
    assert done.exit_code == 2
    assert f"holds {name}, which would be lost. Choose another folder." in done.stderr
    assert (tmp_path / "my" / name).read_text() == "name: mine\n"
    (tmp_path / "my" / name).unlink()
    assert yrd("new", tmp_path / "my", "--force").exit_code == 0


def test_check_of_a_good_case_ends_with_0(yrd, small):
    done = yrd("check", small)
    assert done.exit_code == 0
    assert "0 problems" in done.stdout


LOOSE = """\
loose:
  change:
    - {table: lnd, column: available_km2, multiply: 2}
    - {table: land, column: available, multiply: 2}
    - {table: land, where: {region: 330000}, column: available_km2, multiply: 2}
  rules: {land: off}
  set: {rules.land: on}
"""

PAIR = """\
opens:
  add:
    - {table: land, row: {region: "330000", year: 2023, available_km2: 1}}
    - {table: land, row: {region: "330000", year: 2024, available_km2: 1}}
doubles:
  change:
    - {table: land, where: {region: "330000"}, column: available_km2, multiply: 2}
"""


def test_check_looks_into_levers_that_no_scenario_lists(yrd, write_case):
    found = yrd("check", write_case("my", {"levers.yaml": LOOSE})).stderr
    assert "levers.yaml line 3, setting loose.change.0: 'lnd' is not a table of a case" in found
    assert "levers.yaml line 4, setting loose.change.1: 'available' is not a column" in found
    assert "levers.yaml line 5, setting loose.change.2: '330000' matches nothing" in found
    assert "'land' is both on (levers.yaml line 7) and off (levers.yaml line 6)" in found
    assert len(found.splitlines()) == 4


def test_a_lever_that_needs_another_is_good_where_a_scenario_lists_both(yrd, write_case):
    regions = "region,province,gdp_yi_cny\n310000,310000,4\n320000,320000,2\n330000,330000,3\n"
    folder = write_case("my", {"levers.yaml": PAIR, "regions.csv": regions})
    alone = yrd("check", folder)
    assert alone.exit_code == 2
    assert "setting doubles.change.0: '330000' matches nothing" in alone.stderr
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "both.yaml").write_text("levers: [opens, doubles]\n")
    assert yrd("check", folder).exit_code == 0


def test_levers_that_are_no_yaml_are_told_as_json_too(yrd, write_case):
    folder = write_case("my", {"levers.yaml": "a: [\n"})
    done = yrd("check", folder, "--json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["problems"][0]["file"] == "levers.yaml"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (WRONG_CELLS, ("land.csv row 3, column available_km2", "regions.csv row 2")),
        (WRONG_REFERENCES, ("land.csv row 2", "Did you mean '310000'?", "projects.csv row 2")),
    ],
)
def test_check_tells_the_problems_of_several_files_at_once_and_ends_with_2(
    yrd, write_case, changes, told
):
    done = yrd("check", write_case("broken", changes))
    assert done.exit_code == 2
    for text in told:
        assert text in done.stderr
    assert "Traceback" not in done.stderr


def test_check_as_json_gives_file_row_and_field(yrd, write_case):
    done = yrd("check", write_case("broken", WRONG_CELLS), "--json")
    assert done.exit_code == 2
    places = {(p["file"], p["row"], p["field"]) for p in json.loads(done.stdout)["problems"]}
    assert ("land.csv", 3, "available_km2") in places


def test_evidence_lists_every_number_with_a_source(yrd):
    rows = json.loads(yrd("evidence", "delta-province", "--json").stdout)
    assert len(rows) == len(list(numbers(load_case("delta-province"))))
    assert all(row["source"] for row in rows)
    assert {row["grade"] for row in rows} == {"document", "statistic", "derived", "assumption"}


def test_evidence_of_one_grade_lists_that_grade_alone(yrd):
    rows = json.loads(yrd("evidence", "delta-province", "--grade", "document", "--json").stdout)
    assert rows
    assert {row["grade"] for row in rows} == {"document"}
    assert all("《" in row["source"] for row in rows)


@pytest.mark.parametrize("table", ["case", "land"])
def test_evidence_of_one_table_lists_that_table_alone(yrd, table):
    every = json.loads(yrd("evidence", "delta-province", "--json").stdout)
    rows = json.loads(yrd("evidence", "delta-province", "--table", table, "--json").stdout)
    assert rows == [row for row in every if row["table"] == table] != []


def test_evidence_of_a_table_that_is_none_names_the_nearest(yrd, small):
    done = yrd("evidence", small, "--table", "lands")
    assert done.exit_code == 2
    assert done.stderr == "--table: 'lands' is not a table of numbers. Did you mean 'land'?\n"


def test_evidence_finds_numbers_without_any(yrd, small):
    rows = json.loads(yrd("evidence", small, "--grade", "none", "--json").stdout)
    assert {row["table"] for row in rows} >= {"projects", "land"}


@pytest.mark.parametrize(
    ("low", "told"), [("2.3265499999999997", "a guess [2.32655–9]"), ("", "a guess")]
)
def test_the_range_of_an_assumption_is_written_without_the_noise_of_floats(
    yrd, write_case, low, told
):
    high = "9" if low else ""
    text = "table,key,column,grade,reason,low,high\n"
    text += f"projects,plant,value_yi_cny,assumption,a guess,{low},{high}\n"
    case = write_case("my", {"evidence.csv": text})
    (row,) = json.loads(yrd("evidence", case, "--grade", "assumption", "--json").stdout)
    assert row["source"] == told


def test_an_unknown_grade_is_refused(yrd, small):
    assert yrd("evidence", small, "--grade", "rumour").exit_code == 2


def test_quiet_commands_print_nothing(yrd, small, tmp_path):
    for words in (
        ("cases",), ("cases", small), ("check", small), ("evidence", small),
        ("new", tmp_path / "copy", "--from", small),
    ):  # fmt: skip
        done = yrd(*words, "--quiet")
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", ""), words


def test_a_case_that_does_not_exist_is_refused_by_every_command(yrd, tmp_path):
    for words in (
        ("cases", "nowhere"), ("check", "nowhere"), ("evidence", "nowhere"),
        ("new", tmp_path / "a", "--from", "nowhere"), ("solve", "nowhere", "-o", tmp_path / "b"),
        ("export", "nowhere", tmp_path / "c.mps"),
    ):  # fmt: skip
        done = yrd(*words)
        assert done.exit_code == 2, words
        assert "nowhere" in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
