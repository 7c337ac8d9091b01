"""What is read of a batch for its maps, held against the hand."""

import shutil
from pathlib import Path

import pytest
from hand_batches import stamp
from valued_batches import ROWS, Folder, row

from inputs.errors import InputProblems
from optimizer.answers.records import Varied
from yrd.batch_maps.axes import _titled, taken
from yrd.batch_maps.reading import read_batch
from yrd.batch_maps.scenarios import chosen_of
from yrd.run_reading import read_run


def test_regions_are_counted_over_solved_scenarios_alone(batch: Folder) -> None:
    survey = read_batch(batch()).survey
    assert (survey.total, survey.solved) == (5, 4)
    assert survey.statuses == {"optimal": 4, "infeasible": 1}
    assert survey.crowds["310000"].mean == pytest.approx(4 / 4)
    assert survey.crowds["310000"].core == ("plant",)
    assert survey.crowds["320000"].mean == pytest.approx(2 / 4)
    assert survey.yields["310000"].mean == pytest.approx(3 * (10 + 12 + 14 + 9) / 4)
    assert survey.yields["320000"].spread == 0.0


def test_scenarios_come_by_worth_with_what_stands_where(batch: Folder) -> None:
    chosen = chosen_of(read_batch(batch()), 9, "zh")
    assert [one.number for one in chosen.solved] == [2, 1, 0, 4]
    assert [one.mark for one in chosen.solved] == ["best", "", "", "worst"]
    assert chosen.solved[0].placed == {"310000": {"plant": 0.75}, "320000": {"plant": 0.25}}
    assert chosen.solved[1].placed["310000"] == {"plant": 1.0}, "years add up"
    assert "320000" not in {r for r, here in chosen.solved[3].placed.items() if here}
    assert chosen.solved[0].values == {"310000": 42.0, "320000": 7.0}
    assert [one.number for one in chosen.others] == [3]
    assert chosen.base is not None
    assert chosen.base.mark == "base"


def test_levers_and_factors_are_told_as_they_are_read(batch: Folder) -> None:
    chosen = chosen_of(read_batch(batch()), 9, "zh")
    assert chosen.axes[1] == "工业用地供应（上海，2023 年）"
    assert chosen.solved[1].points == ("开", "× 0.91")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("energy.budget_yi_kwh ×", "用电空间"),
        ("equity.tolerance", "equity.tolerance"),
        ("projects[甲项目].mandated", "候选项目[甲项目].mandated"),
        ("discount_rate", "年贴现率"),
        ("一个杠杆", "一个杠杆"),
    ],
)
def test_paths_are_told_in_chinese_as_far_as_words_are_known(path: str, words: str) -> None:
    assert _titled(path, "zh") == words
    assert _titled(path, "en") == path.removesuffix(" ×")


def test_few_of_many_keep_the_best_and_the_worst(batch: Folder) -> None:
    chosen = chosen_of(read_batch(batch()), 2, "en")
    assert [(one.number, one.mark) for one in chosen.solved] == [(2, "best"), (4, "worst")]


def test_one_scenario_is_enough(batch: Folder) -> None:
    chosen = chosen_of(read_batch(batch([row(0, 10.0)])), 9, "zh")
    assert [one.mark for one in chosen.solved] == ["best"]


def _break(folder: Path, how: str) -> None:
    head = folder / "batch.json"
    if how == "format":
        head.write_text('{"schema": 7}', encoding="utf-8")
    elif how == "unfinished":
        (folder / "scenarios" / "part-000001.parquet").unlink()
    elif how == "placements":
        (folder / "placements" / "part-000001.parquet").unlink()
    elif how == "no run":
        shutil.rmtree(folder / "runs")


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("format", "has batch format 7; this version reads 1"),
        ("unfinished", "it holds 4 of 5 scenarios"),
        ("unfinished", "it goes on from where it stopped"),
        ("placements", "lacks part-000001.parquet"),
        ("no run", "holds no run from which the case could be read"),
    ],
)
def test_what_is_no_finished_batch_is_refused(batch: Folder, how: str, words: str) -> None:
    folder = batch()
    _break(folder, how)
    with pytest.raises(InputProblems, match=words):
        read_batch(folder)


def test_a_batch_in_which_nothing_is_solved_is_refused(batch: Folder) -> None:
    with pytest.raises(InputProblems, match="none of its 2 scenarios is solved"):
        read_batch(batch([row(0, None), row(1, None)]))


def test_the_case_is_taken_from_the_best_where_the_base_has_no_plan(batch: Folder) -> None:
    read = read_batch(batch(runs=("best",)))
    assert read.survey.origin == "best"
    assert chosen_of(read, 9, "zh").base is None


def test_values_may_be_missing_in_old_batches(batch: Folder) -> None:
    rows = [{k: v for k, v in one.items() if not k.startswith("value.")} for one in ROWS]
    read = read_batch(batch(rows))
    assert read.survey.yields == {}
    assert read.survey.crowds["310000"].mean == 1.0


def test_a_case_that_lies_nowhere_is_refused(batch: Folder) -> None:
    folder = batch()
    case = folder / "runs" / "base" / "case"
    moved = {"121.47,31.23": ",", "118.78,32.06": ",", "310000": "alpha", "320000": "beta"}
    for file in case.rglob("*.csv"):
        text = file.read_text(encoding="utf-8")
        for old, new in moved.items():
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
    stamp(case.parent)
    with pytest.raises(InputProblems, match="no region of case 'small' has a shape or a place"):
        read_batch(folder)


def test_the_best_is_shown_as_its_run_has_it_where_ties_are_broken(
    batch: Folder, small_run: Path
) -> None:
    plan, _ = read_run(small_run)
    read = read_batch(batch([row(0, plan.money), row(1, 1.0)], runs=("base", "best", "worst")))
    best, worst = chosen_of(read, 9, "zh").solved
    assert best.values["310000"] == pytest.approx(
        sum(float(cells["value"] or 0) for cells in plan.frame("regions").to_dict("records")
            if cells["region"] == "310000")
    )  # fmt: skip
    assert best.placed["320000"].keys() == {"plant", "works"} & {
        cells["project"] for cells in plan.frame("placements").to_dict("records")
        if cells["region"] == "320000"
    }  # fmt: skip
    assert worst.values["310000"] == 3.0, "its run is another one, by its money"


def test_a_list_of_scenarios_is_called_in_the_language_of_the_map() -> None:
    assert _titled("list", "zh") == "所列情景"
    assert _titled("list", "en") == "listed scenario"
    listed = Varied("list", "choice", ("tight", "2"), 0.0, 1.0)
    assert [taken(listed, at, "zh") for at in (0.0, 1.0)] == ["tight", "第 2 项"]
    assert taken(listed, 1.0, "en") == "entry 2"
