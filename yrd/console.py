"""What a person sees: lines on standard output, problems on standard error, exit codes."""

import errno
import functools
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ParamSpec

import typer

from yrd.missing import missing_package
from yrd.stopping import exit_code

DONE, INTERNAL, BAD_INPUT, NO_PLAN, AT_LIMIT, UNVERIFIED = 0, 1, 2, 3, 4, 5

DEBUG = "YRD_DEBUG"
"""Environment variable that `--debug` sets: an internal error then shows its traceback."""

SPACE = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the space allowed on the disk is used up",
    errno.EFBIG: "a file may not grow further",
}
"""Errors of a system that has no room left."""

Given = ParamSpec("Given")
Row = Sequence[str | int | float | None]


def say(text: str, quiet: bool = False) -> None:
    """A line on standard output, unless it is to be quiet."""
    if not quiet:
        typer.echo(text)


def complain(text: str) -> None:
    """A line on standard error."""
    typer.echo(text, err=True)


def say_json(content: object) -> None:
    """The content as JSON on standard output, Chinese as it is."""
    typer.echo(json.dumps(content, ensure_ascii=False, indent=2))


def say_table(columns: Sequence[str], rows: Iterable[Row], as_json: bool, quiet: bool) -> None:
    """A table for the eye, or with `as_json` a list of objects."""
    found = list(rows)
    if as_json:
        say_json([dict(zip(columns, row, strict=True)) for row in found])
    elif not quiet:
        _draw(columns, found)


def _draw(columns: Sequence[str], rows: Sequence[Row]) -> None:
    """The table with its columns aligned; wide characters count as two."""
    from rich.console import Console  # noqa: PLC0415 - start-up: not needed for --help
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, name in enumerate(columns):
        numeric = bool(rows) and all(isinstance(row[index], (int, float)) for row in rows)
        table.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    width = None if sys.stdout.isatty() else 160
    Console(width=width, soft_wrap=False, highlight=False).print(table)


def _shown(cell: str | int | float | None) -> str:
    if cell is None:
        return ""
    return f"{cell:,.10g}" if isinstance(cell, float) else str(cell)


def shares_text(shares: Mapping[str, float]) -> str:
    """Evidence shares in one line, in percent."""
    return ", ".join(f"{grade} {share:.0%}" for grade, share in shares.items())


def guarded(command: Callable[Given, int | None]) -> Callable[Given, None]:
    """The command with every failure turned into a message and an exit code."""

    @functools.wraps(command)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            code = command(*args, **kwargs) or DONE
        except KeyboardInterrupt as stop:
            complain("interrupted; nothing was left half-written")
            code = exit_code(stop)
        except Exception as error:  # the last line of defence of the door
            code = _failed(error)
        raise typer.Exit(code)

    return run


def _failed(error: Exception) -> int:
    """The message of a failure on standard error, and its exit code."""
    from inputs.errors import InputProblems  # noqa: PLC0415 - start-up

    if isinstance(error, InputProblems | Refused):
        complain(str(error))
        return BAD_INPUT
    if isinstance(error, Stopped):
        complain(str(error))
        return INTERNAL
    if isinstance(error, BrokenPipeError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - to the end
        return DONE
    if os.environ.get(DEBUG):
        complain(traceback.format_exc())
    if isinstance(error, OSError):
        full = want_of_space(error)
        complain(f"{full or 'cannot read or write'}: {error}")
        return INTERNAL if full else BAD_INPUT
    if isinstance(error, ModuleNotFoundError) and error.name:
        complain(missing_package(error.name))
        return INTERNAL
    complain(f"internal error: {type(error).__name__}: {error} (--debug shows where)")
    return INTERNAL


def want_of_space(error: OSError) -> str:
    """In words what is full; empty where the error has another reason."""
    return SPACE.get(error.errno or 0, "")


class Refused(Exception):  # noqa: N818 - the user's request, not a fault of the program
    """What was asked for cannot be done; the message says what to ask for instead."""


class Stopped(Exception):  # noqa: N818 - the world's fault, not one of the program
    """Work that had begun cannot go on; the message says why, and what to do."""


def encode_output() -> None:
    """Standard output and error take Chinese even on a terminal that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
