"""An explanation in lines for the eye."""

from collections.abc import Iterator, Mapping
from functools import partial

from inputs.case import Case
from maps.words import Lang, name, short
from optimizer.answers.why.bill import SOURCES
from optimizer.answers.why.pricing import RowKey
from optimizer.answers.why.records import Place, Why
from optimizer.answers.why.siting import NOTHING
from yrd.answers.row_words import row_says, row_words
from yrd.answers.why.bill_lines import CENT, SHOWN, Words, bill_lines, change_lines
from yrd.answers.why.explained import Explained


def lines_of(found: Explained, lang: Lang) -> Iterator[str]:
    """Where the project stands, what moving it costs, its bill, and what would have to change."""
    why, case = found.why, found.case
    names = _names(case, lang)
    yield _standing(found, names, lang)
    yield from _firmness(found, names)
    yield from _why_not(why, case, names)
    if why.nowhere is None:
        yield "  without it no plan keeps every rule"
    elif any(place.money for place in why.places):
        yield f"  without it the money falls by {why.nowhere:,.2f} 亿元, from {why.money:,.2f}"
    words = partial(row_words, case, lang=lang)
    yield from _regions(found, names, words)
    yield from bill_lines(why, names, words)
    yield from change_lines(why, names, words)


def _names(case: Case, lang: Lang) -> Mapping[str, str]:
    return {code: short(name(record, code, lang)) for code, record in case.regions.items()}


def _standing(found: Explained, names: Mapping[str, str], lang: Lang) -> str:
    why = found.why
    record = found.case.projects[why.project]
    label = f"{why.project} {name(record, why.project, lang)}".removesuffix(f" {why.project}")
    if not found.shares:
        return f"{label}: the plan places none of it"
    return f"{label}: the plan places {_shares(found.shares, names)}"


def _shares(shares: Mapping[str, float], names: Mapping[str, str]) -> str:
    ordered = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    listed = [f"{share:.3f} of it in {names[region]}" for region, share in ordered[:SHOWN]]
    more = [f"and the rest in {len(ordered) - SHOWN} more"] if len(ordered) > SHOWN else []
    return ", ".join([*listed, *more])


def _firmness(found: Explained, names: Mapping[str, str]) -> Iterator[str]:
    """Whether other plans are as good, and what a later stage moved."""
    why, shares = found.why, found.shares
    if why.is_unique is not None:
        others = "every plan that is as good has the same"
        yield f"  {others if why.is_unique else 'plans that are as good place it otherwise too'}"
    money = {place.region: place.money for place in why.places if place.money}
    regions = {*shares, *money}
    if any(abs(shares.get(r, 0.0) - money.get(r, 0.0)) > NOTHING for r in regions):
        stages = " and ".join(stage.name for stage in found.plan.stages[1:])
        by = f"the stage of {stages} moved it" if stages else "another plan is as good"
        alone = f"would place {_shares(money, names)}" if money else "would place none of it"
        yield f"  the money alone {alone}; {by}. What follows speaks of the money"


def _why_not(why: Why, case: Case, names: Mapping[str, str]) -> Iterator[str]:
    """The reason that outweighs all others where the money places nothing."""
    opened = [place for place in why.places if place.eligible]
    if any(place.money for place in opened):
        return
    if not opened:
        yield "  no region of the plan is open to it"
    elif all(place.fits <= NOTHING for place in opened):
        rules = sorted({_ruled(case, place.rule) for place in opened if place.rule})
        yield f"  no region has room for any of it: {', '.join(rules) or 'no plan is left with it'}"
    else:
        room = {place.region for place in opened if place.fits > NOTHING}
        best = max((x for x in why.starts if x.region in room), key=lambda start: start.net)
        yield (
            f"  it does not pay: at best, in {names[best.region]} from {best.year}, it earns "
            f"{best.earns:,.2f} 亿元, and what it takes is worth {best.charged:,.2f} elsewhere"
        )


def _ruled(case: Case, rule: RowKey) -> str:
    """A rule with what it asks, where that is no amount."""
    says = row_says(case, *rule)
    return f"{rule[0]} ({says})" if says else rule[0]


def _regions(found: Explained, names: Mapping[str, str], words: Words) -> Iterator[str]:
    """What it costs to force the project into each region, least first; and where it cannot be."""
    why = found.why
    opened = [place for place in why.places if place.eligible]
    shown = [p for i, p in enumerate(opened) if i < SHOWN or p.region == why.region]
    share = "all of it" if why.asked == 1 else f"all that is placed ({why.asked:.3f} of it)"
    if opened:
        yield f"  {share} in one region, and nothing elsewhere:"
    for place in shown:
        yield f"    {names[place.region]}: {_place(found, place, words)}"
    if len(opened) > len(shown):
        yield f"    and {len(opened) - len(shown)} more"
    reasons: dict[str, list[str]] = {}
    for place in why.places:
        if not place.eligible:
            reasons.setdefault(place.reason, []).append(place.region)
    for reason, regions in reasons.items():
        listed = [names[region] for region in regions]
        where = ", ".join(listed) if len(listed) <= SHOWN else f"{len(listed)} regions"
        if why.region in regions and len(listed) > SHOWN:
            where = f"{names[why.region]} and {len(listed) - 1} more"
        yield f"  no site in {where}: {reason}"
    yield from _next_best(why, names)


def _place(found: Explained, place: Place, words: Words) -> str:
    why = found.why
    rule = words(*place.rule) if place.rule else ""
    without = ""
    if place.money:
        lost = "no plan" if place.without is None else f"{place.without:,.2f} 亿元 lost"
        without = f"; {lost} if none of it may stand there"
    if place.whole:
        dear = f", dearest is {rule}" if rule else ""
        return f"{_loss(place.loss)}, mostly started {place.year}{dear}{without}"
    held = ""
    if place.rule:
        says = row_says(found.case, *place.rule)
        held = f", held back by {rule}{f' ({says})' if says else ''} [{SOURCES[place.rule[0]]}]"
    if place.fits <= NOTHING:
        return f"no room for any of it{held}{without}"
    if place.fits >= why.asked - NOTHING:
        return f"fits only with part of it elsewhere, {_loss(place.loss)}{without}"
    return f"at most {place.fits:.3f} of it fits, {_loss(place.loss)}{held}{without}"


def _loss(loss: float | None) -> str:
    if loss is None:
        return "loss not known"
    return f"{loss:,.2f} 亿元 lost" if abs(loss) >= CENT else "nothing lost"


def _next_best(why: Why, names: Mapping[str, str]) -> Iterator[str]:
    if why.next_best:
        yield f"  next best region: {names[why.next_best]}, {_loss(why.place(why.next_best).loss)}"
