"""What a cross-record check is: a rule, and the tables without which it cannot speak."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from inputs.base import Record
from inputs.case import Case
from inputs.errors import Problem

R = TypeVar("R", bound=Record)

Rule = Callable[[Case], Iterator[Problem]]


class Check(NamedTuple):
    """A rule that yields a problem for every breach, and the tables that it reads."""

    rule: Rule
    reads: tuple[str, ...] = ()


def findings(checks: Iterable[Check], case: Case, broken: frozenset[str]) -> Iterator[Problem]:
    """What the checks find, in reading order; a check that reads a broken table is silent."""
    for check in checks:
        if broken.isdisjoint(check.reads):
            yield from check.rule(case)


def numbered(table: Mapping[Any, R]) -> Iterator[tuple[int, R]]:
    """The records of a table with their row in the file, whose first row is the header."""
    return enumerate(table.values(), 2)


def grouped(table: Mapping[Any, R], field: str) -> dict[str, list[tuple[int, R]]]:
    """The numbered records of a table by the value of a field."""
    groups: dict[str, list[tuple[int, R]]] = {}
    for row, record in numbered(table):
        groups.setdefault(getattr(record, field), []).append((row, record))
    return groups
