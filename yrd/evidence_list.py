"""The numbers of a case with their grades and sources, as a list."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.evidence import Evidence
from inputs.evidence_lookup import NOT_NUMBERS_OF_THE_CASE, evidence_of, numbers
from inputs.load import load_case
from inputs.tables import TABLES

EVIDENCE = ("table", "key", "column", "value", "grade", "source")

DIGITS = 12
"""Digits of a range: fewer than a float holds, so that products of rounded numbers look so."""

NUMBERED = ("case", *(t.name for t in TABLES if t.name not in NOT_NUMBERS_OF_THE_CASE))
"""Tables that evidence speaks of; 'case' stands for the settings."""


def evidence_rows(
    source: str, grade: str | None, table: str | None = None
) -> Iterator[tuple[str | float, ...]]:
    """Every number of a case in the columns of EVIDENCE, of one grade and table or of all."""
    if table is not None and table not in NUMBERED:
        fix = did_you_mean(table, NUMBERED)
        message = "is not a table of numbers"
        raise InputProblems([Problem("--table", value=table, message=message, fix=fix)])
    case = load_case(source)
    for number in numbers(case):
        if table not in (None, number.table):
            continue
        known = evidence_of(case, number.table, number.key, number.column)
        found = known.grade if known else "none"
        if grade in (None, found):
            yield (*number, found, _source(case, known) if known else "")


def _source(case: Case, known: Evidence) -> str:
    """The source in one line, by its grade."""
    if known.grade == "document":
        paper = case.papers.get(known.paper)
        title = f"《{paper.title}》" if paper else known.paper
        return f"{title} {known.section}: {known.printed}"
    if known.grade == "statistic":
        return f"{known.publisher}: {known.title} ({known.year})"
    if known.grade == "derived":
        return known.formula
    if known.low is None or known.high is None:
        return known.reason
    return f"{known.reason} [{known.low:.{DIGITS}g}–{known.high:.{DIGITS}g}]"
