"""The numbers of a case with their grades and sources, as a list."""

from collections.abc import Iterator

from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.evidence_lookup import NOT_NUMBERS_OF_THE_CASE, evidence_of, numbers
from inputs.evidence_source import source_text
from inputs.load import load_case
from inputs.tables import TABLES

EVIDENCE = ("table", "key", "column", "value", "grade", "source")

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
            yield (*number, found, source_text(case, known) if known else "")
