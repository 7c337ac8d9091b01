"""The bill of a project, and what would have to change, in lines for the eye."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from optimizer.answers.why.bill import MONEY, OWN, RULE, SOURCES, Line
from optimizer.answers.why.records import Change, Why
from optimizer.answers.why.siting import NOTHING

Words = Callable[[str, str], str]
"""A row in words, from its rule and its name."""

SHOWN = 8
"""Regions, and rules of a bill, that are listed; the tables hold them all."""

LIMIT = "limit"
"""What a change of a rule is called; its cell is the row."""

TIE = 1e-9
"""Change of a number, relative to 1 + the number, that is none."""

CENT = 0.005
"""Amounts below this, 亿元, are zero in two digits."""


def bill_lines(why: Why, names: Mapping[str, str], words: Words) -> Iterator[str]:
    """The bill of the best start in the region that is told, rules summed over their rows."""
    starts = [start for start in why.starts if (start.region, start.year) in why.bills]
    own = [start for start in starts if start.region == why.focus]
    if not own:
        return
    best = max(own, key=lambda start: (start.money, start.net))
    lines = why.bills[best.region, best.year]
    yield (
        f"  bill of all of it in {names[best.region]}, started {best.year} (亿元 of present value):"
    )
    terms = ", ".join(f"{x.item} {x.amount:,.2f}" for x in lines if x.kind == MONEY)
    yield f"    it earns {best.earns:,.2f}: {terms or 'nothing'}"
    yield f"    the rules charge {best.charged:,.2f} for what it takes, less what it gives:"
    yield from _charges([line for line in lines if line.kind == RULE], words)
    yield f"    net {_zero(best.net)}: {meaning(best.net, best.money > NOTHING)}"


def _charges(lines: Sequence[Line], words: Words) -> Iterator[str]:
    """Every rule with what it charges in all, and its dearest row."""
    by_rule: dict[str, list[Line]] = {}
    for line in lines:
        by_rule.setdefault(line.item, []).append(line)
    totals = {rule: -sum(line.amount for line in found) for rule, found in by_rule.items()}
    order = sorted(totals, key=lambda rule: (-abs(totals[rule]), rule))
    for rule in order[:SHOWN]:
        dearest = _dearest(by_rule[rule], words)
        yield f"      {totals[rule]:,.2f} {rule}: {dearest} [{SOURCES[rule]}]"
    if order[SHOWN:]:
        rest = sum(totals[rule] for rule in order[SHOWN:])
        yield f"      {rest:,.2f} {len(order) - SHOWN} more rules"


def _dearest(lines: Sequence[Line], words: Words) -> str:
    if lines[0].item == OWN and len(lines) == 1:
        return "the right to build it once"
    first = max(lines, key=lambda line: abs(line.amount))
    rows = f"{len(lines)} rows, most " if len(lines) > 1 else ""
    row = words(first.item, first.row).removeprefix(f"{first.item} ")
    return f"{rows}{row} at {first.price:,.4g} 亿元 per {first.unit}"


def meaning(net: float, stands: bool) -> str:
    """What the net of a start says, for one that the money places and for one that it does not."""
    if abs(net) < CENT:
        return "it earns what all that it takes is worth"
    if net < 0:
        return "it earns so much less than what it takes is worth elsewhere"
    if stands:
        return "it earns more than what it takes is worth: built whole, it keeps the rest"
    return "it earns more than what it takes is worth; whole numbers or its least share stop it"


def _zero(amount: float) -> str:
    return f"{round(amount, 2) + 0.0:,.2f}"


def change_lines(why: Why, names: Mapping[str, str], words: Words) -> Iterator[str]:
    """What would place some of the project, each change alone."""
    if not why.changes:
        return
    where = f"in {names[why.target]}" if why.target else "anywhere"
    yield f"  what would place some of it {where}, each alone, proved by solving again:"
    for change in why.changes:
        yield f"    {_change(change, words)}"


def _change(change: Change, words: Words) -> str:
    note = f" ({change.note})" if change.note else ""
    what = f"{change.kind} {_cell(change, words)}"
    if change.needed is None:
        return f"{what}, now {change.now:,.6g} {change.unit}: no{note}"
    moved = change.needed - change.now
    if abs(moved) <= TIE * (1 + abs(change.now)):
        return f"{what}, now {change.now:,.6g} {change.unit}: nothing, it is as good there already"
    return (
        f"{what} from {change.now:,.6g} to {change.needed:,.6g} {change.unit} "
        f"({moved:+,.4g}): just short of it {change.below:.3g} is placed, beyond it "
        f"{change.above:.3g}{note}"
    )


def _cell(change: Change, words: Words) -> str:
    """The path to set, or the limit in words."""
    if change.kind != LIMIT:
        return change.cell
    rule, _, row = change.cell.partition("__")
    return words(rule, row)
