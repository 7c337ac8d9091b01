"""The pictures of a summary, drawn from its findings."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.figure import Figure

from maps.batch_plots.heatmap import heatmap
from maps.batch_plots.parallel import parallel
from maps.batch_plots.records import Bar, Batch, Column, Rail, Row, Spread
from maps.batch_plots.tornado import tornado
from maps.batch_plots.values import values
from maps.batch_plots.vocabulary import say
from maps.words import Lang, round_amount
from optimizer.answers.effect import Effect
from optimizer.answers.placements import Placed
from optimizer.answers.records import MONEY
from yrd.summary.findings import Findings
from yrd.summary.tables import ends

NO_PLAN = "no scenario has a plan"

Drawn = Figure | str
"""A figure, or why there is none."""


def pictures(lang: Lang) -> Mapping[str, Callable[[Findings], Drawn]]:
    """How every picture is drawn, by the name of its file."""
    return {
        "tornado.png": lambda found: _tornado(found, lang),
        "heatmap.png": lambda found: _heatmap(found, lang),
        "parallel.png": lambda found: _parallel(found, lang),
        "values.png": lambda found: _values(found, lang),
    }


def _batch(found: Findings, lang: Lang) -> Batch:
    head = found.head
    case = found.base.title(head.case, lang)
    count = len(found.solved.scenarios)
    return Batch(head.id, head.yrd_version, head.sweep.name, case, head.count, count)


def _axis_names(found: Findings, lang: Lang) -> Mapping[str, str]:
    """How each axis is called on pictures; tables hold its path."""
    names = found.head.axis_names(lang).items()
    return {axis: found.base.axis(name, lang) for axis, name in names}


def _money_effects(found: Findings) -> list[Effect]:
    """Effects on money, the largest first."""
    return [effect for effect in found.effects if effect.measure == MONEY]


def _tornado(found: Findings, lang: Lang) -> Drawn:
    names = _axis_names(found, lang)
    bars = [_bar(effect, names) for effect in _money_effects(found)]
    if not any(np.isfinite(bar.amount) for bar in bars):
        reasons = dict.fromkeys(effect.reason for effect in _money_effects(found))
        return "; ".join(["no effect is known", *filter(None, reasons)])
    return tornado(_batch(found, lang), bars, lang)


def _bar(effect: Effect, names: Mapping[str, str]) -> Bar:
    low, high = (end if isinstance(end, str) else round_amount(end) for end in ends(effect))
    return Bar(names[effect.axis.name], effect.amount, effect.error, low, high)


def _heatmap(found: Findings, lang: Lang) -> Drawn:
    stood = sorted((p for p in found.placed if p.regions), key=lambda p: (-p.contest, p.project))
    if not stood:
        return "no project is placed" if len(found.solved.scenarios) else NO_PLAN
    seen = dict.fromkeys(place.region for project in stood for place in project.regions)
    regions = (*found.base.regions, *sorted(set(seen) - set(found.base.regions)))
    columns = [Column(found.base.region(r, lang), found.base.province_of(r)) for r in regions]
    rows = [_row(found, project, regions, lang) for project in stood]
    never = sum(project.kind == "never" for project in found.placed)
    return heatmap(_batch(found, lang), rows, columns, never, lang)


def _row(found: Findings, project: Placed, regions: tuple[str, ...], lang: Lang) -> Row:
    there = {place.region: place.frequency for place in project.regions}
    name = found.base.project(project.project, lang)
    return Row(name, project.frequency, tuple(there.get(region, 0.0) for region in regions))


def _parallel(found: Findings, lang: Lang) -> Drawn:
    if not len(found.solved.scenarios):
        return NO_PLAN
    names, points = _axis_names(found, lang), found.solved.points
    places = {axis.name: place for place, axis in enumerate(found.head.axes)}
    rails = [
        Rail(
            names[axis.name], axis.low, axis.high, axis.choices, points[:, places[axis.name]]
        )
        for axis in (effect.axis for effect in _money_effects(found))
    ]  # fmt: skip
    return parallel(_batch(found, lang), rails, found.solved.money, lang)


def _values(found: Findings, lang: Lang) -> Drawn:
    if not len(found.solved.scenarios):
        return NO_PLAN
    spreads = []
    for measure, numbers in found.solved.measured():
        if measure.kind in ("money", "worth") and np.isfinite(numbers).any():
            name = found.base.province(measure.code, lang) if measure.code else say("money", lang)
            known = numbers[np.isfinite(numbers)]
            spreads.append(Spread(name, known, found.base.value(measure)))
    return values(_batch(found, lang), spreads, lang)
