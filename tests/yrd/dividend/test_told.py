"""`yrd dividend`: what it says, what it writes, and what it refuses."""

import csv
import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

import yrd as package
from inputs.errors import InputProblems
from inputs.load import load_case
from yrd.console import Refused


def test_a_case_is_told_with_its_provinces_by_name(yrd, two):
    """Each of two years brings 8, discounted: 8/1.05 + 8/1.05² = 14.88; a quarter of it 3.72."""
    done = yrd("dividend", two)
    assert done.exit_code == 0, done.stderr
    assert "2 provinces, 3 sets of them" in done.stdout
    assert "dividend 11.16: together 14.88, each alone 3.72" in done.stdout
    assert "no lever is pulled" in done.stdout
    for word in ("上海", "江苏", "Shapley value", "price-based (Owen)", "nucleolus"):
        assert word in done.stdout


def test_names_follow_the_language_as_far_as_the_case_has_them(yrd, two):
    """Jiangsu has no English name, so its Chinese one stands."""
    provinces = "province,name_zh,name_en\n310000,上海,Shanghai\n320000,江苏,\n"
    (two / "provinces.csv").write_text(provinces, encoding="utf-8")
    said = yrd("dividend", two, "--lang", "en").stdout
    assert "Shanghai" in said
    assert "上海" not in said
    assert "江苏" in said
    assert "上海" in yrd("dividend", two).stdout


def test_who_is_nearest_to_leaving_is_said_with_the_amount_of_the_files(
    yrd, two, tmp_path, rows_in
):
    done = yrd("dividend", two, "-o", tmp_path / "out")
    sets = [row for row in rows_in(tmp_path / "out" / "coalitions.csv") if row["size"] == "1"]
    short = -max(float(row["excess_nucleolus"]) for row in sets)
    (line,) = (text for text in done.stdout.splitlines() if text.startswith("nucleolus: "))
    assert line.startswith("nucleolus: in the core: nobody does better alone; nearest to it ")
    assert line.endswith(f", {short:,.2f} short")
    assert "receives, or with a minus pays" in done.stdout


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
    names = two / "provinces.csv"
    odd = names.read_text(encoding="utf-8").replace("上海", "\U0001f600")
    names.write_text(odd, encoding="utf-8")
    done = yrd("dividend", two, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "dividend.png is left out" in done.stdout
    assert not (tmp_path / "out" / "dividend.png").exists()
    assert (tmp_path / "out" / "divisions.csv").exists()
