"""What would have to change so that a project is placed where the money does not place it."""

from collections.abc import Iterator, Sequence

from inputs.cash import cash_of, most_capital
from optimizer.answers.why.again import Again
from optimizer.answers.why.bill import bill, charged
from optimizer.answers.why.breaking_even import BreakEven, break_even, from_test
from optimizer.answers.why.eligible import fails_payback
from optimizer.answers.why.levers import CAPITAL, VALUE, Lever, project_lever, site_lever
from optimizer.answers.why.limits import relief
from optimizer.answers.why.records import Change
from optimizer.plan.prices import UNITS

PAYBACK = "cash does not pay back its capital as the class of the project asks"
NEW_ROW = "a new row: the other regions need one each, or the project may go nowhere else"
NO_LIMIT = "not placed even without it; dearest limits freed, each alone: {count}"
NO_AMOUNT = "no amount of it places the project"

TESTS = "discipline"
"""The rule whose rows are tests of data, 0 or 1, and no resource that there could be more of."""

TRIED = 3
"""Limits that are freed in turn, the dearest first."""


def changes(again: Again, target: str, open_regions: Sequence[str]) -> Iterator[Change]:
    """Changes of value, capital and the dearest limit that place the project in the target region;
    in any region where the target is empty.

    `open_regions` have room for some of the project; elsewhere neither value nor limits help.
    """
    for column in (VALUE, CAPITAL):
        place = target or _own_number(again, column, open_regions)
        lever = _lever(again, place, column)
        if column == CAPITAL and not lever.now:
            continue
        regions = [place] if place else list(again.sited.row)
        yield _change(lever, *_found(again, lever, regions, open_regions))
    paying = _paying(again, [target] if target else list(again.sited.row))
    room = [region for region in paying if region in open_regions]
    if room:
        yield from _limit(again, room)


def _own_number(again: Again, column: str, open_regions: Sequence[str]) -> str:
    """The region where the project comes nearest to paying, if every region with room states the
    number for itself, so that the project's own counts nowhere; else an empty text."""
    case, project = again.sited.ready.case, again.sited.project
    own = [case.sites.get((project, region)) for region in open_regions]
    if not own or any(site is None or getattr(site, column) is None for site in own):
        return ""
    starts = again.sited.starts
    return max(open_regions, key=lambda region: max(again.net[c] for _, c in starts[region]))


def _paying(again: Again, regions: Sequence[str]) -> list[str]:
    """The regions where cash pays the project back, as far as its class asks for that."""
    return [region for region in regions if not _fails(again, region)]


def _fails(again: Again, region: str) -> bool:
    ready = again.sited.ready
    return fails_payback(ready.case, ready.decide.options[again.sited.project, region])


def _lever(again: Again, target: str, column: str) -> Lever:
    case, project = again.sited.ready.case, again.sited.project
    if not target:
        return project_lever(case, project, column)
    option = again.sited.ready.decide.options[project, target]
    now = option.value if column == VALUE else option.capital
    return site_lever(case, project, target, column, now)


def _found(
    again: Again, lever: Lever, regions: Sequence[str], open_regions: Sequence[str]
) -> tuple[BreakEven, str]:
    """The break-even of a number, and what stands against it."""
    paying = _paying(again, regions)
    room = [region for region in paying if region in open_regions]
    if room:
        return break_even(again, lever, room), ""
    if paying:
        return BreakEven(None), "no plan has room for any of it"
    if lever.name == VALUE:
        return BreakEven(None), PAYBACK
    case, project = again.sited.ready.case, again.sited.project
    passing = most_capital(case, case.projects[project], cash_of(case).get(project))
    if passing <= 0:
        return BreakEven(None), PAYBACK
    found = from_test(again, lever, regions, passing)
    return found, f"{passing:,.6g} 亿元 is what cash pays back"


def _change(lever: Lever, found: BreakEven, note: str) -> Change:
    known = found.needed is not None
    notes = [note] if note else [] if known else [NO_AMOUNT]
    if lever.is_new_row and known:
        notes.append(NEW_ROW)
    return Change(
        kind=lever.name.split("_", 1)[0],
        cell=lever.cell,
        unit=lever.unit,
        now=lever.now,
        needed=found.needed,
        below=found.below,
        above=found.above,
        is_local=found.is_local,
        note="; ".join(notes),
    )


def _limit(again: Again, regions: Sequence[str]) -> Iterator[Change]:
    """More of what charges most for the best start in these regions: the dearest limit that places
    some of the project by itself, else that none of the dearest does."""
    sited = again.sited
    columns = [column for region in regions for _, column in sited.starts[region]]
    best = max(columns, key=lambda column: again.net[column])
    lines = bill(sited.ready, sited.program, again.prices, best)
    limits = [line for line in charged(lines) if line.item != TESTS][:TRIED]
    tried = [(line, found) for line in limits if (found := relief(again, line.named, regions))]
    enough = [(line, found) for line, found in tried if found.needed is not None]
    for line, found in (enough or tried)[:1]:
        cell, unit = "__".join(line.named), UNITS[line.item]
        note = "" if enough else NO_LIMIT.format(count=len(tried))
        yield Change(
            "limit", cell, unit, found.now, found.needed, found.below, found.above, False, note
        )
