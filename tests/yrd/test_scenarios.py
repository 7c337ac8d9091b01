"""A scenario can be solved, exported and listed, on the command line and in Python."""

import json

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.scenarios.files import plans_of
from inputs.scenarios.written import names_of
from yrd import api
from yrd.catalogue import fact_rows
from yrd.run_reading import read_run

LEVERS = "more_land:\n  name_en: More land\n  expects: more is built\n" + (
    "  change:\n    - {table: land, column: available_km2, multiply: 2}\n"
)
SCENARIO = "name: open the land\nlevers: [more_land]\nset: {discount_rate: 0.04}\n"


@pytest.fixture
def planned(write_case):
    """The small case with a lever and a scenario."""
    folder = write_case("planned", {"levers.yaml": LEVERS})
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "open-land.yaml").write_text(SCENARIO, encoding="utf-8")
    return folder


def test_a_scenario_is_solved_under_its_name_and_keeps_its_tables(yrd, planned, tmp_path, head_of):
    done = yrd("solve", planned, "--scenario", "open_land", "-o", tmp_path / "run")
    assert done.exit_code == 0, done.stderr
    head = head_of(tmp_path / "run")
    assert head["scenario"] == "open-land"
    case = load_case(tmp_path / "run" / "case")
    assert case.sha256 == head["case_sha256"] != load_case(planned).sha256
    assert case.land["320000", 2024].available_km2 == 1.2
    assert case.settings.discount_rate == 0.04


def test_a_run_carries_what_its_scenario_calls_itself(yrd, planned, tmp_path, head_of):
    scenario = planned / "scenarios" / "open-land.yaml"
    scenario.write_text(f"name_zh: 放开土地\n{SCENARIO}", encoding="utf-8")
    words = ("--scenario", "open-land", "--set", "equity.tolerance=0.02")
    assert yrd("solve", planned, *words, "-o", tmp_path / "run").exit_code == 0
    head = head_of(tmp_path / "run")
    assert head["scenario"] == "open-land + equity.tolerance=0.02"
    assert head["scenario_names"] == {
        "name": "open the land + equity.tolerance=0.02",
        "name_zh": "放开土地 + equity.tolerance=0.02",
    }
    plan, _ = read_run(tmp_path / "run")
    assert plan.scenario_names == head["scenario_names"]
    assert api.solve(planned, scenario="open-land").scenario_names["name_zh"] == "放开土地"


def test_the_case_as_it_is_has_no_name_of_a_scenario(solved, head_of):
    assert head_of(solved)["scenario_names"] == {}


@pytest.mark.parametrize("name", ["delta-province", "delta-city"])
def test_every_scenario_of_a_built_in_case_has_a_name_in_both_languages(name):
    plans = plans_of(name)
    for stem in plans.scenarios:
        names = names_of(plans.scenario_sheet(stem), ())
        assert list(names) == ["name", "name_zh"], stem
        assert any("一" <= mark <= "龥" for mark in names["name_zh"]), stem


def test_more_land_is_worth_more(yrd, planned, tmp_path, head_of):
    """The small case has land for less than both of its projects, and both earn."""
    for name, words in (("base", ()), ("open", ("--set", "land.available_km2=9"))):
        assert yrd("solve", planned, *words, "-o", tmp_path / name).exit_code == 0
    base, opened = head_of(tmp_path / "base"), head_of(tmp_path / "open")
    assert base["scenario"] == "base"
    assert opened["scenario"] == "base + land.available_km2=9"
    assert opened["objective"] > base["objective"]
    assert opened["id"] != base["id"]


def test_a_value_may_be_set_beside_a_scenario_and_several_times(yrd, planned, tmp_path, head_of):
    words = ("--set", "equity.tolerance=0.02", "--set", "land[region=310000,year=2023]"
             ".available_km2=0.1")  # fmt: skip
    target = tmp_path / "run"
    assert yrd("solve", planned, "--scenario", "open-land", *words, "-o", target).exit_code == 0
    name = "open-land + equity.tolerance=0.02 + land[region=310000,year=2023].available_km2=0.1"
    assert head_of(target)["scenario"] == name
    assert load_case(target / "case").land["310000", 2023].available_km2 == 0.1


def test_a_run_of_a_scenario_is_drawn(yrd, planned, tmp_path):
    yrd("solve", planned, "--scenario", "open-land", "-o", tmp_path / "run")
    done = yrd("map", tmp_path / "run", "-o", tmp_path / "map.html")
    assert done.exit_code == 0, done.stderr
    assert "open-land" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_the_program_of_a_scenario_is_exported(yrd, planned, tmp_path):
    """The right-hand side of land in Jiangsu, 0.6 km², is 1.2 in the scenario."""
    for name, words in (("base", ()), ("open", ("--scenario", "open-land"))):
        assert yrd("export", planned, tmp_path / f"{name}.lp", *words).exit_code == 0
    base, opened = ((tmp_path / f"{name}.lp").read_text() for name in ("base", "open"))
    assert "<= 1.2" not in base
    assert "<= 1.2" in opened


def test_levers_and_scenarios_of_a_case_are_listed(yrd, planned):
    found = json.loads(yrd("cases", planned, "--json").stdout)
    assert found["levers"] == [{"name": "more_land", "about": "More land: more is built"}]
    about = "open the land: levers more_land"
    assert found["scenarios"] == [{"name": "open-land", "about": about}]
    assert "open-land" in yrd("cases", planned).stdout
    rows = dict(fact_rows(str(planned)))
    assert rows["lever more_land"] == "More land: more is built"
    assert rows["scenario open-land"] == about


def test_a_lever_that_is_wrong_is_told_where_levers_are_listed(yrd, write_case):
    done = yrd("cases", write_case("broken", {"levers.yaml": "a: {nome: x}\n"}))
    assert done.exit_code == 2
    assert "levers.yaml line 1, setting a.nome" in done.stderr


BAD = [
    (("--scenario", "open-lnd"), "Did you mean 'open-land'?"),
    (("--scenario", "a", "--scenario", "b"), "is given 2 times"),
    (("--set", "equity.tolerance=2"), "Choose a value from 0 to 1."),
    (("--set", "equity.tolerance"), "Write it as PATH=VALUE."),
    (("--set", "land[region=31].available_km2=2"), "'31' matches nothing"),
    (("--set", "land[region=31.available_km2=2"), "is no path"),
    (("--set", "rules.land=off", "--set", "rules.land=on"), "is set twice"),
    (("--scenario", "{folder}"), "is not a scenario of the case, nor a file"),
]


@pytest.mark.parametrize(("words", "told"), BAD)
def test_bad_scenarios_end_with_2_and_leave_nothing(yrd, planned, tmp_path, words, told):
    given = [word.replace("{folder}", str(planned)) for word in words]
    for command in (
        ("solve", planned, "-o", tmp_path / "run"),
        ("export", planned, tmp_path / "x.lp"),
    ):
        done = yrd(*command, *given)
        assert done.exit_code == 2
        assert told in done.stderr
        assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["planned"]


def test_python_takes_the_same_scenarios(planned):
    changed = api.scenario(planned, "open-land", {"equity.tolerance": 0.02})
    assert changed.settings.equity.tolerance == 0.02
    assert changed.settings.discount_rate == 0.04
    plan = api.solve(planned, scenario="open-land")
    assert plan.scenario == "open-land"
    assert plan.objective == pytest.approx(api.solve(api.scenario(planned, "open-land")).objective)
    assert api.scenario(planned).sha256 == load_case(planned).sha256


def test_a_case_in_memory_takes_a_mapping_or_a_file(planned, tmp_path):
    case = load_case(planned)
    (tmp_path / "off.yaml").write_text("rules: {land: off}\n")
    assert not api.scenario(case, tmp_path / "off.yaml").settings.rules.land
    assert not api.scenario(case, {"rules": {"land": False}}).settings.rules.land
    plan = api.solve(case, changes={"discount_rate": 0.1})
    assert plan.scenario == "base + discount_rate=0.1"
    with pytest.raises(InputProblems, match="is not a scenario of the case"):
        api.scenario(case, "open-land")
