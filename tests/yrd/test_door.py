"""The door as a program: its version, its help, its streams."""

import os
import subprocess
import sys

from yrd.version import VERSION


def _yrd(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "yrd", *words],
        capture_output=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_the_version_is_that_of_the_package():
    done = _yrd("--version")
    assert done.returncode == 0
    assert done.stdout.decode().strip() == VERSION


def test_help_names_every_command():
    text = _yrd("--help").stdout.decode()
    for command in ("cases", "new", "check", "evidence", "solve", "batch", "export", "map"):
        assert f"\n  {command} " in text


def test_an_unknown_command_ends_with_2():
    assert _yrd("conquer").returncode == 2


def test_a_terminal_without_chinese_still_gets_every_line():
    done = _yrd("cases", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"delta-province" in done.stdout


def test_debug_counts_wherever_it_stands(tmp_path):
    for words in (("--debug", "check", "nowhere"), ("check", "nowhere", "--debug")):
        assert _yrd(*words).returncode == 2
