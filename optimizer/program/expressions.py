"""Quantities that several rules use, each written once as a map from columns to coefficients."""

from collections.abc import Callable, Iterable, Iterator

from optimizer.program.decisions import Decisions
from optimizer.program.options import Option

Terms = dict[int, float]


def active(
    decide: Decisions, found: Iterable[Option], amount: Callable[[Option], float], year: int
) -> Terms:
    """Σ amount · (Σ_{τ≤year} start − closed): what the projects that stand in a year have."""
    return {
        column: sign * size
        for option in found
        if (size := amount(option))
        for started, column, sign, age in decide.standing[option.project.project, option.region]
        if started + age <= year
    }


def used(
    decide: Decisions, found: Iterable[Option], amount: Callable[[Option], float], year: int
) -> Terms:
    """Σ amount · Σ_{τ≤year} profile[year−τ]·(start − closed): what projects use as they age."""
    return {
        column: sign * weight
        for option in found
        if (size := amount(option))
        for started, column, sign, age in decide.standing[option.project.project, option.region]
        if started + age <= year and (weight := size * option.profile[year - started])
    }


def provided(
    decide: Decisions, found: Iterable[Option], resource: str, kind: str, year: int
) -> Iterator[tuple[int, float]]:
    """Column and amount of each start that provides a resource in a year, after its lag."""
    for option in found:
        for given in option.provides:
            if given.resource == resource and given.kind == kind and given.amount > 0:
                pair = option.project.project, option.region
                for started, column, sign, age in decide.standing[pair]:
                    if started + max(given.lag, age) <= year:
                        yield column, sign * given.amount


def instalments(decide: Decisions, found: Iterable[Option], year: int) -> Terms:
    """Money that falls due in a year for projects; what is closed pays no more."""
    return {
        column: sign * due
        for option in found
        for started, column, sign, age in decide.standing[option.project.project, option.region]
        if started + age <= year and (due := option.instalments[year - started] * option.capital)
    }


def begun(decide: Decisions, found: Iterable[Option], amount: Callable[[Option], float]) -> Terms:
    """Σ amount · Σ_τ start: what is begun at any time, whether it lasts or not."""
    return {
        column: size
        for option in found
        if (size := amount(option))
        for _, column in decide.starts[option.project.project, option.region]
    }


def subtract(terms: Terms, parts: Iterable[tuple[int, float]]) -> Terms:
    """The terms less the parts, column by column."""
    for column, amount in parts:
        terms[column] = terms.get(column, 0.0) - amount
    return terms
