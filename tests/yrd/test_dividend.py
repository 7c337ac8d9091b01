"""`yrd dividend`: what it says, what it writes, and what it refuses."""

import csv
import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import yrd as package
from inputs.errors import InputProblems
from inputs.load import load_case
from optimizer.answers.games.rounds import Unsolved
from yrd.console import Refused

REGIONS = (
    "region,province,name_zh,lon,lat,gdp_yi_cny\n"
    "310000,310000,上海,121.47,31.23,100\n320000,320000,江苏,118.78,32.06,300\n"
)
PROVINCES = "province,name_zh\n310000,上海\n320000,江苏\n"
PROJECTS = "project,sector,value_yi_cny,land_km2\nplant,cars,8,1\n"
LAND = "region,year,available_km2\n310000,2023,1\n310000,2024,1\n"
SITES = "project,region\nplant,310000\n"
"""A plant that earns 8 a year stands in Shanghai, which has land for it, and a quarter of the
right by its share of GDP."""

LEVERS = "dearer:\n  name_en: Dearer\n  expects: the plant earns more\n" + (
    "  change:\n    - {table: projects, column: value_yi_cny, multiply: 2}\n"
)


@pytest.fixture
def two(write_case) -> Path:
    """Two provinces that gain by sharing; a scenario pulls a lever."""
    tables = {
        "regions.csv": REGIONS,
        "provinces.csv": PROVINCES,
        "projects.csv": PROJECTS,
        "land.csv": LAND,
        "sites.csv": SITES,
        "levers.yaml": LEVERS,
    }
    folder = write_case("two", tables)
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "dear.yaml").write_text("levers: [dearer]\n", encoding="utf-8")
    return folder


@pytest.fixture
def rows_in() -> Callable[[Path], list[dict[str, str]]]:
    """Reads a table of a folder."""

    def read(path: Path) -> list[dict[str, str]]:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


def test_a_case_is_told_with_its_provinces_by_name(yrd, two):
    """Each of two years brings 8, discounted: 8/1.05 + 8/1.05² = 14.88; a quarter of it 3.72."""
    done = yrd("dividend", two)
    assert done.exit_code == 0, done.stderr
    assert "2 provinces, 3 sets of them" in done.stdout
    assert "dividend 11.16: together 14.88, each alone 3.72" in done.stdout
    assert "no lever is pulled" in done.stdout
    for word in ("上海", "江苏", "Shapley value", "price-based (Owen)", "nucleolus"):
        assert word in done.stdout


def test_json_says_the_same_and_nothing_else(yrd, two):
    done = yrd("dividend", two, "--json")
    found = json.loads(done.stdout)
    assert found["gains"]["together"] == pytest.approx(8 / 1.05 + 8 / 1.05**2)
    assert found["gains"]["dividend"] == pytest.approx(0.75 * found["gains"]["together"])
    assert {row["set"] for row in found["coalitions"]} == {"310000", "320000", "310000+320000"}
    assert {row["method"] for row in found["divisions"]} == {"shapley", "prices", "nucleolus"}
    assert found["standings"]["prices"]["core"]["is_inside"] is True
    assert found["conditions_that_fail"] == []


def test_quiet_says_nothing(yrd, two):
    done = yrd("dividend", two, "--quiet")
    assert (done.exit_code, done.stdout) == (0, "")


def test_every_number_follows_from_the_files(yrd, two, tmp_path, rows_in):
    folder = tmp_path / "out"
    assert yrd("dividend", two, "-o", folder).exit_code == 0
    sets = {row["set"]: row for row in rows_in(folder / "coalitions.csv")}
    gains = {row["quantity"]: row["amount"] for row in rows_in(folder / "gains.csv")}
    divisions = rows_in(folder / "divisions.csv")
    alone = float(sets["310000"]["value"]) + float(sets["320000"]["value"])
    together = float(sets["310000+320000"]["value"])
    assert float(gains["dividend"]) == pytest.approx(together - alone)
    for method in ("shapley", "prices", "nucleolus"):
        rows = [row for row in divisions if row["method"] == method]
        assert math.fsum(float(row["amount"]) for row in rows) == pytest.approx(together)
        assert math.fsum(float(row["transfer"]) for row in rows) == pytest.approx(0, abs=1e-9)
        for row in rows:
            own = float(sets[row["province"]]["value"])
            assert float(row["gain"]) == pytest.approx(float(row["amount"]) - own)
            excess = float(sets[row["province"]][f"excess_{method}"])
            assert excess == pytest.approx(own - float(row["amount"]))
            turned = float(row["worth"]) + float(row["transfer"])
            assert turned == pytest.approx(float(row["planned"]))
            yearly = float(row["transfer"]) * float(gains["yearly"])
            assert float(row["transfer_a_year"]) == pytest.approx(yearly)


def test_the_division_by_prices_follows_from_what_is_owned(yrd, two, tmp_path, rows_in):
    folder = tmp_path / "out"
    assert yrd("dividend", two, "-o", folder).exit_code == 0
    sums: dict[str, float] = {}
    for row in rows_in(folder / "prices.csv"):
        assert float(row["value"]) == pytest.approx(float(row["amount"]) * float(row["price"]))
        for owner in row["owners"].split("+"):
            share = float(row["value"]) / len(row["owners"].split("+"))
            sums[owner] = sums.get(owner, 0.0) + share
    for row in rows_in(folder / "divisions.csv"):
        if row["method"] == "prices":
            assert float(row["amount"]) == pytest.approx(sums.get(row["province"], 0.0))


def _bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.iterdir()):
        if path.suffix in (".csv", ".png"):
            yield path.name, path.read_bytes()


def test_a_folder_holds_tables_units_head_and_picture_and_is_the_same_again(yrd, two, tmp_path):
    for name in ("one", "two_again"):
        assert yrd("dividend", two, "-o", tmp_path / name).exit_code == 0
    found = {path.name for path in (tmp_path / "one").iterdir()}
    assert found == {
        "coalitions.csv", "divisions.csv", "gains.csv", "prices.csv", "columns.json",
        "dividend.json", "dividend.png",
    }  # fmt: skip
    assert list(_bytes(tmp_path / "one")) == list(_bytes(tmp_path / "two_again"))
    units = json.loads((tmp_path / "one" / "columns.json").read_text(encoding="utf-8"))
    for table in ("coalitions", "divisions", "gains", "prices"):
        with (tmp_path / "one" / f"{table}.csv").open(encoding="utf-8") as file:
            assert next(csv.reader(file)) == list(units[table])


def test_a_folder_that_is_taken_is_refused_without_force(yrd, two, tmp_path):
    folder = tmp_path / "out"
    assert yrd("dividend", two, "-o", folder).exit_code == 0
    again = yrd("dividend", two, "-o", folder)
    assert again.exit_code == 2
    assert "--force" in again.stderr
    assert yrd("dividend", two, "-o", folder, "--force", "--lang", "en").exit_code == 0
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    assert yrd("dividend", two, "-o", folder, "--force").exit_code == 2


def test_what_levers_bring_is_told_apart(yrd, two):
    """The lever doubles what the plant earns: 29.75 in place of 14.88."""
    done = yrd("dividend", two, "--scenario", "dear", "--json")
    found = json.loads(done.stdout)
    once = 8 / 1.05 + 8 / 1.05**2
    assert found["levers"] == ["dearer"]
    assert found["gains"]["without_levers"] == pytest.approx(once)
    assert found["gains"]["lever_gain"] == pytest.approx(once)
    assert found["gains"]["dividend"] == pytest.approx(1.5 * once)
    lines = yrd("dividend", two, "--scenario", "dear").stdout
    assert "lever gain, apart from it: 14.88; without dearer all reach 14.88" in lines


def test_a_scenario_that_stands_on_what_its_lever_adds_still_has_a_dividend(yrd, two):
    added = "  add:\n    - {table: sectors, row: {sector: ships}}\n"
    (two / "levers.yaml").write_text(
        f"fleet:\n  name_en: Fleet\n  expects: ships\n{added}", encoding="utf-8"
    )
    text = "levers: [fleet]\nset: {'projects[project=plant].sector': ships}\n"
    (two / "scenarios" / "dear.yaml").write_text(text, encoding="utf-8")
    done = yrd("dividend", two, "--scenario", "dear")
    assert done.exit_code == 0, done.stderr
    assert "lever gain, apart from it: unknown, without the levers the rest" in done.stdout


def test_a_value_that_is_set_counts(yrd, two):
    done = yrd("dividend", two, "--set", "discount_rate=0", "--json")
    assert json.loads(done.stdout)["gains"]["together"] == pytest.approx(16)


def test_outside_the_theorem_it_says_why_and_reports_the_least_core(yrd, two):
    """A hard target of the Delta asks for a sink that costs 1 a year."""
    (two / "projects.csv").write_text(
        "project,sector,value_yi_cny,land_km2,capital_yi_cny,life_years\n"
        "plant,cars,8,1,0,9\nsink,cars,0,0,1,1\n",
        encoding="utf-8",
    )
    (two / "sites.csv").write_text(f"{SITES}sink,320000\n", encoding="utf-8")
    target = "target,year,amount,hard\nlines,2024,1,true\n"
    (two / "targets.csv").write_text(target, encoding="utf-8")
    adds = "project,target,amount\nsink,lines,1\n"
    (two / "target_contributions.csv").write_text(adds, encoding="utf-8")
    done = yrd("dividend", two)
    assert done.exit_code == 0, done.stderr
    assert "outside Owen's theorem" in done.stdout
    assert "targets: the plan is held to hard targets of the whole Delta" in done.stdout
    assert "core of the plan: not empty; least excess -" in done.stdout
    assert "least core of the plan" in done.stdout
    found = json.loads(yrd("dividend", two, "--json").stdout)
    assert found["standings"]["least_core"]["core"] is None
    assert found["standings"]["least_core"]["core_of_plan"]["is_inside"] is True
    assert found["core_of_plan_is_empty"] is False


def test_a_set_without_a_plan_is_named_and_what_needs_it_left_out(yrd, two, tmp_path, rows_in):
    """Jiangsu owes the plant and has no land for it of its own: only Shanghai's people build it."""
    (two / "projects.csv").write_text(
        "project,sector,value_yi_cny,mandated,home\nplant,cars,8,true,320000\n", encoding="utf-8"
    )
    (two / "sites.csv").write_text("project,region\nplant,320000\n", encoding="utf-8")
    tables = {
        "project_talent.csv": "project,class,need_kperson\nplant,digital,1\n",
        "talent_classes.csv": "class\ndigital\n",
        "talent.csv": "class,region,stock_kperson,mobile_share\n"
        "digital,310000,4,1\ndigital,320000,0,0\n",
    }
    for name, text in tables.items():
        (two / name).write_text(text, encoding="utf-8")
    done = yrd("dividend", two, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "dividend unknown" in done.stdout
    assert "values: no plan by themselves have 320000" in done.stdout
    assert "left out" in done.stdout
    rows = {row["set"]: row for row in rows_in(tmp_path / "out" / "coalitions.csv")}
    assert rows["320000"]["status"] == "no plan"
    assert rows["320000"]["value"] == ""


def test_a_case_without_a_plan_names_conflict(yrd, infeasible):
    done = yrd("dividend", infeasible)
    assert done.exit_code == 3
    assert "yrd conflict" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_case_without_an_end_says_so(yrd, unbounded):
    done = yrd("dividend", unbounded)
    assert done.exit_code == 3
    assert "unbounded" in done.stderr


def test_one_province_has_nobody_to_share_with(yrd, write_case):
    tables = {"regions.csv": REGIONS.rsplit("\n", 2)[0] + "\n", "projects.csv": PROJECTS}
    folder = write_case("single", {**tables, "land.csv": LAND, "sites.csv": SITES})
    done = yrd("dividend", folder, "-o", folder.parent / "out")
    assert done.exit_code == 0, done.stderr
    assert "one province, so there is nobody to share with" in done.stdout
    assert "dividend 0.00" in done.stdout


def test_thirteen_provinces_are_refused_with_the_number_of_sets(yrd, write_case):
    rows = "".join(f"R{i},P{i},,120,30,1\n" for i in range(13))
    head = REGIONS.splitlines()[0] + "\n"
    tables = {"regions.csv": head + rows, "projects.csv": PROJECTS, "sites.csv": "project,region\n"}
    land = "region,year,available_km2\nR0,2023,1\nR0,2024,1\n"
    done = yrd("dividend", write_case("many", {**tables, "land.csv": land}))
    assert done.exit_code == 2
    assert "13 provinces, and so 8,191 sets" in done.stderr


def test_bad_input_is_refused(yrd, two, tmp_path):
    for words in (
        (tmp_path / "nothing",),
        (two, "--scenario", "deer"),
        (two, "--set", "discount_rate=x"),
    ):
        done = yrd("dividend", *words)
        assert done.exit_code == 2
        assert done.stderr
        assert "Traceback" not in done.stderr


def test_the_same_in_python(two, tmp_path):
    found = package.dividend(two, scenario="dear", folder=tmp_path / "out")
    assert found.found.gains.dividend == pytest.approx(1.5 * (8 / 1.05 + 8 / 1.05**2))
    assert list(found.frame("divisions")["province"].unique()) == ["310000", "320000"]
    assert (tmp_path / "out" / "dividend.json").is_file()
    assert package.dividend(load_case(two)).levers == ()
    with pytest.raises(InputProblems):
        package.dividend(two, folder=tmp_path / "out")
    with pytest.raises(Refused):
        package.dividend(two, lang="fr")


def test_a_name_that_cannot_be_drawn_leaves_the_picture_out(yrd, two, tmp_path):
    odd = PROVINCES.replace("上海", "\U0001f600")
    (two / "provinces.csv").write_text(odd, encoding="utf-8")
    done = yrd("dividend", two, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "dividend.png is left out" in done.stdout
    assert not (tmp_path / "out" / "dividend.png").exists()
    assert (tmp_path / "out" / "divisions.csv").exists()


def test_a_solver_that_fails_passes_nothing_on(yrd, two, monkeypatch):
    def fail(*_: object) -> None:
        raise Unsolved

    monkeypatch.setattr("optimizer.answers.dividend.dividend.least_core", fail)
    done = yrd("dividend", two)
    assert done.exit_code == 5
    assert done.stdout == ""
    assert "the solver failed" in done.stderr
