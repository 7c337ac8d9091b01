"""`python -m inputs.scaling` writes a folder that loads, and leaves other files alone."""

from pathlib import Path

import pytest

from inputs.errors import InputProblems, Problem
from inputs.load import load_case
from inputs.scaling.__main__ import main, write_city_case
from inputs.scaling.page import main as print_page


def test_a_folder_gets_head_tables_levers_and_scenarios(tmp_path: Path) -> None:
    write_city_case(tmp_path / "city")
    assert load_case(tmp_path / "city").sha256 == load_case("delta-city").sha256
    assert (tmp_path / "city" / "levers.yaml").is_file()


def test_old_tables_go_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "moves.csv").write_text("class,from,to\n", encoding="utf-8")
    for name in ("notes.md", "sums.csv"):
        (tmp_path / name).write_text("mine\n", encoding="utf-8")
    write_city_case(tmp_path)
    assert not (tmp_path / "moves.csv").exists()
    for name in ("notes.md", "sums.csv"):
        assert (tmp_path / name).read_text(encoding="utf-8") == "mine\n"


def test_a_folder_may_be_named_on_the_command_line(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("sys.argv", ["scaling", str(tmp_path / "mine")])
    main()
    assert (tmp_path / "mine" / "case.yaml").is_file()


@pytest.mark.parametrize(("words", "code"), [(["--help"], 0), (["--nonsense"], 2)])
def test_an_option_is_no_folder(tmp_path, monkeypatch, capsys, words, code) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["scaling", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code
    assert "folder" in "".join(capsys.readouterr())
    assert not list(tmp_path.iterdir())


def test_faults_are_said_without_a_traceback(tmp_path, monkeypatch) -> None:
    def refuse() -> None:
        raise InputProblems([Problem("cities.csv", message="is missing")])

    monkeypatch.setattr("sys.argv", ["scaling", str(tmp_path)])
    monkeypatch.setattr("inputs.scaling.__main__.read_sources", refuse)
    with pytest.raises(SystemExit, match=r"cities\.csv"):
        main()


def test_the_page_is_printed(capfdbinary) -> None:
    print_page()
    assert capfdbinary.readouterr().out.startswith(b"# The data of the city case\n")
