"""Evidence speaks of tables, columns and papers that exist."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.columns import column_fields
from inputs.errors import Problem, did_you_mean
from inputs.tables import TABLES

FILE = "evidence.csv"
COLUMNS = {table.name: column_fields(table.record) for table in TABLES}


def check_evidence(case: Case) -> Iterator[Problem]:
    """A row of evidence names a table of a case, one of its columns, and a paper that is listed."""
    for row, record in numbered(case.evidence):
        columns = COLUMNS.get(record.table)
        if columns is None and record.table != "case":
            fix = did_you_mean(record.table, (*COLUMNS, "case"))
            yield Problem(FILE, row, "table", record.table, "is not a table of a case", fix)
        elif columns and record.column != "*" and record.column not in columns:
            fix = did_you_mean(record.column, columns)
            message = f"is not a column of {record.table}.csv"
            yield Problem(FILE, row, "column", record.column, message, fix)
        if record.paper and record.paper not in case.papers:
            fix = did_you_mean(record.paper, case.papers)
            yield Problem(FILE, row, "paper", record.paper, "is not in papers.csv", fix)
