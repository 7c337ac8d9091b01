"""What `yrd dividend` says, in lines."""

import math
from collections.abc import Iterator, Mapping

from inputs.case import Case
from inputs.projects import Project
from inputs.regions import Province
from optimizer.answers.dividend.dividend import Dividend
from optimizer.answers.dividend.divisions import Division
from optimizer.answers.games.core import Standing
from optimizer.program.players import JOINT

TITLES = {
    "shapley": "Shapley value", "prices": "price-based (Owen)", "nucleolus": "nucleolus",
    "least_core": "least core of the plan",
}  # fmt: skip


def province_names(case: Case, lang: str = "zh") -> Mapping[str, str]:
    """The name of each province in a language, in the other one where it has none, or its code."""
    return {code: _name(case.provinces.get(code), lang) or code for code in case.players}


def _name(record: Province | Project | None, lang: str) -> str:
    if record is None:
        return ""
    names = record.name_zh, record.name_en
    return next(filter(None, names if lang == "zh" else names[::-1]), "")


def money(amount: float) -> str:
    """The amount in 亿元 with two digits, no sign where they are zeros; a word where unknown."""
    return f"{round(amount, 2) + 0.0:,.2f}" if math.isfinite(amount) else "unknown"


def before(
    case: Case, found: Dividend, levers: tuple[str, ...], reason: str, lang: str
) -> Iterator[str]:
    """The gain of working together and where it comes from."""
    count, sets = len(found.game.players), len(found.game.values) - 1
    if count == 1:
        yield f"{case.settings.name}: one province, so there is nobody to share with"
    else:
        yield f"{case.settings.name}: {count} provinces, {sets} sets of them; 亿元 of present value"
    alone = math.fsum(found.game.alone)
    yield (
        f"dividend {money(found.gains.dividend)}: together {money(found.game.whole)}, "
        f"each alone {money(alone)}"
    )
    yield f"  reallocation {money(found.gains.reallocation)}"
    projects = _projects(case, found, lang)
    yield f"  cross-boundary projects {money(found.gains.cross_boundary)}{projects}"
    yield _lever_gain(found, levers, reason)
    yield (
        f"plan of 'yrd solve': {money(found.plan.money)}, so {money(found.given_up)} of what all "
        "reach together is given up"
    )


def _projects(case: Case, found: Dividend, lang: str) -> str:
    codes = found.gains.projects
    names = [f"{code} {_name(case.projects[code], lang)}".strip() for code in codes]
    return f" ({', '.join(names)})" if names else ""


def _lever_gain(found: Dividend, levers: tuple[str, ...], reason: str) -> str:
    if reason:
        return f"lever gain, apart from it: unknown, {reason}"
    if found.without_levers is None:
        return "lever gain, apart from it: none, no lever is pulled"
    if math.isnan(found.without_levers):
        return "lever gain, apart from it: unknown, there is no plan without the levers"
    return (
        f"lever gain, apart from it: {money(found.lever_gain)}; without {', '.join(levers)} all "
        f"reach {money(found.without_levers)}"
    )


def after(case: Case, found: Dividend, lang: str) -> Iterator[str]:
    """Who could object to the divisions, and what the theorem says."""
    names = province_names(case, lang)
    yield "transfer: what a province receives, or with a minus pays, to turn its worth in the plan"
    yield "  into the division; a year: the same as an equal amount in every year"
    for division in found.divisions:
        yield from _objections(found, division, names)
    prices = found.prices
    yield (
        "prices of the optimum are unique: they divide in one way"
        if prices.is_unique
        else "prices of the optimum are not unique: low and high are the ends of what they divide"
    )
    if found.loss is not None and not found.is_superadditive:
        one, other = (_set(found, n, names) for n in (found.loss.one, found.loss.other))
        yield f"not superadditive: {one} and {other} lose {money(found.loss.amount)} by joining"
    yield from _theorem(found)


def _theorem(found: Dividend) -> Iterator[str]:
    if not found.conditions:
        yield "every condition of Owen's theorem holds: prices divide within the core"
        return
    yield "outside Owen's theorem, so the least core of the plan is reported as well:"
    for condition in found.conditions:
        yield f"  {condition.condition}: {condition.reason}"
    excess = found.least_excess
    if math.isfinite(excess):
        verdict = "empty" if found.core_of_plan_is_empty else "not empty"
        yield f"  core of the plan: {verdict}; least excess {money(excess)}"
    elif len(found.game.players) > 1:
        yield "  Shapley value, nucleolus and least core need what every set reaches: left out"


def _objections(found: Dividend, division: Division, names: Mapping[str, str]) -> Iterator[str]:
    title = TITLES[division.method]
    if division.in_game is not None:
        yield f"{title}: {_verdict(found, division.in_game, names, 'core')}"
    yield f"{title}, in the plan: {_verdict(found, division.in_plan, names, 'core of the plan')}"


def _verdict(found: Dividend, standing: Standing, names: Mapping[str, str], core: str) -> str:
    inside = f"in the {core}" if standing.is_core else f"not in the {core}"
    if standing.set_number is None:
        return inside
    whose, excess = _set(found, standing.set_number, names), standing.excess
    if not standing.is_core:
        return f"{inside}: {whose} would reach {money(excess)} more by itself"
    return f"{inside}: nobody does better alone; nearest to it {whose}, {money(-excess)} short"


def _set(found: Dividend, number: int, names: Mapping[str, str]) -> str:
    return f" {JOINT} ".join(names[code] for code in found.game.names(number))
