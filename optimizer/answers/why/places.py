"""Every region of a case as a place for one project, every start there, and its bill."""

from collections.abc import Callable, Mapping

from inputs.case import Case
from optimizer.answers.why.again import Again
from optimizer.answers.why.bill import Line, bill, dearest
from optimizer.answers.why.eligible import why_no_site
from optimizer.answers.why.forcing import Forced, forced_into, without
from optimizer.answers.why.records import Place, Start

Tell = Callable[[str], None]
"""Hears what the work has come to."""

Shares = Mapping[str, float]
"""Share of the project by region."""


def places_of(
    again: Again, case: Case, planned: Shares, asked: float, tell: Tell
) -> tuple[Place, ...]:
    """Every region of the case: those with a site, the most promising first, then the others."""
    order = sorted(again.sited.row, key=lambda region: -_best(again, region)[1])
    found = []
    for number, region in enumerate(order, 1):
        tell(f"forcing the project into region {number} of {len(order)}")
        found.append(_place(again, region, planned, asked))
    closed = [region for region in case.regions if region not in again.sited.row]
    return (*sorted(found, key=_by_loss), *(_closed(again, region) for region in closed))


def _by_loss(place: Place) -> tuple[bool, bool, float, float]:
    loss = 0.0 if place.loss is None else place.loss
    return not place.whole, place.loss is None, loss, -place.fits


def _place(again: Again, region: str, planned: Shares, asked: float) -> Place:
    forced = forced_into(again, region, asked)
    column, net = _best(again, region)
    line = dearest(bill(again.sited.ready, again.sited.program, again.prices, column))
    stands = again.share(region)
    return Place(
        region=region,
        province=again.sited.ready.case.regions[region].province,
        eligible=True,
        plan=planned.get(region, 0.0),
        money=stands,
        fits=forced.share,
        whole=forced.is_whole,
        loss=forced.loss,
        without=without(again, (region,)) if stands else None,
        year=forced.year,
        net=net,
        rule=_rule(forced, line),
        reason="",
    )


def _rule(forced: Forced, line: Line | None) -> tuple[str, str] | None:
    """What keeps the rest out; where all fits, what charges most."""
    if forced.is_whole:
        return (line.item, line.row) if line else None
    return forced.held_by


def _closed(again: Again, region: str) -> Place:
    ready, project = again.sited.ready, again.sited.project
    has_option = (project, region) in ready.decide.options
    reason = why_no_site(ready.case, project, region, has_option)
    province = ready.case.regions[region].province
    return Place(
        region, province, False, 0.0, 0.0, 0.0, False, None, None, None, None, None, reason
    )


def _best(again: Again, region: str) -> tuple[int, float]:
    """Column and net of the best start in a region: where something stands, what stands most."""
    stands = {
        year: again.started.get((region, year), 0.0) for year, _ in again.sited.starts[region]
    }
    starts = again.sited.starts[region]
    _, column = max(starts, key=lambda start: (stands[start[0]], again.net[start[1]]))
    return column, float(again.net[column])


def starts_of(again: Again) -> tuple[Start, ...]:
    """Every possible start of the project, by region and year."""
    ready, found = again.sited.ready, []
    for region, starts in again.sited.starts.items():
        for year, column in starts:
            earns = float(-ready.program.cost[column])
            net, standing = float(again.net[column]), again.started.get((region, year), 0.0)
            found.append(Start(region, year, standing, earns, earns - net, net))
    return tuple(found)


def bills_of(again: Again, starts: tuple[Start, ...]) -> dict[tuple[str, int], tuple[Line, ...]]:
    """The bill of every start that the money places, and of the best one in every other region."""
    sited, found = again.sited, {}
    for region, columns in sited.starts.items():
        best, _ = _best(again, region)
        for year, column in columns:
            if column == best or (region, year) in again.started:
                lines = bill(sited.ready, sited.program, again.prices, column)
                found[region, year] = lines
    return found
