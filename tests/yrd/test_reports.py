"""`yrd report` writes what the ending of a name asks for, and refuses what it cannot do."""

import pytest

import yrd as api
from yrd.commands.report import ENDINGS
from yrd.reports import WRITERS


def test_a_deck_is_written_beside_the_run_and_replaced_only_by_force(yrd, solved):
    done = yrd("report", solved)
    assert done.exit_code == 0, done.stderr
    deck = solved / "report.pptx"
    first = deck.read_bytes()
    assert yrd("report", solved).exit_code == 2
    assert yrd("report", solved, "--force", "--quiet").output == ""
    assert deck.read_bytes() == first, "equal plans give equal bytes"


def test_a_run_with_a_report_may_be_solved_again(yrd, solved, small):
    yrd("report", solved)
    assert yrd("solve", small, "-o", solved, "--force").exit_code == 0


def test_an_unknown_ending_names_the_endings(yrd, solved, tmp_path):
    done = yrd("report", solved, "-o", tmp_path / "report.doc")
    assert done.exit_code == 2
    assert all(ending in done.stderr for ending in WRITERS)


def test_several_files_are_refused_together_before_any_is_written(yrd, solved, tmp_path):
    taken = tmp_path / "taken.pptx"
    taken.write_bytes(b"mine")
    done = yrd("report", solved, "-o", tmp_path / "new.pptx", "-o", taken)
    assert done.exit_code == 2
    assert not (tmp_path / "new.pptx").exists()
    assert taken.read_bytes() == b"mine"


def test_help_names_every_ending(yrd):
    assert all(ending in ENDINGS for ending in WRITERS)


def test_the_function_writes_the_same_file(yrd, solved, tmp_path):
    yrd("report", solved, "--lang", "en")
    api.report(solved, tmp_path / "mine.pptx", lang="en")
    assert (tmp_path / "mine.pptx").read_bytes() == (solved / "report.pptx").read_bytes()
    with pytest.raises(ValueError, match=r"\.pptx"):
        api.report(solved, tmp_path / "mine.doc")
