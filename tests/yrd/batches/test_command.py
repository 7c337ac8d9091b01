"""What `yrd batch` says, and how it ends."""

import json
import sys

import pytest

from tests.yrd.batches.quick_engine import QUICK
from yrd import api
from yrd.batches import engine


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    for place in (engine, api):
        monkeypatch.setattr(place, "hot_engine", lambda: QUICK)


def test_it_says_how_many_how_long_and_what_came_of_it(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("97 scenarios to solve, about 1 s (estimate)")
    assert lines[1] == "97 scenarios: 23 infeasible, 74 optimal"
    assert "least 99.00, median 100.07, greatest 101.00 亿元" in done.stdout
    assert "97 scenarios were made up" in done.stdout
    assert done.stderr == ""


def test_quiet_says_nothing(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out", "--quiet")
    assert (done.exit_code, done.output) == (0, "")


def test_json_holds_what_came_of_it(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out", "--json")
    found = json.loads(done.stdout)
    assert found["count"] == 97
    assert found["statuses"] == {"infeasible": 23, "optimal": 74}
    assert found["money"]["least"] < found["money"]["median"] < found["money"]["greatest"]
    assert found["notes"] == ["97 scenarios were made up"]


def test_a_batch_without_any_plan_ends_well(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(4), "-o", tmp_path / "out", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["money"] is None


def test_the_summary_of_a_whole_batch_solves_nothing(yrd, small, sweep, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "yrd.batch_summary.write_summary", lambda *given: asked.append(given) or ("drawn",)
    )
    words = ("batch", small, sweep(), "-o", tmp_path / "out")
    assert yrd(*words).exit_code == 0
    monkeypatch.setattr("yrd.batches.plans.Call", None)
    monkeypatch.setattr("yrd.batches.task.Call", None)
    done = yrd(*words, "--summary", "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "drawn"
    assert asked == [(tmp_path / "out", "en")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--scheduler", "tcp://127.0.0.1:1", "--workers", 2), "choose one"),
        (("--scheduler", "nowhere"), "'nowhere' is not an address such as tcp://"),
        (("--scheduler", "tcp://h:99999"), "is not an address"),
        (("--scheduler", "http://h:80"), "is not an address"),
        (("--workers", 0), "--workers"),
    ],
)
def test_bad_words_are_refused(yrd, small, sweep, tmp_path, words, told):
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out", *words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_missing_package_is_named(yrd, small, sweep, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out", "--scheduler", "tcp://h:1")
    assert done.exit_code == 2
    assert 'pip install "yrd[distributed]"' in done.stderr


def test_a_missing_sweep_is_refused(yrd, small, tmp_path):
    done = yrd("batch", small, tmp_path / "none.yaml", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert "is not a file" in done.stderr


def test_too_many_scenarios_are_told_with_the_estimate(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(2001), "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.stderr.startswith("2,001 scenarios to solve, about 1 s (estimate)")
    assert not (tmp_path / "out").exists()


def test_the_api_gives_tables(small, tmp_path):
    content = {"grid": {"discount_rate": ["0.02", "0.05", "0.08"]}, "name": "three"}
    found = api.batch(small, content, tmp_path / "out")
    assert found.folder == tmp_path / "out"
    assert found.scenarios["discount_rate"].tolist() == [0.02, 0.05, 0.08]
    assert list(found.placements.columns) == ["scenario", "project", "region", "year", "share"]
