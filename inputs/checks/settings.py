"""Settings that must agree with each other and with the tables."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.checks.comparisons import check_comparisons
from inputs.errors import Problem, did_you_mean
from inputs.judgments import strengths

LONGEST_HORIZON = 30
"""Years of the longest plan; the program grows with each, and nobody plans further."""

HEAD = "case.yaml"

QUANTITY_METHODS = ("location_quotient", "revealed")
"""Methods of advantage that divide shares of one quantity."""

COMPOSITE_METHODS = ("document", "entropy", "ahp")
"""Methods of advantage that average several indicators."""

REVEALING = ("exports", "patents")
"""Quantities in which a region shows what it does better than others."""


def check_horizon(case: Case) -> Iterator[Problem]:
    """Base year, first year and last year follow each other, at most 30 years long."""
    head = case.settings
    if head.base_year > head.first_year:
        message = f"is after first_year, {head.first_year}"
        fix = "Stocks are those at the end of the base year: let it be first_year or before."
        yield Problem(HEAD, 0, "base_year", str(head.base_year), message, fix)
    if head.last_year < head.first_year:
        message = f"is before first_year, {head.first_year}"
        yield Problem(HEAD, 0, "last_year", str(head.last_year), message, "Exchange the two.")
    if len(case.years) > LONGEST_HORIZON:
        message = f"makes a plan of {len(case.years)} years, and the limit is {LONGEST_HORIZON}"
        fix = "Choose an earlier year."
        yield Problem(HEAD, 0, "last_year", str(head.last_year), message, fix)


def check_stages(case: Case) -> Iterator[Problem]:
    """The equity stage needs the equity rules; a stage stands once."""
    stages = case.settings.stages
    if "equity" in stages and not case.settings.rules.equity:
        fix = "Switch rules.equity on, or take equity out of stages."
        yield Problem(HEAD, 0, "stages", "equity", "needs rules.equity, which is off", fix)
    if len(set(stages)) < len(stages):
        message = "names a stage twice"
        yield Problem(HEAD, 0, "stages", ", ".join(stages), message, "Name each once.")


def check_advantage(case: Case) -> Iterator[Problem]:
    """The bounds of advantage make sense, and its method has the data that it needs."""
    chosen = case.settings.advantage
    if not 0 < chosen.low <= chosen.high:
        message = f"must be above 0 and not above advantage.high, {chosen.high:g}"
        yield Problem(HEAD, 0, "advantage.low", f"{chosen.low:g}", message, "Lower or raise it.")
    if chosen.method in QUANTITY_METHODS:
        yield from _quantity(case)
    if chosen.method in ("entropy", "ahp") and not strengths(case):
        message = "has nothing to weigh: indicators.csv holds no indicator besides the quantity"
        fix = "Add indicators, or choose another method."
        yield Problem(HEAD, 0, "advantage.method", chosen.method, message, fix)
    yield from check_comparisons(case)


def _quantity(case: Case) -> Iterator[Problem]:
    """The quantity of a quotient exists, suits the method, and enters once."""
    chosen = case.settings.advantage
    names = dict.fromkeys(indicator for indicator, _, _ in case.indicators)
    field, seen = "advantage.indicator", chosen.indicator
    if chosen.method == "revealed" and seen not in REVEALING:
        message = "reveals no advantage: a revealed index is measured on exports or patents"
        fix = "Set advantage.indicator to exports or patents and add its rows to indicators.csv."
        yield Problem(HEAD, 0, field, seen, message, fix)
    elif seen == "output" and case.settings.rules.industrial_base:
        message = "enters twice: rules.industrial_base already reads output"
        fix = "Choose another indicator, or switch rules.industrial_base off."
        yield Problem(HEAD, 0, field, seen, message, fix)
    elif seen not in names:
        message = "is not an indicator of indicators.csv"
        yield Problem(HEAD, 0, field, seen, message, did_you_mean(seen, names) or "Add its rows.")


def check_indicators(case: Case) -> Iterator[Problem]:
    """Indicators of a composite are positive; the quantity of a quotient is not negative."""
    quantity = case.settings.advantage.indicator
    method = case.settings.advantage.method
    for row, record in numbered(case.indicators):
        is_quantity, seen = record.indicator == quantity, f"{record.value:g}"
        if method in COMPOSITE_METHODS and not is_quantity and record.value <= 0:
            message = "is not above 0, and the index is a geometric mean"
            fix = "Delete the row where nothing was measured."
            yield Problem("indicators.csv", row, "value", seen, message, fix)
        if method in QUANTITY_METHODS and is_quantity and record.value < 0:
            message = "is below 0, and a quotient needs amounts"
            yield Problem("indicators.csv", row, "value", seen, message, "Correct it.")
