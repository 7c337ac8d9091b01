"""The command that explains an infeasible case, as a person uses it."""

import csv
import json
import math
import shlex

import pytest

import yrd as api
from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.scenarios.scenario import Variation
from optimizer.prepare import prepare
from optimizer.solver.arrays import Head
from optimizer.solver.elastic import UndecidedError
from optimizer.solver.points import has_point
from yrd.answers.asked import asked
from yrd.answers.conflict.found import FORM
from yrd.answers.conflict.standing import standing

PLANT = "projects[project=plant].mandated=false"


def rows_of(path):
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_an_infeasible_case_is_explained_with_rules_and_the_least_that_restores_it(yrd, infeasible):
    """The plant needs 9 km²; there are 0.2 and 0.6, so 0.088889 of it fits."""
    done = yrd("conflict", infeasible)
    assert done.exit_code == 0, done.stderr
    said = done.stdout
    assert "small (base) is infeasible" in said
    assert "placement mandate plant: at least 1 of the project needed, at most 0.0888889" in said
    assert (
        "placement mandate plant, land 上海 (310000) 2024 and land 江苏 (320000) 2024 cannot"
        in said
    )
    assert "0.911111 of the project less restores it: --set 'projects[project=plant]" in said
    assert (
        "8.2 km² more restores it: --set 'land[region=310000,year=2024].available_km2=8.4'" in said
    )


def test_names_are_english_where_that_is_asked_for(yrd, write_case):
    regions = "region,province,name_zh,name_en\n310000,310000,上海,Shanghai\n"
    land = "region,year,available_km2\n310000,2023,0.1\n310000,2024,0.1\n"
    projects = "project,sector,land_km2,mandated\nplant,cars,9,true\n"
    files = {"regions.csv": regions, "land.csv": land, "projects.csv": projects}
    folder = write_case("named", files)
    assert "land Shanghai (310000) 2024" in yrd("conflict", folder, "--lang", "en").stdout
    assert "land 上海 (310000) 2024" in yrd("conflict", folder).stdout


def test_a_case_with_a_plan_is_told_so(yrd, small, tmp_path):
    done = yrd("conflict", small, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert "no rules clash" in done.stdout
    head = json.loads((tmp_path / "out" / "conflict.json").read_text(encoding="utf-8"))
    assert head["status"] == "feasible"
    assert not (tmp_path / "out" / "repair.yaml").exists()


def test_the_head_of_a_conflict_leaves_changes_to_the_list_where_there_are_several(yrd, infeasible):
    said = yrd("conflict", infeasible).stdout.splitlines()
    (head,) = (line for line in said if line.startswith("conflict 1: "))
    assert head.endswith("cannot all hold: any one of 3 changes restores it")
    listed = said[said.index(head) + 1 :]
    assert sum(" restores it: --set " in line for line in listed) == 3


def test_what_always_holds_is_said_in_words():
    heads = [Head("discipline", ("close", "p", "A", 2023), ">=", 0.0, False, ())] * 2
    heads += [Head("placement", ("p",), "<=", 1.0, True, ())]
    assert standing(heads) == (
        "no more is closed than was started (discipline, 2 rows); "
        "a project is built once at most (placement, 1 row)"
    )


def test_an_unbounded_case_ends_with_3(yrd, unbounded):
    done = yrd("conflict", unbounded)
    assert done.exit_code == 3
    assert "unbounded" in done.stderr
    assert not done.stdout


def test_every_number_that_is_said_stands_in_the_files(yrd, infeasible, tmp_path):
    yrd("conflict", infeasible, "-o", tmp_path / "out")
    rules = {row["row"]: row for row in rows_of(tmp_path / "out" / "conflicts.csv")}
    plant = rules["placement__plant"]
    assert math.isclose(float(plant["change"]), 1 - 0.8 / 9, rel_tol=1e-9)
    assert plant["direction"] == "less"
    assert plant["path"] + "=" + plant["after"] == PLANT
    shanghai = rules["land__310000__2024"]
    assert (shanghai["right"], shanghai["unit"], shanghai["after"]) == ("0.2", "km²", "8.4")
    sums = rows_of(tmp_path / "out" / "impossible.csv")
    (own,) = (row for row in sums if row["rows"] == "placement__plant")
    assert float(own["least"]) == 1
    assert math.isclose(float(own["most"]), 0.8 / 9)
    columns = json.loads((tmp_path / "out" / "columns.json").read_text(encoding="utf-8"))
    for table, units in columns.items():
        with (tmp_path / "out" / f"{table}.csv").open(encoding="utf-8") as stream:
            assert next(csv.reader(stream)) == list(units)


def test_json_says_all_and_nothing_else(yrd, infeasible, tmp_path):
    done = yrd("conflict", infeasible, "--json", "-o", tmp_path / "out")
    content = json.loads(done.stdout)
    written = json.loads((tmp_path / "out" / "conflict.json").read_text(encoding="utf-8"))
    assert content["status"] == "infeasible"
    assert {key: written[key] for key in content if key in written and key != "case"} == {
        key: value for key, value in content.items() if key != "case"
    }
    assert [rule["row"] for rule in content["conflicts"]] == [
        "placement__plant", "land__310000__2024", "land__320000__2024",
    ]  # fmt: skip


def test_two_runs_write_the_same_bytes_but_for_seconds(yrd, infeasible, tmp_path):
    for name in ("one", "two"):
        assert yrd("conflict", infeasible, "-o", tmp_path / name).exit_code == 0
    for file in ("conflicts.csv", "relaxation.csv", "impossible.csv", "repair.yaml"):
        first, second = (tmp_path / name / file for name in ("one", "two"))
        assert first.read_bytes() == second.read_bytes()


def test_the_scenario_that_is_written_restores_the_case(yrd, infeasible, tmp_path):
    assert yrd("conflict", infeasible, "-o", tmp_path / "out").exit_code == 0
    repair = tmp_path / "out" / "repair.yaml"
    done = yrd("solve", infeasible, "--scenario", repair, "-o", tmp_path / "run")
    assert done.exit_code == 0, done.stderr


def test_what_solve_says_of_an_infeasible_case_explains_it(yrd, infeasible, tmp_path):
    land = "land[region=310000,year=2023].available_km2=0.1"
    done = yrd("solve", infeasible, "--set", land, "-o", tmp_path / "run")
    assert done.exit_code == 3
    command = done.stderr.split("restores it: ")[1]
    program, *words = shlex.split(command)
    assert (program, words[0]) == ("yrd", "conflict")
    assert yrd(*words).exit_code == 0


SHORT = ("projects[project=P10].mandated=true", "sectors[sector=ship].base_share=0.01")


def test_a_scenario_of_the_province_case_is_restored_with_its_own_changes(yrd, tmp_path):
    """P10 may stand in Shanghai only, where its sector takes up 7.6 of its 100 亿元."""
    words = ["--scenario", "tight-energy", *(word for one in SHORT for word in ("--set", one))]
    done = yrd("conflict", "delta-province", *words, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "industrial_base capital 船舶与海工装备 (ship) 上海 (310000) 2027" in done.stdout
    run = tmp_path / "run"
    repair = ("--scenario", tmp_path / "out" / "repair.yaml", "--no-sensitivity")
    done = yrd("solve", "delta-province", *repair, "-o", run)
    assert done.exit_code == 0, done.stderr
    base, restored = load_case("delta-province"), load_case(run / "case")
    for key, record in base.energy.items():
        assert math.isclose(restored.energy[key].budget_yi_kwh, 0.75 * record.budget_yi_kwh)


def test_the_settings_that_are_said_restore_the_case_after_those_that_were_given(yrd, tmp_path):
    given = [word for one in SHORT for word in ("--set", one)]
    content = json.loads(yrd("conflict", "delta-province", *given, "--json").stdout)
    assert content["set"]
    said = {text.rsplit("=", 1)[0]: text for text in (*SHORT, *content["set"])}
    words = ["--no-sensitivity", *(word for text in said.values() for word in ("--set", text))]
    assert yrd("solve", "delta-province", *words, "-o", tmp_path / "run").exit_code == 0


def test_the_python_interface_says_the_same(infeasible):
    found = api.conflict(infeasible)
    assert found.status == "infeasible"
    assert found.settings == {"land[region=310000,year=2024].available_km2": "8.4"}
    restored = api.conflict(infeasible, changes=found.settings)
    assert restored.status == "feasible"
    assert list(found.tables["conflicts"].frame()["rule"]) == ["placement", "land", "land"]
    case = api.load_case(infeasible)
    assert api.conflict(case).settings == found.settings


def test_bad_input_ends_with_2_and_leaves_no_trace(yrd, infeasible, tmp_path):
    for words in (
        ["nowhere"],
        [infeasible, "--set", "land.nothing=1"],
        [infeasible, "--scenario", "none"],
        [infeasible, "--lang", "fr"],
    ):
        done = yrd("conflict", *words, "-o", tmp_path / "out")
        assert done.exit_code == 2, words
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "out").exists()
    with pytest.raises(InputProblems):
        api.conflict(infeasible, scenario="none")


def test_a_folder_is_replaced_only_by_force_and_only_if_it_is_an_answer(yrd, infeasible, tmp_path):
    out = tmp_path / "out"
    assert yrd("conflict", infeasible, "-o", out).exit_code == 0
    assert yrd("conflict", infeasible, "-o", out).exit_code == 2
    assert yrd("conflict", infeasible, "-o", out, "--force").exit_code == 0
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    assert yrd("conflict", infeasible, "-o", out, "--force").exit_code == 2
    assert (out / FORM.head).exists()


def test_quiet_says_nothing(yrd, infeasible):
    done = yrd("conflict", infeasible, "--quiet")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(("status", "code"), [("limit", 4), ("failed", 5)])
def test_a_solver_that_cannot_tell_ends_with_its_code(yrd, infeasible, monkeypatch, status, code):
    def undecided(ready):
        raise UndecidedError(status)

    monkeypatch.setattr("yrd.answers.conflict.found.explain", undecided)
    done = yrd("conflict", infeasible)
    assert done.exit_code == code
    assert "not found out" in done.stderr


def test_two_limits_of_one_project_are_two_conflicts_that_share_its_mandate(yrd, write_case):
    folder = write_case("both", {
        "projects.csv": "project,sector,land_km2,energy_yi_kwh,mandated\nplant,cars,9,4,true\n",
        "sites.csv": "project,region\nplant,310000\n",
        "energy.csv": "region,year,budget_yi_kwh\n310000,2023,1\n310000,2024,1\n",
    })  # fmt: skip
    said = yrd("conflict", folder).stdout.splitlines()
    (first,) = (line for line in said if line.startswith("conflict 1 (shares rules with 2): "))
    (second,) = (line for line in said if line.startswith("conflict 2 (shares rules with 1): "))
    assert first.count("placement mandate plant") == second.count("placement mandate plant") == 2
    assert ("energy" in first, "land" in first) == ("land" in second, "energy" in second)
    assert "  these take part too, but none restores it alone:" in said


def test_the_city_case_is_explained_and_restored():
    """All that covers photoresist adds up to 0.4 of its supply, and 0.95 is asked."""
    product = "chokepoints[chokepoint=photoresist]"
    found = api.conflict("delta-city", changes={f"{product}.hard": True, f"{product}.target": 0.95})
    (row,) = (row for row in found.tables["conflicts"].frame().to_dict("records") if row["movable"])
    assert row["row"] == "chokepoint__photoresist"
    assert math.isclose(row["change"], 0.55, rel_tol=1e-6)
    assert found.settings == {f"{product}.target": "0.4"}
    restored = asked("delta-city", Variation(found.repair))
    assert has_point(prepare(restored.case, restored.links).program)
