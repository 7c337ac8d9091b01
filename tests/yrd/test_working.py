"""Whoever waits at a terminal sees how far the work is, and nobody else sees anything."""

import pytest
import typer
from rich.console import Console

from yrd import working as signs
from yrd.working import part_done, working


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("range 3 of 49", (2, 49)),
        ("solving scenario 1,200 of 2,000 by itself", (1199, 2000)),
        ("plan 7: least province/310000", (0, None)),
    ],
)
def test_what_is_counted_moves_the_bar(text, part):
    assert part_done(text) == part


def test_without_a_terminal_nothing_is_written(capsys):
    with working("solving") as sign:
        sign.tell("range 3 of 49")
        with sign.away():
            pass
    assert capsys.readouterr() == ("", "")


def test_at_a_terminal_the_step_is_shown_as_it_is_called(monkeypatch, capsys):
    """Square brackets are no markup; the bar is away while others write."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(signs, "console", lambda: Console(stderr=True, force_terminal=True))
    with working("solving my[1]") as sign:
        sign.tell("range 3 of 49 [x]")
        with sign.away():
            typer.echo("a line")
    told = capsys.readouterr()
    assert told.out == "a line\n"
    assert "range 3 of 49 [x]" in told.err
