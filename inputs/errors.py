"""What is wrong with an input: where it stands, what was seen, how to put it right."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PROBLEMS_LISTED = 200
"""Problems that a message lists; more than that nobody reads, the rest is counted."""

MOST_PROBLEMS = 1000
"""Problems after which a file is given up; one of the wrong kind has a problem in every cell."""

SHOWN_LENGTH = 60
"""Characters of a value that a message shows; cells may hold a whole file by accident."""

NAMES_COMPARED = 500
"""Known names that a misspelt one is compared with, so that a long list stays quick."""

NAMES_LISTED = 24
"""A choice of so few names, such as the rules, is listed whole where none of them is near."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: file, row (0: the whole file), field, value, message and fix.

    In a workbook also the sheet, the cell where there is one, and the line of a text in the cell.
    """

    file: str
    row: int = 0
    field: str = ""
    value: str | None = None
    message: str = ""
    fix: str = ""
    sheet: str = ""
    cell: str = ""
    line: int = 0

    def text(self) -> str:
        """The problem in one line: place, value, message, fix."""
        seen = "" if self.value is None else f"{quoted(self.value)} "
        fix = f" {self.fix}" if self.fix else ""
        return f"{self._place()}: {seen}{self.message}.{fix}"

    def _place(self) -> str:
        is_yaml = self.file.endswith((".yaml", ".yml"))
        row = f" {'line' if is_yaml else 'row'} {self.row}"
        kind = "setting" if is_yaml or self.line or self.sheet == "case" else "column"
        field = f", {kind} {shown(self.field)}" if self.field else ""
        sheet = f" sheet {shown(self.sheet)}" if self.sheet else ""
        spot = f" cell {self.cell}" if self.cell else row if self.row else ""
        line = f" line {self.line}" if self.line else ""
        return f"{_end_of(self.file)}{sheet}{spot}{line}{field}"


class InputProblems(Exception):  # noqa: N818 (several problems, told together)
    """Every problem of an input, sorted by file, sheet, row and field; raised once with all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems), key=_place_order))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """A line per problem; beyond the first 200 only their number."""
        lines = [problem.text() for problem in self.problems[:PROBLEMS_LISTED]]
        rest = len(self.problems) - len(lines)
        return "\n".join([*lines, f"… and {rest} more."] if rest else lines)


def _place_order(problem: Problem) -> tuple[str, str, int, int, str, str, str, str]:
    place = problem.file, problem.sheet, problem.row, problem.line, problem.field
    return *place, problem.message, problem.value or "", problem.cell


def shown(text: str) -> str:
    """The text with control and other invisible characters spelt out, cut to 60 characters."""
    cut = text[:SHOWN_LENGTH]
    visible = "".join(
        mark if mark.isprintable() else mark.encode("unicode_escape").decode("ascii")
        for mark in cut
    )
    return visible if len(cut) == len(text) else f"{visible}…"


def _end_of(path: str) -> str:
    """The path as `shown`, but cut at its start: its end tells files apart."""
    tail = path[-SHOWN_LENGTH:]
    return shown(tail) if len(tail) == len(path) else f"…{shown(tail)}"


def quoted(text: str) -> str:
    """The text as `shown`, in single quotes."""
    return f"'{shown(text)}'"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence naming the known word nearest to `word`, or all of them where they are few."""
    names = list(dict.fromkeys(known))
    folded = {name.casefold(): name for name in reversed(names[:NAMES_COMPARED])}
    near = difflib.get_close_matches(word[:SHOWN_LENGTH].casefold(), folded, 1, 0.6)
    if near:
        return f"Did you mean {quoted(folded[near[0]])}?"
    if 0 < len(names) <= NAMES_LISTED:
        return f"Known: {', '.join(shown(name) for name in names)}."
    return ""


def refuse_if_any(problems: Sequence[Problem]) -> None:
    """Nothing is wrong, or every problem is raised at once."""
    if problems:
        raise InputProblems(problems)
