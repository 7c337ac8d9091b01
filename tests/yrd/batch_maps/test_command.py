"""`yrd map` of the folder of a batch, and what else is refused there."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner
from valued_batches import Folder

from yrd import draw
from yrd.app import app
from yrd.batch_maps import drawing
from yrd.batch_maps.asked import Asked
from yrd.batch_maps.reading import read_batch
from yrd.console import Refused


def yrd(*words: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.stdout, done.stderr


def test_the_page_stands_in_the_summary_where_a_batch_may_replace_it(batch: Folder) -> None:
    folder = batch()
    code, told, _ = yrd("map", folder)
    page = folder / "summary" / "map.html"
    assert (code, f"wrote {page}" in told) == (0, True)
    text = page.read_text(encoding="utf-8")
    assert "情景 2 · 净值最高 · 14.0 亿元" in text
    assert "情景 3 · 无可行方案" in text
    assert "5 个情景中 4 个有最优方案" in text
    assert "试验<b>" not in text, "names are no markup"
    assert yrd("map", folder)[0] == 2, "a file that exists is refused"


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("all.svg", ()),
        ("one.svg", ("--layer", "value_mean", "--lang", "en")),
        ("project.svg", ("--project", "plant")),
        ("many.svg", ("--by", "scenario")),
        ("many.png", ("--by", "scenario", "--layer", "scenario_change", "--size", "a4")),
    ],
)
def test_pictures_are_written(
    batch: Folder, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    code, _, wrong = yrd("map", batch(), "-o", tmp_path / name, *options)
    assert (code, wrong) == (0, "")
    assert (tmp_path / name).stat().st_size > 10_000


def test_the_layers_are_listed(batch: Folder) -> None:
    code, told, _ = yrd("map", batch(), "--layers", "--json")
    assert code == 0
    assert re.findall(r'"layer": "(\w+)"', told) == [
        "frequency", "value_mean", "value_spread", "scenario_value", "scenario_change",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--project", "plnt"), "no project 'plnt'. Did you mean 'plant'?"),
        (("--layer", "frequncy"), "Did you mean 'frequency'?"),
        (("--by", "year"), "a batch has --by scenario"),
        (("--project", "plant", "--layer", "value_mean"), "leave out --by and --layer"),
        (("--by", "scenario", "--layer", "frequency"), "There are: scenario_value"),
    ],
)
def test_what_a_batch_has_not_is_refused(
    batch: Folder, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    code, _, wrong = yrd("map", batch(), "-o", tmp_path / "x.png", *options)
    assert code == 2
    assert words in wrong
    assert not (tmp_path / "x.png").exists()


def test_other_commands_say_that_a_batch_is_no_run(batch: Folder, tmp_path: Path) -> None:
    folder = batch()
    for words in (["report", folder, "-o", tmp_path / "x.pptx"], ["why", folder, "--project", "a"]):
        code, _, wrong = yrd(*words)
        assert code == 2
        assert f"such as {folder / 'runs' / 'base'}" in wrong


def test_options_of_batches_are_refused_for_runs(small_run: Path, tmp_path: Path) -> None:
    for option in (("--project", "plant"), ("--by", "scenario")):
        code, _, wrong = yrd("map", small_run, "-o", tmp_path / "x.png", *option)
        assert code == 2
        assert "are for the folder of a batch" in wrong


def test_a_page_that_grows_too_large_shows_fewer_scenarios(
    batch: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_batch(batch())
    whole = drawing.page_of(read, Asked())
    monkeypatch.setattr(drawing, "MOST_BYTES", len(whole.encode()) - 1)
    fewer = drawing.page_of(read, Asked())
    assert len(fewer.encode()) < len(whole.encode())
    assert "可逐一查看 3 个情景" in fewer
    assert "净值最高" in fewer
    assert "净值最低" in fewer


def test_python_draws_a_batch_as_the_command_does(batch: Folder, tmp_path: Path) -> None:
    folder = batch()
    draw(folder, tmp_path / "a.html", "en")
    assert "Scenario 2 · best" in (tmp_path / "a.html").read_text(encoding="utf-8")
    with pytest.raises(Refused, match="frequency"):
        draw(folder, tmp_path / "a.svg", layers=("talent",))
