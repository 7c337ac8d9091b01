"""The tables of an explanation: impossible sums, rules that clash, what restores the case."""

from collections.abc import Iterable, Iterator, Mapping

from optimizer.answers.conflict.cells import Setting
from optimizer.answers.conflict.impossible import Impossible
from optimizer.answers.conflict.joint import Joint
from optimizer.answers.conflict.kinds import unit_of
from optimizer.answers.conflict.search import Conflict
from optimizer.answers.conflict.words import SOURCES, label, limit
from optimizer.plan.plan import Cell, Table
from optimizer.prepare import Prepared
from optimizer.program.names import row_name
from optimizer.solver.arrays import Head
from optimizer.solver.elastic import side

_TEXT, _NUMBER = "text", "as in unit"

_SET = {"path": "what to set", "before": "as the column", "after": "as the column, rounded outward"}

CONFLICT_UNITS: Mapping[str, Mapping[str, str]] = {
    "impossible": {
        "number": "number", "rule": "code", "rows": "names of rows, by ;", "words": _TEXT,
        "unit": _TEXT, "least": "as in unit: what is needed", "most": "as in unit: what can be",
        "because": "rows that bound it, by ;",
    },
    "conflicts": {
        "conflict": "number", "shares": "numbers of conflicts with which it shares rules",
        "rule": "code", "row": "name of the row", "words": _TEXT, "says": _TEXT, "sense": _TEXT,
        "right": _NUMBER, "unit": _TEXT, "movable": "truth value", "source": _TEXT,
        "restores": "truth value: whether this rule alone can restore it",
        "change": f"{_NUMBER}: the least change alone", "direction": "more or less", **_SET,
    },
    "relaxation": {
        "rule": "code", "row": "name of the row", "words": _TEXT, "sense": _TEXT,
        "right": _NUMBER, "unit": _TEXT, "change": _NUMBER, "direction": "more or less", **_SET,
    },
}  # fmt: skip


def conflicts_table(ready: Prepared, conflicts: Iterable[Conflict], lang: str) -> Table:
    """A row for each rule of each conflict: those that can move, then those that stand."""
    rows: list[tuple[Cell, ...]] = []
    for number, one in enumerate(conflicts, 1):
        shares = " ".join(str(other + 1) for other in one.shares)
        for row in (*one.alone, *one.clash.fixed):
            head, (right, _) = ready.program.heads[row], side(ready.program, row)
            change, is_moved = one.alone.get(row), row in one.alone
            amount = change.amount if change else None
            rows.append(
                (
                    number, shares, *_named(ready, head, lang), limit(ready.case, head, right),
                    head.sense, right, unit_of(head), is_moved, SOURCES[head.family],
                    amount is not None if is_moved else None, amount,
                    direction(head) if amount is not None else None,
                    *_set(change.settings if change else ()),
                )
            )  # fmt: skip
    return Table(tuple(CONFLICT_UNITS["conflicts"]), tuple(rows))


def relaxation_table(ready: Prepared, joint: Joint | None, lang: str) -> Table:
    """A row for each rule that gives way when all give way together."""
    rows = tuple(
        (
            *_named(ready, one.head, lang), one.head.sense, one.head.rhs, unit_of(one.head),
            one.amount, direction(one.head), *_set(one.settings),
        )
        for one in (joint.given if joint else ())
    )  # fmt: skip
    return Table(tuple(CONFLICT_UNITS["relaxation"]), rows)


def impossible_table(ready: Prepared, found: Iterable[Impossible], lang: str) -> Table:
    """A row for each sum that cannot be, with the rules that bound it."""
    heads = ready.program.heads
    rows = []
    for number, one in enumerate(found, 1):
        named = [heads[row] for row in one.rows]
        names = "; ".join(row_name(head.family, head.key) for head in named)
        why = "; ".join(label(ready.case, heads[row], lang) for row in one.because)
        words = sum_label(ready, named, lang)
        unit = unit_of(named[0])
        rows.append((number, named[0].family, names, words, unit, one.least, one.most, why))
    return Table(tuple(CONFLICT_UNITS["impossible"]), tuple(rows))


def sum_label(ready: Prepared, heads: list[Head], lang: str) -> str:
    """Rows added up: the first of them, with what differs left out."""
    first, count = heads[0], len(heads)
    if count == 1:
        return label(ready.case, first, lang)
    words = [label(ready.case, head, lang).split(" ") for head in heads]
    shared = [word for word in words[0] if all(word in other for other in words)]
    return f"{' '.join(shared)} ({count} rows added up)"


def direction(head: Head) -> str:
    """Which way a row gives way."""
    return "more" if head.sense == "<=" else "less"


def _named(ready: Prepared, head: Head, lang: str) -> tuple[str, str, str]:
    return head.family, row_name(head.family, head.key), label(ready.case, head, lang)


def _set(settings: Iterable[Setting]) -> Iterator[Cell]:
    """Paths, what they hold, and what they are to hold; several that belong together by ;."""
    found = tuple(settings)
    for field in ("path", "before", "after"):
        yield "; ".join(getattr(one, field) for one in found) if found else None
