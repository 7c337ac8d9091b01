"""Quantities that several rules use, each written once as a map from columns to coefficients."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from optimizer.program.decisions import Decisions
from optimizer.program.options import Needs, Option, Pair

Terms = dict[int, float]

Sized = Sequence[tuple[Pair, float]]
"""Projects at regions, each with an amount of the whole project there."""


def sized(found: Iterable[Option], amount: Callable[[Option], float]) -> Sized:
    """The options that have an amount, each with it."""
    return [
        ((option.project.project, option.region), size)
        for option in found
        if (size := amount(option))
    ]


def by_class(
    decide: Decisions, needs: Callable[[Option], Needs]
) -> Mapping[str, Mapping[str, Sized]]:
    """For each class, and each region where it is needed, the projects that need it, each with
    how much."""
    found: dict[str, dict[str, list[tuple[Pair, float]]]] = {}
    for pair, option in decide.options.items():
        for kind, need in needs(option):
            places = found.setdefault(kind, {})
            if need:
                places.setdefault(option.region, []).append((pair, need))
    return found


def active(decide: Decisions, found: Sized, year: int) -> Terms:
    """Σ amount · (Σ_{τ≤year} start − closed): what the projects that stand in a year have."""
    stands = decide.course.active[year]
    return {column: size * sign for pair, size in found for column, sign in stands[pair]}


def used(decide: Decisions, found: Sized, year: int) -> Terms:
    """Σ amount · Σ_{τ≤year} profile[year−τ]·(start − closed): what projects use as they age."""
    uses = decide.course.used[year]
    return {column: size * share for pair, size in found for column, share in uses[pair]}


def provided(
    decide: Decisions, found: Iterable[Option], resource: str, kind: str, year: int
) -> Iterator[tuple[int, float]]:
    """Column and amount of each start that provides a resource in a year, after its lag."""
    for option in found:
        for given in option.provides:
            if given.resource == resource and given.kind == kind and given.amount > 0:
                for started, column, sign, age in decide.standing[option.pair]:
                    if started + max(given.lag, age) <= year:
                        yield column, sign * given.amount


def instalments(decide: Decisions, found: Sized, year: int) -> Terms:
    """Money that falls due in a year for projects; what is closed pays no more."""
    due = decide.course.due[year]
    return {column: capital * share for pair, capital in found for column, share in due[pair]}


def begun(decide: Decisions, found: Sized) -> Terms:
    """Σ amount · Σ_τ start: what is begun at any time, whether it lasts or not."""
    return {column: size for pair, size in found for _, column in decide.starts[pair]}


def subtract(terms: Terms, parts: Iterable[tuple[int, float]]) -> Terms:
    """The terms less the parts, column by column."""
    for column, amount in parts:
        terms[column] = terms.get(column, 0.0) - amount
    return terms
