"""`yrd map` lists layers, opens on one, refuses those a run lacks, and draws differences."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import yrd as yrd_api
from maps.layers import LAYERS
from yrd.app import app
from yrd.console import Refused

SOLVE = ("solve", "delta-province", "--quiet", "--no-sensitivity", "-o")


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """The base and a scenario of the province case."""
    folder = tmp_path_factory.mktemp("runs")
    for name, options in (("base", ()), ("tight", ("--scenario", "tight-energy"))):
        done = CliRunner().invoke(app, [*SOLVE, str(folder / name), *options])
        assert done.exit_code == 0, done.stderr
    return folder


def test_the_layers_of_a_run_are_listed_with_group_and_name(yrd, runs):
    done = yrd("map", runs / "base", "--layers", "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert [one["layer"] for one in found] == [layer.key for layer in LAYERS]
    assert {"layer": "gain", "group": "收益", "name": "相对单干的增益"} in found
    english = json.loads(yrd("map", runs / "base", "--layers", "--json", "--lang", "en").stdout)
    assert english[0] == {"layer": "placements", "group": "Projects", "name": "Projects"}


def test_a_layer_that_the_run_lacks_is_refused_with_those_it_has(yrd, runs, tmp_path):
    done = yrd("map", runs / "base", "--layer", "energi", "-o", tmp_path / "map.html")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Did you mean 'energy'?" in done.stderr
    assert "land (用地)" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_run_without_shadow_prices_does_not_have_their_layers(yrd, small, tmp_path):
    run = tmp_path / "run"
    assert yrd("solve", small, "-o", run, "--no-sensitivity").exit_code == 0
    done = yrd("map", run, "--layer", "energy_price", "-o", tmp_path / "map.html")
    assert done.exit_code == 2
    assert "Did you mean" in done.stderr
    assert "placements (项目布局)" in done.stderr
    assert "energy_price (" not in done.stderr


def opened(page: Path) -> str:
    """The key of the layer on which a page opens."""
    line = next(one for one in page.read_text("utf-8").splitlines() if "showPlan(map_" in one)
    data = json.loads(line[line.index("{") : line.rindex("}") + 1])
    return data["themes"][data["first"]]["key"]


def test_a_page_opens_on_the_layer_asked_for(yrd, runs, tmp_path):
    page = tmp_path / "map.html"
    assert yrd("map", runs / "base", "--layer", "land_price", "-o", page).exit_code == 0
    assert opened(page) == "land_price"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("d.html", b"<!DOCTYPE html>"),
        ("d.png", b"\x89PNG"),
        ("d.svg", b"<?xml"),
        ("d.pdf", b"%PDF"),
    ],
)
def test_differences_are_drawn_in_every_kind_of_file(yrd, runs, tmp_path, name, begins):
    words = (runs / "tight", "--against", runs / "base", "--layer", "worth")
    done = yrd("map", *words, "-o", tmp_path / name)
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / name).read_bytes().startswith(begins)
    if name == "d.html":
        assert opened(tmp_path / name) == "worth"


def test_python_draws_layers_and_differences_too(runs, tmp_path):
    page = tmp_path / "d.html"
    yrd_api.draw(runs / "tight", page, layers=["gain"], against=runs / "base")
    assert opened(page) == "gain"
    yrd_api.draw(runs / "base", tmp_path / "m.html", layers=["evidence"])
    assert opened(tmp_path / "m.html") == "evidence"
    with pytest.raises(Refused, match="Did you mean 'gain'"):
        yrd_api.draw(runs / "base", tmp_path / "n.html", layers=["gains"])


def test_a_difference_goes_into_the_run_and_a_forced_solve_replaces_it(yrd, runs, tmp_path):
    run = tmp_path / "tight"
    shutil.copytree(runs / "tight", run)
    assert yrd("map", run, "--against", runs / "base").exit_code == 0
    assert (run / "difference.html").is_file()
    assert yrd(*SOLVE, run, "--force").exit_code == 0
    assert not (run / "difference.html").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--layer", "sectors"), "there is no layer 'sectors'"),
        (("--by", "year", "-o", "x.png"), "--against"),
    ],
)
def test_what_cannot_be_compared_is_refused(yrd, runs, tmp_path, monkeypatch, options, says):
    monkeypatch.chdir(tmp_path)
    done = yrd("map", runs / "tight", "--against", runs / "base", *options)
    assert done.exit_code == 2
    assert says in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_runs_of_other_regions_are_refused_with_the_command_that_compares_them(
    yrd, runs, small, tmp_path
):
    run = tmp_path / "run"
    assert yrd("solve", small, "-o", run, "--no-sensitivity").exit_code == 0
    done = yrd("map", run, "--against", runs / "base", "-o", tmp_path / "d.html")
    assert done.exit_code == 2
    assert "yrd compare" in done.stderr


def test_python_takes_every_option_of_the_command(yrd, runs, tmp_path):
    base, tight = runs / "base", runs / "tight"
    half, years, both = (tmp_path / name for name in ("half.svg", "years.svg", "both.svg"))
    yrd_api.draw(base, half, size="half", layers="energy")
    yrd_api.draw(base, years, by="year", layers=["energy"], lang="en")
    yrd_api.draw([base, tight], both, layers=["worth"], size="a4")
    told = [("--size", "half"), ("--by", "year", "--lang", "en"), ("--size", "a4")]
    for ours, options, layer in zip((half, years, both), told, ("energy", "energy", "worth"),
                                    strict=True):  # fmt: skip
        shown = (base, tight) if ours == both else (base,)
        other = tmp_path / f"command_{ours.name}"
        done = yrd("map", *shown, "--layer", layer, *options, "-o", other)
        assert done.exit_code == 0, done.stderr
        assert ours.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("m.html", {"size": "a4"}, "--size is for pictures"),
        ("m.png", {"size": "A3"}, "size: 'A3' is not one of slide, a4, half"),
        ("m.png", {"lang": "fr"}, "lang: 'fr' is not one of zh, en"),
        ("m.png", {"project": "P01"}, "for the folder of a batch"),
        ("m.gif", {}, "must end in"),
        ("", {}, "is a folder"),
    ],
)
def test_python_refuses_what_the_command_refuses(runs, tmp_path, name, given, says):
    with pytest.raises(Refused, match=says):
        yrd_api.draw(runs / "base", tmp_path / name, **given)
    assert list(tmp_path.iterdir()) == []
