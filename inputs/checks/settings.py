"""Settings that must agree with each other and with the tables."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.errors import Problem, did_you_mean

LONGEST_HORIZON = 30
"""Years of the longest plan; the program grows with each, and nobody plans further."""

HEAD = "case.yaml"


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
    """The bounds of advantage make sense, and a location quotient has the quantity it needs."""
    chosen = case.settings.advantage
    if not 0 < chosen.low <= chosen.high:
        message = f"must be above 0 and not above advantage.high, {chosen.high:g}"
        yield Problem(HEAD, 0, "advantage.low", f"{chosen.low:g}", message, "Lower or raise it.")
    if chosen.method != "location_quotient":
        return
    names = dict.fromkeys(indicator for indicator, _, _ in case.indicators)
    if chosen.indicator == "output" and case.settings.rules.industrial_base:
        message = "enters twice: rules.industrial_base already reads output"
        fix = "Choose another indicator, or switch rules.industrial_base off."
        yield Problem(HEAD, 0, "advantage.indicator", "output", message, fix)
    elif chosen.indicator not in names:
        message = "is not an indicator of indicators.csv"
        fix = did_you_mean(chosen.indicator, names) or "Add its rows."
        yield Problem(HEAD, 0, "advantage.indicator", chosen.indicator, message, fix)


def check_indicators(case: Case) -> Iterator[Problem]:
    """Indicators of the documents are positive; the quantity of a quotient is not negative."""
    quantity = case.settings.advantage.indicator
    method = case.settings.advantage.method
    for row, record in numbered(case.indicators):
        is_quantity = record.indicator == quantity
        if method == "document" and not is_quantity and record.value <= 0:
            message = "is not above 0, and the index is a geometric mean"
            fix = "Delete the row where nothing was measured."
            yield Problem("indicators.csv", row, "value", f"{record.value:g}", message, fix)
        if method == "location_quotient" and is_quantity and record.value < 0:
            message = "is below 0, and a quotient needs amounts"
            yield Problem(
                "indicators.csv", row, "value", f"{record.value:g}", message, "Correct it."
            )
