"""Title, subtitle and source lines of a map."""

from collections.abc import Mapping, Sequence

from inputs.case import Case
from maps import words
from maps.places import Ground
from maps.words import Lang, word
from optimizer.plan.plan import Plan

GRADES = ("document", "statistic", "derived", "assumption")
MOST_NAMES = 8
"""More names than this in a note are counted instead."""


GIVEN_UP_SHARE = 1e-4
"""Share of the objective below which what is given up is not told."""


def case_name(case: Case, lang: Lang) -> str:
    """The name of the case; the Chinese one on Chinese maps where it has one."""
    settings = case.settings
    return words.tidy((settings.name_zh if lang == "zh" else "") or settings.name)


def title(case: Case, lang: Lang) -> str:
    """What the map of all themes is called."""
    return word("title", lang, case=case_name(case, lang))


def subtitle(plan: Plan, case: Case, lang: Lang) -> str:
    """Scenario, horizon, objective and whether it is proven."""
    value = words.amount(plan.money, words.digits([plan.money]))
    parts = (
        word("scenario", lang, scenario=scenario_name(plan, lang)),
        horizon(case, lang),
        word("objective", lang, value=value),
        *_given_up(plan, lang),
        _status(plan, lang),
    )
    return word("dot", lang).join(parts)


def horizon(case: Case, lang: Lang) -> str:
    """The years of the plan."""
    years = case.years
    key = "horizon" if len(years) > 1 else "horizon_one"
    return word(key, lang, first=years[0], last=years[-1])


def sources_of_several(
    plans: Sequence[Plan], case: Case, ground: Ground, lang: Lang
) -> tuple[str, ...]:
    """The source lines of a picture of several plans: their runs in place of one's evidence."""
    lines = sources(plans[0], case, ground, lang)
    runs = word("runs_shown", lang, ids=words.listed([plan.id for plan in plans], lang))
    return (lines[0], runs, *lines[2:])


def sources(
    plan: Plan, case: Case, ground: Ground, lang: Lang, projection: str = "albers"
) -> tuple[str, ...]:
    """Boundary source and projection; evidence and run; borders and approval; what is not drawn."""
    stop = "；" if lang == "zh" else "; "
    run = word("run", lang, id=plan.id)
    lines = [
        stop.join([word("boundary", lang), word(projection, lang)]),
        stop.join([*evidence(plan, lang), run]),
        stop.join([word("borders", lang), word("approval", lang)]),
    ]
    missing = (("shapeless", ground.shapeless), ("placeless", ground.placeless))
    named = [word(key, lang, names=_names(case, codes, lang)) for key, codes in missing if codes]
    return (*lines, stop.join(named)) if named else tuple(lines)


def _given_up(plan: Plan, lang: Lang) -> tuple[str, ...]:
    """What the plan gave up of the greatest net worth, and for which later stage."""
    names = {stage.name for stage in plan.stages[1:]}
    key = "given_up_security" if names == {"security"} else "given_up"
    key = "given_up_both" if "security" in names and len(names) > 1 else key
    key = key if names & {"equity", "guarantee", "security"} else "given_up_plain"
    lost = plan.objective - plan.money
    if lost <= GIVEN_UP_SHARE * abs(plan.objective):
        return ()
    return (word(key, lang, value=words.amount(lost, words.digits([lost]))),)


def scenario_name(plan: Plan, lang: Lang) -> str:
    """The scenario; by its Chinese name on Chinese maps where it has one."""
    if plan.scenario in ("", "base"):
        return word("base", lang)
    chinese = plan.scenario_names.get("name_zh", "") if lang == "zh" else ""
    return words.tidy(chinese or plan.scenario)


def _status(plan: Plan, lang: Lang) -> str:
    if plan.status in ("optimal", "limit"):
        return word(f"status_{plan.status}", lang)
    return word("status_other", lang, status=plan.status)


def evidence(plan: Plan, lang: Lang) -> list[str]:
    """On which grades of evidence the money and the binding rules rest."""
    kinds = ("objective", "binding")
    found = [
        word(f"evidence_{kind}", lang, shares=_shares(plan.evidence[kind], lang))
        for kind in kinds
        if any(plan.evidence.get(kind, {}).values())
    ]
    return found or [word("evidence_none", lang)]


def _shares(shares: Mapping[str, float], lang: Lang) -> str:
    parts = [f"{word(grade, lang)} {words.percent(shares.get(grade, 0.0))}" for grade in GRADES]
    return words.listed(parts, lang)


def _names(case: Case, codes: Sequence[str], lang: Lang) -> str:
    shown = [words.name(case.regions.get(code), code, lang) for code in codes[:MOST_NAMES]]
    names = words.listed(shown, lang)
    if len(codes) <= MOST_NAMES:
        return names
    return word("and_more", lang, names=names, count=len(codes))
