"""What can be said of a case without solving it."""

from collections.abc import Iterator
from typing import Any

from inputs.builtin import builtin_cases
from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.evidence import Evidence
from inputs.evidence_lookup import evidence_of, grades, numbers
from inputs.load import load_case, load_case_with_notes
from inputs.tables import TABLES

SUMMARY = (
    "case", "name", "regions", "projects", "years", "numbers", "document", "statistic", "derived",
    "assumption",
)  # fmt: skip
EVIDENCE = ("table", "key", "column", "value", "grade", "source")


def summaries() -> Iterator[tuple[str | int, ...]]:
    """One row per built-in case, in the columns of SUMMARY; grades in percent of its numbers."""
    for name in builtin_cases():
        case = load_case(name)
        counted = grades(case)
        total = sum(counted.values())
        head = case.settings
        yield (
            name, head.name_zh, len(case.regions), len(case.projects),
            f"{head.first_year}-{head.last_year}", total,
            *(f"{counted[grade] / max(total, 1):.0%}" for grade in SUMMARY[6:]),
        )  # fmt: skip


def case_facts(source: str) -> dict[str, Any]:
    """Size, horizon, evidence, rules, levers and scenarios of a case."""
    case = load_case(source)
    head = case.settings
    return {
        "name": head.name,
        "name_zh": head.name_zh,
        "base_year": head.base_year,
        "years": f"{head.first_year}-{head.last_year}",
        "stages": ["money", *head.stages],
        "rules": [name for name, is_on in head.rules.model_dump().items() if is_on],
        "advantage": head.advantage.method,
        "rows": {t.name: len(rows) for t in TABLES if (rows := getattr(case, t.name))},
        "numbers": dict(grades(case)),
        "levers": [],
        "scenarios": [],
        "sha256": case.sha256,
    }


def inspect(source: str) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Problems and notes of a case; reading it never raises."""
    try:
        loaded = load_case_with_notes(source)
    except InputProblems as error:
        return error.problems, ()
    return (), loaded.notes


def evidence_rows(source: str, grade: str | None) -> Iterator[tuple[str | float, ...]]:
    """Every number of a case in the columns of EVIDENCE, of one grade or of all."""
    case: Case = load_case(source)
    for number in numbers(case):
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
    return f"{known.reason} [{known.low}–{known.high}]"
