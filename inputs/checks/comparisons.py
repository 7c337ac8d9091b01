"""Judgments between indicators: known, complete for the method that weighs by them, consistent."""

import math
from collections.abc import Iterator
from itertools import combinations

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.errors import Problem, did_you_mean, quoted
from inputs.judgments import (
    MOST_RATIO,
    RANDOM_INDEX,
    Judgments,
    farthest,
    judged,
    judgments,
    priorities,
    strengths,
)

FILE = "comparisons.csv"

ROUNDED = 0.05
"""A ratio and its reverse may multiply to 1 within 5 %: 1/8 written as 0.13 gives 1.04."""


def check_comparisons(case: Case) -> Iterator[Problem]:
    """Rows compare two indicators that exist, the same both ways; AHP finds all it needs."""
    found = [*_pairs(case), *_contradictions(case)]
    yield from found
    if case.settings.advantage.method == "ahp" and not found:
        yield from _weighable(case)


def _pairs(case: Case) -> Iterator[Problem]:
    known = dict.fromkeys(indicator for indicator, _, _ in case.indicators)
    for row, record in numbered(case.comparisons):
        if record.first == record.second:
            message = "is compared with itself"
            yield Problem(FILE, row, "second", record.second, message, "Delete the row.")
        for column, name in (("first", record.first), ("second", record.second)):
            if name not in known:
                message = "is not an indicator of indicators.csv"
                yield Problem(FILE, row, column, name, message, did_you_mean(name, known))


def _contradictions(case: Case) -> Iterator[Problem]:
    rows = {key: row for row, key in enumerate(case.comparisons, 2)}
    for row, record in numbered(case.comparisons):
        back = rows.get((record.second, record.first), row)
        if back < row:
            reverse = case.comparisons[record.second, record.first].ratio
            if abs(math.log(record.ratio * reverse)) > math.log1p(ROUNDED):
                message = f"contradicts row {back}, which says {reverse:g} the other way round"
                fix = f"Delete one of the two rows, or write {1 / reverse:.3g}."
                yield Problem(FILE, row, "ratio", f"{record.ratio:g}", message, fix)


def _weighable(case: Case) -> Iterator[Problem]:
    """What keeps the strengths from being weighed."""
    names = strengths(case)
    if len(names) > len(RANDOM_INDEX):
        message = f"weighs up to {len(RANDOM_INDEX)} indicators, and indicators.csv has "
        fix = "Leave some out, or choose the method entropy."
        message += f"{len(names)} besides the quantity"
        yield Problem("case.yaml", 0, "advantage.method", "ahp", message, fix)
        return
    missing = [*_strangers(case, names), *_gaps(case, names)]
    yield from missing
    table = judgments(case)
    if names and table and not missing:
        yield from _inconsistency(case, names, table)


def _strangers(case: Case, names: tuple[str, ...]) -> Iterator[Problem]:
    for row, record in numbered(case.comparisons):
        for column, name in (("first", record.first), ("second", record.second)):
            if name not in names:
                message = "is the quantity that advantage.indicator names, and has no weight"
                yield Problem(FILE, row, column, name, message, "Delete the row.")


def _gaps(case: Case, names: tuple[str, ...]) -> Iterator[Problem]:
    for first, second in combinations(names, 2):
        if judged(case, first, second) is None:
            message = f"has no row that compares {quoted(first)} with {quoted(second)}"
            fix = "Add it: AHP needs every pair of indicators once."
            yield Problem(FILE, 0, "", None, message, fix)


def _inconsistency(case: Case, names: tuple[str, ...], table: Judgments) -> Iterator[Problem]:
    found = priorities(table)
    if found.ratio <= MOST_RATIO:
        return
    i, j = farthest(table, found.weights)
    if (names[i], names[j]) not in case.comparisons:
        i, j = j, i
    row = 2 + list(case.comparisons).index((names[i], names[j]))
    message = (
        f"is the judgment farthest from the others: the consistency ratio is {found.ratio:.3f}, "
        f"above {MOST_RATIO:g}"
    )
    fix = (
        f"All judgments together put {quoted(names[i])} at "
        f"{found.weights[i] / found.weights[j]:.2g} times {quoted(names[j])}; revise it first."
    )
    yield Problem(FILE, row, "ratio", f"{table[i][j]:.3g}", message, fix)
