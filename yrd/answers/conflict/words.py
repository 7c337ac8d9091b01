"""An explanation in lines for a person."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence

from optimizer.answers.conflict.alone import Alone
from optimizer.answers.conflict.cells import Setting
from optimizer.answers.conflict.joint import sizes
from optimizer.answers.conflict.kinds import unit_of
from optimizer.answers.conflict.search import Conflict
from optimizer.answers.conflict.words import SOURCES, amount, label, limit
from optimizer.plan.plan import Cell
from optimizer.solver.arrays import Head
from optimizer.solver.elastic import side
from yrd.answers.conflict.found import Explained
from yrd.answers.conflict.standing import standing
from yrd.answers.conflict.tables import direction

NAMED = 4
"""Rules and changes that a line names before it counts the rest; the files have all."""

SUMS = 10
"""Impossible sums that are said; the file has all."""


def lines_of(found: Explained, lang: str = "zh") -> Iterator[str]:
    """What a person reads, the same numbers as the files."""
    name = f"{found.asked.case.settings.name} ({found.asked.scenario})"
    if found.status == "feasible":
        yield f"{name}: no rules clash, the case has a plan"
        return
    yield f"{name} is infeasible: no plan keeps every rule"
    yield from _sums(found.tables["impossible"].rows)
    for number, one in enumerate(found.explanation.conflicts, 1):
        yield from _conflict(found, number, one, lang)
    if not found.explanation.is_whole:
        yield "the same demands clash with further limits as well, which what follows counts in"
    yield from _restored(found, lang)


def _sums(rows: Sequence[tuple[Cell, ...]]) -> Iterator[str]:
    if rows:
        yield "impossible before anything is solved, by adding up bounds:"
    for _, _, _, words, unit, least, most, why in rows[:SUMS]:
        needs, there = amount(float(least or 0)), amount(float(most or 0))
        because = f"; because of {_listed(str(why).split('; '))}" if why else ""
        yield f"  {words}: at least {needs} {unit} needed, at most {there} possible{because}"
    if len(rows) > SUMS:
        yield f"  and {len(rows) - SUMS} more"


def _conflict(found: Explained, number: int, one: Conflict, lang: str) -> Iterator[str]:
    heads = {row: found.ready.program.heads[row] for row in one.alone}
    names = {row: label(found.ready.case, head, lang) for row, head in heads.items()}
    ways = _ways(found, one)
    shares = ", ".join(str(other + 1) for other in one.shares)
    sharing = f" (shares rules with {shares})" if shares else ""
    yield f"conflict {number}{sharing}: {_headline(names, heads, one.alone, ways)}"
    if one.whole:
        yield f"  built in parts it would fit, but it is indivisible: {', '.join(one.whole)}"
    for row in ways[:NAMED]:
        yield f"  {names[row]}: {_limit(found, row)} [{SOURCES[heads[row].family]}]"
        yield f"    {_change(heads[row], one.alone[row])}"
    if len(ways) > NAMED:
        yield f"  and {len(ways) - NAMED} more: -o DIR writes them all"
    yield from _helpless(found, one, names)
    always = standing(found.ready.program.heads[row] for row in one.clash.fixed)
    if always:
        yield f"  what always holds takes part: {always}"


def _ways(found: Explained, one: Conflict) -> list[int]:
    """Rules that restore the case alone, the least change in proportion to what is there first."""
    size = sizes(found.ready.program)
    ways = {row: change.amount for row, change in one.alone.items() if change.amount is not None}
    return sorted(ways, key=lambda row: (ways[row] / size[row], row))


def _headline(
    names: Mapping[int, str],
    heads: Mapping[int, Head],
    changes: Mapping[int, Alone],
    ways: Sequence[int],
) -> str:
    """Which rules clash; where one change alone restores them, that change, else how many do."""
    if not names:
        return "rules that nobody can move cannot hold"
    verb = {1: "cannot hold", 2: "cannot both hold"}.get(len(names), "cannot all hold")
    rest = "no rule alone restores it"
    if len(ways) == 1:
        of = "" if len(names) == 1 else f" of {names[ways[0]]}"
        rest = f"{_amount(heads[ways[0]], changes[ways[0]].amount)}{of} restores it"
    if len(ways) > 1:
        rest = f"any one of {len(ways)} changes restores it"
    return f"{_listed(_by_years(names.values()))} {verb}: {rest}"


def _helpless(found: Explained, one: Conflict, names: Mapping[int, str]) -> Iterator[str]:
    """Rules that take part, of which none restores the case alone, one line for all years."""
    rows = [row for row, change in one.alone.items() if change.amount is None]
    if rows:
        yield "  these take part too, but none restores it alone:"
    same: dict[str, list[str]] = {}
    for row in rows:
        stem, year = _parted(names[row])
        same.setdefault(stem, []).append(f"{year} {_limit(found, row)}".strip())
    for stem, limits in same.items():
        yield f"    {stem}: {', '.join(limits)}"


def _limit(found: Explained, row: int) -> str:
    program = found.ready.program
    return limit(found.ready.case, program.heads[row], side(program, row)[0])


def _change(head: Head, change: Alone) -> str:
    what = f"{_amount(head, change.amount)} restores it"
    if not change.settings:
        return f"{what}; no single cell was found that does"
    return f"{what}: {_sets(change.settings)}"


def _amount(head: Head, change: float | None) -> str:
    return f"{amount(change or 0.0)} {unit_of(head)} {direction(head)}"


def _sets(settings: Sequence[Setting]) -> str:
    return " ".join(
        f"--set {shlex.quote(one.text)} (now {one.before or 'blank'})" for one in settings
    )


def _restored(found: Explained, lang: str) -> Iterator[str]:
    joint = found.explanation.joint
    if joint is None:
        yield "no settings were found that restore the case by themselves"
        return
    yield "restored by all of these together, the least in proportion to what is there:"
    for one in joint.given:
        words = label(found.ready.case, one.head, lang)
        yield f"  {words}: {_amount(one.head, one.amount)}: {_sets(one.settings)}"
    yield "with them the case has a plan, which was proved by solving"


def _parted(name: str) -> tuple[str, str]:
    """A name and the year at its end, if there is one."""
    stem, _, last = name.rpartition(" ")
    return (stem, last) if len(last) == 4 and last.isdigit() else (name, "")


def _by_years(names: Iterable[str]) -> list[str]:
    """The names, those alike but for the year as one."""
    same: dict[str, list[str]] = {}
    for stem, year in map(_parted, names):
        same.setdefault(stem, []).append(year)
    return [f"{stem} {'/'.join(filter(None, years))}".strip() for stem, years in same.items()]


def _listed(names: Sequence[str]) -> str:
    """The names, the last after an 'and'; beyond a few only their number."""
    shown = list(names[:NAMED])
    if len(names) > NAMED:
        shown.append(f"{len(names) - NAMED} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
