"""Why a project of a run stands where it does, or nowhere."""

from geo.links import Links
from inputs.case import Case
from optimizer.answers.why.again import Again, solve_again
from optimizer.answers.why.changes import changes
from optimizer.answers.why.forcing import without
from optimizer.answers.why.places import Shares, Tell, bills_of, places_of, starts_of
from optimizer.answers.why.records import Change, Place, Why
from optimizer.answers.why.siting import NOTHING
from optimizer.plan.plan import Plan

ONE = 1.0
"""All of a project; a sum of shares that misses it by rounding is all of it too."""


def why(  # noqa: PLR0913, PLR0917 - a run is a plan, its case and its links
    plan: Plan, case: Case, links: Links, project: str, region: str, tell: Tell
) -> Why:
    """Why a project stands where it does; `region` asks about one region, empty about all.

    Raises OtherRunError where the run is not what its case gives today.
    """
    tell("solving the money stage again")
    again = solve_again(plan, case, links, project)
    planned = plan_shares(plan, project)
    asked = _asked(planned)
    places = places_of(again, case, planned, asked, tell)
    starts = starts_of(again)
    focus = _focus(places, region)
    target, next_best = _target(places, region), _next_best(places)
    tell("looking for what would have to change")
    return Why(
        project=project,
        region=region,
        focus=focus,
        asked=asked,
        money=again.money,
        nowhere=_nowhere(again),
        next_best=next_best,
        is_unique=_is_unique(plan, project),
        places=places,
        starts=starts,
        bills=bills_of(again, starts),
        target=target or "",
        changes=_changes(again, places, target),
    )


def plan_shares(plan: Plan, project: str) -> Shares:
    """Share of a project that the plan places in each region."""
    table = plan.tables["placements"]
    at = [table.columns.index(name) for name in ("project", "region", "share")]
    found: dict[str, float] = {}
    for row in table.rows:
        if row[at[0]] == project:
            region = str(row[at[1]])
            found[region] = found.get(region, 0.0) + float(row[at[2]] or 0)
    return {region: share for region, share in found.items() if share > NOTHING}


def _asked(planned: Shares) -> float:
    """What is forced into each region: all that the plan places, the whole project if nothing."""
    total = sum(planned.values())
    return ONE if not total or abs(total - ONE) <= NOTHING else total


def _is_unique(plan: Plan, project: str) -> bool | None:
    table = plan.tables["placements"]
    at, flag = table.columns.index("project"), table.columns.index("unique")
    known = [row[flag] for row in table.rows if row[at] == project]
    return None if not known or None in known else all(known)


def _nowhere(again: Again) -> float | None:
    """What is given up without the project at all; nothing where the money does not place it."""
    return without(again, tuple(again.sited.row)) if again.started else 0.0


def _focus(places: tuple[Place, ...], region: str) -> str:
    """The region asked for; else where most stands; else where the project comes nearest to
    paying, among regions with room for it."""
    if region:
        return region
    standing = [place for place in places if place.plan or place.money]
    if standing:
        return max(standing, key=lambda place: (place.plan, place.money)).region
    opened = [place for place in places if place.net is not None]
    return max(opened, key=_nearest).region if opened else ""


def _nearest(place: Place) -> tuple[bool, float]:
    return place.fits > NOTHING, place.net or 0.0


def _next_best(places: tuple[Place, ...]) -> str:
    """Outside the plan's own regions, where all of it costs least; empty where it fits nowhere."""
    return next((place.region for place in places if place.whole and not place.plan), "")


def _target(places: tuple[Place, ...], region: str) -> str | None:
    """Where changes would place the project: the region asked for; anywhere, as an empty text,
    where the money places none of it; else the next best. None where there is nothing to change."""
    if region:
        place = next(place for place in places if place.region == region)
        return region if place.eligible and not place.money else None
    if not any(place.money for place in places):
        return "" if any(place.eligible for place in places) else None
    return next((p.region for p in places if p.fits and not p.plan and not p.money), None)


def _changes(again: Again, places: tuple[Place, ...], target: str | None) -> tuple[Change, ...]:
    if target is None:
        return ()
    return tuple(changes(again, target, [p.region for p in places if p.fits > NOTHING]))
