"""The summary of a batch folder: hand-written Parquet in, tables and pictures out."""

import json
import shutil
from pathlib import Path

import pytest
from hand_batches import (
    LEVER,
    NUMBER,
    PICTURES,
    PLACED,
    ROWS,
    TABLES,
    Folder,
    files,
    scenario,
    stamp,
    table,
    write_part,
)
from pyarrow import parquet

from yrd.batch_summary import write_summary
from yrd.summary.base import read_base
from yrd.summary.csv_file import csv_bytes
from yrd.summary.reading import placement_parts


def test_a_summary_is_five_tables_and_four_pictures(batch: Folder) -> None:
    folder = batch()
    told = write_summary(folder)
    assert files(folder) == PICTURES | TABLES
    assert told == (
        "4 scenarios: 3 optimal, 1 infeasible",
        "  money: median 12.00 亿元, from 10.00 (scenario 0) to 14.00 (scenario 2)",
        "  projects: 1 core, 0 contested, 1 never",
        "  largest effect on money: lever.试点 +4.00 亿元",
        f"wrote {folder / 'summary'}",
    )
    for name in PICTURES:
        assert (folder / "summary" / name).read_bytes().startswith(b"\x89PNG")


def test_values_hold_the_distribution_of_each_province_and_its_base(summed: Path) -> None:
    rows = {(row["measure"], row["province"]): row for row in table(summed, "values")}
    assert list(rows)[:4] == [
        ("money", ""),
        ("objective", ""),
        ("worth", "310000"),
        ("worth", "320000"),
    ]
    money, gain = rows["money", ""], rows["gain", "320000"]
    assert (money["scenarios"], money["mean"], money["sd"]) == ("3", "12.0", "2.0")
    assert (money["scenario_of_min"], money["scenario_of_max"]) == ("0", "2")
    assert (gain["min"], gain["max"]) == ("3.0", "5.0")
    run = json.loads((summed / "runs" / "base" / "run.json").read_text(encoding="utf-8"))
    assert float(money["base"]) == pytest.approx(run["money"])


def test_placements_hold_frequencies_and_projects_that_are_never_placed(summed: Path) -> None:
    rows = table(summed, "placements")
    told = [(r["project"], r["class"], r["region"], r["scenarios"], r["mean_share"]) for r in rows]
    assert told == [
        ("plant", "core", "310000", "2", "0.75"),
        ("plant", "core", "320000", "2", "0.75"),
        ("works", "never", "", "0", ""),
    ]
    assert rows[0]["region_name"] == "上海"


def test_effects_extremes_and_statuses(summed: Path) -> None:
    lever = table(summed, "effects")[0]
    assert (lever["axis"], lever["low"], lever["high"], lever["effect"]) == (
        "lever.试点",
        "off",
        "on",
        "4.0",
    )
    assert lever["method"] == "difference of means, 1 pairs"
    best = table(summed, "extremes")[0]
    assert (best["scenario"], best["lever.试点"], best[str(NUMBER["name"])]) == ("2", "on", "0.9")
    assert table(summed, "statuses")[1] == {
        "status": "infeasible",
        "scenarios": "1",
        "share": "0.25",
    }


def test_placements_are_read_part_by_part(batch: Folder) -> None:
    parts = list(placement_parts(batch()))
    assert [list(part.scenarios) for part in parts] == [[], [2, 2], [1], [0]]


def test_without_any_plan_tables_are_there_and_pictures_are_not(batch: Folder) -> None:
    folder = batch()
    write_summary(folder)
    for path in (folder / "scenarios").iterdir():
        path.unlink()
    for number in range(4):
        write_part(folder, number, {**scenario(number, "off", 0.9, None)}, [])
        names = parquet.read_table(folder / "scenarios" / f"part-{number:06}.parquet").column_names
        assert "money" in names
    told = write_summary(folder, "en")
    assert files(folder) == TABLES
    assert len([line for line in told if "is left out" in line]) == 4
    assert {row["class"] for row in table(folder, "placements")} == {"unknown"}
    assert table(folder, "extremes") == []
    assert {row["effect"] for row in table(folder, "effects")} == {""}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_single_scenario_has_a_summary(batch: Folder, lang: str) -> None:
    folder = batch(ROWS[:1], PLACED[:1], [LEVER, NUMBER])
    told = write_summary(folder, lang)
    assert files(folder) == (PICTURES | TABLES) - {"tornado.png"}
    assert "tornado.png is left out: no effect is known; 1 solved scenarios" in told


def test_constant_money_has_a_summary(batch: Folder) -> None:
    rows = [{**row, "money": 5.0, "objective": 5.0, "status": "optimal"} for row in ROWS]
    folder = batch(rows)
    write_summary(folder)
    assert files(folder) == PICTURES | TABLES
    money = [row for row in table(folder, "effects") if row["measure"] == "money"]
    assert {(row["effect"], row["reason"]) for row in money} == {("0.0", "nothing varies")}


def test_one_axis_is_enough(batch: Folder) -> None:
    folder = batch(axes=[NUMBER])
    write_summary(folder)
    assert files(folder) == PICTURES | TABLES


@pytest.mark.parametrize("name", ["<img src=x>", '=HYPERLINK("x")', "$x_{$", "a" * 300])
def test_names_of_any_kind_are_shown_and_are_no_formulas(batch: Folder, name: str) -> None:
    folder = batch(name=name, axes=[{**LEVER, "name_zh": name}, NUMBER])
    projects = folder / "runs" / "base" / "case" / "projects.csv"
    header, *lines = projects.read_text(encoding="utf-8").splitlines()
    quoted = '"' + name[:200].replace('"', '""') + '"'
    text = "\n".join([f"{header},name_zh", *(f"{line},{quoted}" for line in lines)])
    projects.write_text(text + "\n", encoding="utf-8")
    stamp(folder / "runs" / "base")
    write_summary(folder)
    assert files(folder) == PICTURES | TABLES
    shown = table(folder, "placements")[0]["project_name"]
    assert shown == (
        f"'{name}" if name.startswith("=") else f"{name[:39]}…" if len(name) > 40 else name
    )


def test_a_name_without_glyphs_leaves_out_its_picture_alone(batch: Folder) -> None:
    told = write_summary(batch(axes=[{**LEVER, "name_zh": "😀"}, NUMBER]))
    left = [line for line in told if "is left out" in line]
    assert [line.partition(" ")[0] for line in left] == ["tornado.png", "parallel.png"]
    assert "U+1F600" in left[0]


def test_without_a_plan_of_the_base_there_are_codes_and_a_note(batch: Folder) -> None:
    folder = batch()
    shutil.rmtree(folder / "runs")
    told = write_summary(folder)
    assert told[0].startswith("note: ")
    assert files(folder) == PICTURES | TABLES
    assert {row["region_name"] for row in table(folder, "placements")} == {"310000", "320000"}


def test_equal_batches_have_equal_summaries(batch: Folder) -> None:
    folder = batch()
    write_summary(folder)
    first = {path.name: path.read_bytes() for path in (folder / "summary").iterdir()}
    write_summary(folder)
    assert first == {path.name: path.read_bytes() for path in (folder / "summary").iterdir()}


def test_a_failure_leaves_the_summary_that_was_there(
    batch: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = batch()
    write_summary(folder)
    before = (folder / "summary" / "values.csv").read_bytes()

    def fail(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_summary(folder)
    assert files(folder) == PICTURES | TABLES
    assert (folder / "summary" / "values.csv").read_bytes() == before


def test_a_cell_that_begins_like_a_formula_is_text_and_a_number_is_a_number() -> None:
    content = csv_bytes(["=a"], [["+b"], ["-c"], ["@d"], [-1.5], [float("nan")], ["e"], ["a,b"]])
    assert content.decode().splitlines() == ["'=a", "'+b", "'-c", "'@d", "-1.5", '""', "e", '"a,b"']


def test_a_picture_names_projects_and_regions_of_a_path(batch: Folder) -> None:
    base, _ = read_base(batch())
    path = "land[region=310000,year=2023].available_km2 ×"
    assert base.axis(path, "zh") == "land[上海,year=2023].available_km2 ×"
    assert base.axis("projects[project=gone].value_yi_cny", "zh") == "projects[gone].value_yi_cny"
    assert base.axis("lever.region", "en") == "lever.region"
