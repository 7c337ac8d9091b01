"""`yrd export` and `yrd map` write whole files of known kinds, and refuse what they cannot do."""

import re
import shutil

import highspy
import pytest

from optimizer.allocate import Request
from yrd.pipeline import answer


@pytest.fixture(scope="module")
def delta(tmp_path_factory):
    """The run folder of the built-in case."""
    from typer.testing import CliRunner  # noqa: PLC0415

    from yrd.app import app  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("runs") / "delta"
    words = ["solve", "delta-province", "-o", str(folder), "--quiet", "--no-sensitivity"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.mark.parametrize("source", ["small", "delta-province"])
@pytest.mark.parametrize("suffix", [".mps", ".lp"])
def test_the_exported_program_has_the_optimum_of_solve(yrd, request, tmp_path, source, suffix):
    case = request.getfixturevalue("small") if source == "small" else source
    file = tmp_path / f"program{suffix}"
    done = yrd("export", case, file)
    assert done.exit_code == 0, done.stderr
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.readModel(str(file))
    assert model.getObjectiveSense()[1] == highspy.ObjSense.kMinimize
    model.run()
    best = answer(case, Request()).allocation.plan.objective
    assert -model.getInfo().objective_function_value == pytest.approx(best, rel=1e-6)


def test_the_exported_rows_carry_the_names_of_rules(yrd, small, tmp_path):
    yrd("export", small, tmp_path / "program.lp")
    text = (tmp_path / "program.lp").read_text(encoding="utf-8")
    assert re.search(r"^land__320000__2023:", text, re.MULTILINE)
    assert re.search(r"^placement__plant:", text, re.MULTILINE)


def test_export_refuses_an_unknown_ending(yrd, small, tmp_path):
    done = yrd("export", small, tmp_path / "program.txt")
    assert done.exit_code == 2
    assert ".mps or .lp" in done.stderr
    assert not (tmp_path / "program.txt").exists()


def test_export_refuses_a_file_that_exists_unless_forced(yrd, small, tmp_path):
    file = tmp_path / "program.lp"
    file.write_text("mine", encoding="utf-8")
    assert yrd("export", small, file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "mine"
    assert yrd("export", small, file, "--force").exit_code == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_a_failed_export_leaves_nothing_behind(yrd, small, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError("broken")

    monkeypatch.setattr("optimizer.solver.other.pulp.LpProblem.writeLP", fail)
    assert yrd("export", small, tmp_path / "program.lp").exit_code != 0
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_export_to_a_folder_is_refused(yrd, small, tmp_path):
    (tmp_path / "folder.lp").mkdir()
    done = yrd("export", small, tmp_path / "folder.lp", "--force")
    assert done.exit_code == 2
    assert "is a folder" in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("map.html", b"<!DOCTYPE html>"),
        ("map.png", b"\x89PNG"),
        ("map.svg", b"<?xml"),
        ("map.pdf", b"%PDF"),
    ],
)
def test_map_writes_a_file_of_the_kind_that_its_name_says(yrd, delta, tmp_path, name, begins):
    done = yrd("map", delta, "-o", tmp_path / name)
    assert done.exit_code == 0, done.stderr
    content = (tmp_path / name).read_bytes()
    assert content.lower().startswith(begins.lower())
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_map_goes_into_the_run_when_no_file_is_named(yrd, delta, tmp_path):
    run = tmp_path / "run"
    shutil.copytree(delta, run)
    assert yrd("map", run, "--quiet").stdout == ""
    assert (run / "map.html").is_file()
    assert yrd("map", run).exit_code == 2
    assert yrd("map", run, "--force").exit_code == 0


def test_map_in_english_says_so(yrd, delta, tmp_path):
    assert yrd("map", delta, "-o", tmp_path / "zh.html").exit_code == 0
    assert yrd("map", delta, "-o", tmp_path / "en.html", "--lang", "en").exit_code == 0
    assert "Yangtze River Delta" in (tmp_path / "en.html").read_text(encoding="utf-8")
    assert "长三角" in (tmp_path / "zh.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["map.bmp", "map", "map.html.zip"])
def test_map_refuses_an_unknown_ending(yrd, delta, tmp_path, name):
    done = yrd("map", delta, "-o", tmp_path / name)
    assert done.exit_code == 2
    assert ".html" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "size", "says"),
    [
        ("map.html", "a4", "--size is for pictures that end in .png, .svg or .pdf"),
        ("map.png", "half", "half a column has room for one map"),
        ("map.png", "poster", "half"),
    ],
)
def test_map_refuses_a_size_that_does_not_go_with_the_rest(yrd, delta, tmp_path, name, size, says):
    done = yrd("map", delta, "-o", tmp_path / name, "--size", size)
    assert done.exit_code == 2
    assert says in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("-o", "a.html", "--by", "year"), "--by is for pictures that end in .png, .svg or .pdf"),
        (("-o", "a.png", "--by", "year"), "one --layer"),
        (("-o", "a.png", "--layer", "talnt"), "Did you mean 'talent'"),
        (("-o", ".", "--layer", "talent"), "is a folder"),
    ],
)
def test_map_says_in_one_line_what_cannot_be_drawn(
    yrd, delta, tmp_path, monkeypatch, options, says
):
    monkeypatch.chdir(tmp_path)
    done = yrd("map", delta, *options)
    assert done.exit_code == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_several_runs_make_one_picture_that_is_named(yrd, delta, tmp_path):
    assert "-o FILE" in yrd("map", delta, delta).stderr
    target = tmp_path / "two.svg"
    assert yrd("map", delta, delta, "-o", tmp_path / "two.html").exit_code == 2
    assert yrd("map", delta, delta, "-o", target, "--layer", "talent").exit_code == 0
    assert target.read_bytes().count(b"<title>") == 1


def test_map_of_something_that_is_no_run_is_refused(yrd, small):
    done = yrd("map", small)
    assert done.exit_code == 2
    assert "run.json" in done.stderr


def test_map_makes_a_missing_folder_as_solve_does(yrd, delta, tmp_path):
    target = tmp_path / "missing" / "too" / "map.html"
    assert yrd("map", delta, "-o", target).exit_code == 0
    assert [path.name for path in target.parent.iterdir()] == ["map.html"]


def test_map_below_a_file_is_told_without_a_traceback(yrd, delta, tmp_path):
    (tmp_path / "file").write_text("mine")
    done = yrd("map", delta, "-o", tmp_path / "file" / "map.svg")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "file") in done.stderr
