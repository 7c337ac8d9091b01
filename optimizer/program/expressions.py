"""Quantities that several rules use, each written once as a map from columns to coefficients."""

from collections.abc import Callable, Iterable, Iterator

from optimizer.program.decisions import Decisions
from optimizer.program.options import Option

Terms = dict[int, float]


def active(
    decide: Decisions, found: Iterable[Option], amount: Callable[[Option], float], year: int
) -> Terms:
    """Σ amount · Σ_{τ≤year} start: what the projects that stand in a year have or take."""
    return {
        column: size
        for option in found
        if (size := amount(option))
        for started, column in decide.starts[option.project.project, option.region]
        if started <= year
    }


def used(
    decide: Decisions, found: Iterable[Option], amount: Callable[[Option], float], year: int
) -> Terms:
    """Σ amount · Σ_{τ≤year} profile[year−τ]·start: what the projects use as they age."""
    return {
        column: weight
        for option in found
        if (size := amount(option))
        for started, column in decide.starts[option.project.project, option.region]
        if started <= year and (weight := size * option.profile[year - started])
    }


def provided(
    decide: Decisions, found: Iterable[Option], resource: str, kind: str, year: int
) -> Iterator[tuple[int, float]]:
    """Column and amount of each start that provides a resource in a year, after its lag."""
    for option in found:
        for given in option.provides:
            if given.resource == resource and given.kind == kind and given.amount > 0:
                for started, column in decide.starts[option.project.project, option.region]:
                    if started + given.lag <= year:
                        yield column, given.amount


def subtract(terms: Terms, parts: Iterable[tuple[int, float]]) -> Terms:
    """The terms less the parts, column by column."""
    for column, amount in parts:
        terms[column] = terms.get(column, 0.0) - amount
    return terms
