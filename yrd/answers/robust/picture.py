"""What the picture of robust plans shows."""

from collections.abc import Iterator

from inputs.sweeps.sweep import Axis, Sweep
from maps.answer_plots.robust_records import Circumstance, Contender, Contest
from maps.answer_plots.robust_words import say
from maps.notes import case_name
from maps.words import Lang
from optimizer.answers.robust.criteria import CRITERIA, CVAR
from optimizer.answers.robust.records import BASE, Robust, Tried
from yrd.answers.robust.tables import measured, value_of
from yrd.summary.base import Base
from yrd.version import VERSION


def contest(sweep: Sweep, found: Robust, lang: Lang) -> Contest:
    """Robust plans first, then the base, then those of one scenario, the least regret first."""
    several = [plan for plan in found.plans if plan.chosen.name in (*CRITERIA, BASE)]
    single = [plan for plan in found.plans if plan not in several]
    ordered = [*several, *sorted(single, key=lambda plan: _rank(found, plan))]
    return Contest(
        case=case_name(sweep.base, lang),
        sweep=sweep.name,
        version=VERSION,
        tail=found.risk.tail,
        best=tuple(found.best.tolist()),
        contenders=tuple(_contender(found, plan, lang) for plan in ordered),
        circumstances=tuple(_circumstances(sweep, lang)),
    )


def _rank(found: Robust, plan: Tried) -> tuple[int, float]:
    """Plans that are possible everywhere come first, by their worst regret."""
    told = measured(found, plan)
    return told.impossible, 0.0 if told.impossible else told.worst_regret


def _contender(found: Robust, plan: Tried, lang: Lang) -> Contender:
    name, told = plan.chosen.name, measured(found, plan)
    regrets = tuple((found.best - plan.money).tolist())
    return Contender(_label(found, name, lang), regrets, told.mean, told.cvar, name in CRITERIA)


def _label(found: Robust, name: str, lang: Lang) -> str:
    if name == CVAR:
        return say(CVAR, lang, weight=f"{found.risk.weight:g}")
    if name in (*CRITERIA, BASE):
        return say(name, lang)
    return say("single", lang, number=name.removeprefix("scenario_"))


def _circumstances(sweep: Sweep, lang: Lang) -> Iterator[Circumstance]:
    """Every axis with its value in each scenario."""
    for place, axis in enumerate(sweep.axes):
        values = tuple(_text(axis, value) for value in sweep.points[:, place].tolist())
        yield Circumstance(_name(sweep, axis, lang), values)


def _name(sweep: Sweep, axis: Axis, lang: Lang) -> str:
    """The lever's name, or the path with names in place of codes."""
    named = axis.name_zh if lang == "zh" else axis.name_en
    return named or Base(case=sweep.base).axis(axis.name, lang)


def _text(axis: Axis, value: float) -> str:
    found = value_of(axis, value)
    return f"{found:.4g}" if isinstance(found, float) else str(found)
