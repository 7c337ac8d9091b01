"""Rows of the program in a planner's words, from the names that the tables of prices give them."""

from inputs.case import Case
from optimizer.answers.conflict.kinds import kind_of
from optimizer.answers.conflict.words import label
from optimizer.program.names import BLANK
from optimizer.solver.arrays import Head


def row_words(case: Case, rule: str, row: str, lang: str) -> str:
    """The rule as its switch is called, and the names in the row's key with their codes; rule and
    row as they are where the case has no words for them."""
    try:
        return label(case, _head(case, rule, row), lang)
    except (KeyError, IndexError):
        return f"{rule} {row}"


def row_says(case: Case, rule: str, row: str) -> str:
    """What the row asks where that is no amount, such as that cash pays back; else nothing."""
    try:
        says = kind_of(_head(case, rule, row))[0].says
    except (KeyError, IndexError):
        return ""
    return "" if "{value}" in says else says


def _head(case: Case, rule: str, row: str) -> Head:
    key = tuple("" if part == BLANK else part for part in row.split("__"))
    mandated = rule == "placement" and row in case.projects and case.projects[row].mandated
    return Head(rule, key, "=" if mandated else "<=", 0.0, relaxable=True, owned=())
