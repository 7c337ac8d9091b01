"""Where a number comes from, in one line."""

from inputs.case import Case
from inputs.evidence import Evidence

DIGITS = 12
"""Digits of a range: fewer than a float holds, so that products of rounded numbers look so."""


def source_text(case: Case, known: Evidence) -> str:
    """The source of a number by the grade of its evidence."""
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
