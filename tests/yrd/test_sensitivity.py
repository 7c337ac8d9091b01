"""`yrd solve` tells to which assumptions the value is most sensitive."""

import csv

import pytest

from yrd import solve
from yrd.run_reading import read_run

EVIDENCE = (
    "table,key,column,grade,reason,low,high\n"
    "projects,plant,value_yi_cny,assumption,=guessed from one plant,4,16\n"
    "land,310000/*,available_km2,assumption,a survey,0.1,0.5\n"
    "projects,works,land_km2,assumption,drawn,0.4,0.8\n"
)
"""Land of 0.2 and 0.6 for a plant of 0.5 and works of 0.4: the price of land is 8 / 0.5 or so."""


@pytest.fixture
def guessed(write_case):
    """The small case with three assumptions."""
    return write_case("guessed", {"evidence.csv": EVIDENCE})


def _rows(folder, name="sensitivity"):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _files(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def test_solve_writes_and_says_what_the_value_is_sensitive_to(guessed, yrd, tmp_path, head_of):
    done = yrd("solve", guessed, "-o", tmp_path / "run")
    assert done.exit_code == 0, done.stderr
    rows, head = _rows(tmp_path / "run"), head_of(tmp_path / "run")
    first = next(row for row in rows if row["column"] == "value_yi_cny")
    assert first["assumption"] == "projects[project=plant].value_yi_cny"
    assert (first["low"], first["base"], first["high"]) == ("4.0", "8.0", "16.0")
    assert (first["grade"], first["direction"]) == ("assumption", "rises")
    assert f"{head['objective']:,.2f} falls to {float(first['money_low']):,.2f} at 4" in done.stdout
    assert f"and rises to {float(first['money_high']):,.2f} at 16" in done.stdout
    assert head["sensitivity"]["ranged"] == head["sensitivity"]["tried"] == len(rows) == 3
    assert head["sensitivity"]["share"] == pytest.approx(sum(float(r["share"]) for r in rows))
    assert head["seconds"]["sensitivity"] >= 0
    assert [float(r["swing"]) for r in rows] == sorted(float(r["swing"]) for r in rows)[::-1]


def test_every_money_can_be_solved_again_from_the_files(guessed, yrd, tmp_path):
    run = tmp_path / "run"
    yrd("solve", guessed, "-o", run)
    numbers = _rows(run, "sensitivity_numbers")
    for row in _rows(run):
        for end in ("low", "high"):
            changes = {
                one["path"]: float(one["value"])
                for one in numbers
                if (one["assumption"], one["end"]) == (row["assumption"], end)
            }
            again = solve(run / "case", changes=changes, sensitivity=False)
            assert float(row[f"money_{end}"]) == pytest.approx(again.objective, rel=1e-7)


@pytest.mark.parametrize("case", ["delta-province"])
def test_what_moves_most_in_the_built_in_case_can_be_solved_again(case):
    """The net share of effects is a parameter: values of projects, and more, follow it."""
    plan = solve(case)
    table = plan.frame("sensitivity")
    assert len(table) == 10
    assert (table["status_low"] == "optimal").all() and (table["status_high"] == "optimal").all()
    assert table["swing"].is_monotonic_decreasing
    numbers = plan.frame("sensitivity_numbers").query("end == 'low'")
    first = table.iloc[0]
    chosen = numbers[numbers["assumption"] == first["assumption"]]
    assert len(chosen) == first["follow"] + 1
    changes = dict(zip(chosen["path"], chosen["value"], strict=True))
    again = solve(case, changes=changes, sensitivity=False)
    assert again.objective == pytest.approx(first["money_low"], rel=1e-6)


def test_two_runs_write_the_same_bytes(guessed, yrd, tmp_path):
    for name in ("one", "two"):
        yrd("solve", guessed, "-o", tmp_path / name)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def test_a_run_is_read_back_with_its_sensitivity(guessed, yrd, tmp_path):
    yrd("solve", guessed, "-o", tmp_path / "run")
    plan, _ = read_run(tmp_path / "run")
    table = plan.frame("sensitivity")
    assert list(table["status_low"]) == ["optimal"] * 3
    assert plan.sensitivity["tried"] == 3
    assert set(plan.frame("sensitivity_numbers")["end"]) == {"low", "high"}


def test_without_sensitivity_the_plan_is_the_same_and_the_table_empty(
    guessed, yrd, tmp_path, head_of
):
    done = yrd("solve", guessed, "-o", tmp_path / "none", "--no-sensitivity")
    yrd("solve", guessed, "-o", tmp_path / "some")
    assert "sensitivity.csv" not in done.stdout
    assert _rows(tmp_path / "none") == []
    assert "sensitivity" not in head_of(tmp_path / "none")["seconds"]
    none, some = _files(tmp_path / "none"), _files(tmp_path / "some")
    assert {name for name in some if some[name] != none[name]} == {
        "sensitivity.csv", "sensitivity_numbers.csv"
    }  # fmt: skip
    assert read_run(tmp_path / "none")[0].sensitivity == {}


def test_a_case_without_ranges_says_why_there_is_nothing(small, yrd, tmp_path):
    done = yrd("solve", small, "-o", tmp_path / "run")
    assert done.exit_code == 0
    assert "no assumption has a range" in done.stdout


def test_an_end_without_a_plan_is_a_row_and_no_stop(write_case, yrd, tmp_path):
    """The plant must be built, and may need 9 km² where there are 0.8."""
    must = (
        "project,sector,value_yi_cny,capital_yi_cny,land_km2,mandated\nplant,cars,8,30,0.5,true\n"
    )
    known = (
        "table,key,column,grade,reason,low,high\nprojects,plant,land_km2,assumption,drawn,0.4,9\n"
    )
    case = write_case("must", {"projects.csv": must, "evidence.csv": known})
    done = yrd("solve", case, "-o", tmp_path / "run")
    (row,) = _rows(tmp_path / "run")
    assert done.exit_code == 0
    assert (row["status_low"], row["status_high"], row["money_high"]) == (
        "optimal",
        "infeasible",
        "",
    )
    assert "has no plan at 9 (infeasible)" in done.stdout


def test_a_reason_that_looks_like_a_formula_is_written_as_text(guessed, yrd, tmp_path):
    yrd("solve", guessed, "-o", tmp_path / "run")
    reasons = {row["reason"] for row in _rows(tmp_path / "run")}
    assert "'=guessed from one plant" in reasons


def test_no_time_leaves_no_plan_but_no_traceback(guessed, yrd, tmp_path):
    done = yrd("solve", guessed, "-o", tmp_path / "run", "--time-limit", "0")
    assert done.exit_code == 4
    assert "Traceback" not in done.stderr
