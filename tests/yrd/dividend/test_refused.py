"""What `yrd dividend` refuses, or tells with less than everything."""

import json

from optimizer.answers.games.rounds import Unsolved


def test_outside_the_theorem_it_says_why_and_reports_the_least_core(yrd, two):
    """A hard target of the Delta asks for a sink that costs 1 a year."""
    (two / "projects.csv").write_text(
        "project,sector,value_yi_cny,land_km2,capital_yi_cny,life_years\n"
        "plant,cars,8,1,0,9\nsink,cars,0,0,1,1\n",
        encoding="utf-8",
    )
    sites = "project,region\nplant,310000\nsink,320000\n"
    (two / "sites.csv").write_text(sites, encoding="utf-8")
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


def test_one_province_has_nobody_to_share_with(yrd, two, tmp_path):
    for name in ("regions.csv", "provinces.csv"):
        first, second, _ = (two / name).read_text(encoding="utf-8").splitlines()
        (two / name).write_text(f"{first}\n{second}\n", encoding="utf-8")
    done = yrd("dividend", two, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "one province, so there is nobody to share with" in done.stdout
    assert "dividend 0.00" in done.stdout


def test_thirteen_provinces_are_refused_with_the_number_of_sets(yrd, two):
    for name, row in (("regions.csv", "R{0},P{0},,120,30,1\n"), ("provinces.csv", "P{0},\n")):
        head = (two / name).read_text(encoding="utf-8").splitlines()[0]
        rows = "".join(row.format(i) for i in range(13))
        (two / name).write_text(f"{head}\n{rows}", encoding="utf-8")
    (two / "sites.csv").write_text("project,region\nplant,R0\n", encoding="utf-8")
    (two / "land.csv").unlink()
    done = yrd("dividend", two)
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


def test_a_solver_that_fails_passes_nothing_on(yrd, two, monkeypatch):
    def fail(*_: object) -> None:
        raise Unsolved

    monkeypatch.setattr("optimizer.answers.dividend.dividend.least_core", fail)
    done = yrd("dividend", two)
    assert done.exit_code == 5
    assert done.stdout == ""
    assert "the solver failed" in done.stderr
