"""Rules of one year added up over places: together they bound what all places can take."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from optimizer.answers.conflict.kinds import kind_of
from optimizer.solver.arrays import Head, Program

BY_PLACE = ("energy", "land", "industrial_base", "talent_balance")
"""Rules whose rows are limits of one region each."""


class Bundle(NamedTuple):
    """Rows to be added up, and those of them whose limits it is about."""

    rows: tuple[int, ...]
    limits: tuple[int, ...]


Key = tuple[object, ...]


def bundles(case: Case, program: Program) -> Iterator[Bundle]:
    """Every sum of rows that bounds what all regions together can take."""
    for rows in _grouped(program, BY_PLACE, "regions").values():
        if len(rows) > 1:
            yield Bundle(rows, rows)
    served = _grouped(program, ("compute_balance",), "regions")
    hosted = _grouped(program, ("compute_capacity",), "hosts")
    for (_, *rest), rows in served.items():
        limits = hosted.get(("compute_capacity", *rest), ())
        yield Bundle((*rows, *limits), limits)
    yield from _money(case, program)


def _grouped(
    program: Program, families: tuple[str, ...], place: str
) -> Mapping[Key, tuple[int, ...]]:
    """Rows of some rules by their key without the place."""
    found: dict[Key, tuple[int, ...]] = {}
    for row, head in enumerate(program.heads):
        if head.family in families and head.key[0] not in ("limit", "quota"):
            kind, key = kind_of(head)
            at = kind.parts.index(place)
            rest = (head.family, *key[:at], *key[at + 1 :])
            found[rest] = (*found.get(rest, ()), row)
    return found


def _money(case: Case, program: Program) -> Iterator[Bundle]:
    """All payments of all years with the budgets of the last year; a source without a budget counts
    by its output."""
    limited = {source for source, _, _ in case.funding}
    paid = tuple(_rows(program, "paid"))
    limits = tuple(
        row
        for row, head in enumerate(program.heads)
        if head.family == "funding" and _bounds_money(head, limited, case.years[-1])
    )
    if paid and limits:
        yield Bundle((*paid, *limits), limits)


def _rows(program: Program, word: str) -> Iterator[int]:
    for row, head in enumerate(program.heads):
        if head.family == "funding" and head.key[0] == word:
            yield row


def _bounds_money(head: Head, limited: set[str], last: int) -> bool:
    if head.key[0] == "budget":
        return head.key[3] == last
    return head.key[0] == "output" and head.key[1] not in limited
