"""The tables of a summary: their columns and rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from maps.words import Lang
from optimizer.answers.effect import Effect
from optimizer.answers.placements import Placed
from optimizer.answers.records import Varied
from yrd.summary.csv_file import Cell, csv_bytes
from yrd.summary.findings import Findings

Rows = Iterator[Sequence[Cell]]

VALUES = (
    "measure", "province", "name", "scenarios", "mean", "sd", "min", "p5", "p25", "median", "p75",
    "p95", "max", "base", "scenario_of_min", "scenario_of_max",
)  # fmt: skip
PLACEMENTS = (
    "project", "project_name", "class", "placed_in", "most_often", "region", "region_name",
    "frequency", "mean_share", "scenarios",
)  # fmt: skip
EFFECTS = (
    "measure", "province", "axis", "kind", "low", "high", "effect", "standard_error",
    "share_of_variance", "rank_correlation", "first_order", "first_order_noise", "scenarios",
    "method", "reason",
)  # fmt: skip
STATUSES = ("status", "scenarios", "share")
EXTREMES = ("criterion", "end", "scenario", "money", "least_gain", "province", "name")


def tables(found: Findings, lang: Lang) -> Mapping[str, bytes]:
    """Every table by the name of its file; money in 亿元, shares between 0 and 1."""
    extremes = (*EXTREMES, *(axis.name for axis in found.head.axes))
    rows: Mapping[str, tuple[Sequence[str], Callable[[Findings, Lang], Rows]]] = {
        "values.csv": (VALUES, _values),
        "placements.csv": (PLACEMENTS, _placements),
        "effects.csv": (EFFECTS, _effects),
        "extremes.csv": (extremes, _extremes),
        "statuses.csv": (STATUSES, _statuses),
    }
    return {name: csv_bytes(columns, of(found, lang)) for name, (columns, of) in rows.items()}


def shown(axis: Varied, value: float) -> str | float:
    """The value of an axis as it is read: a number, or the label of a choice."""
    return value if axis.kind == "number" else axis.choices[round(value)]


def _name(found: Findings, province: str, lang: Lang) -> str:
    return found.base.province(province, lang) if province else ""


def _values(found: Findings, lang: Lang) -> Rows:
    for row in found.distributions:
        kind, code = row.measure
        yield (
            kind, code, _name(found, code, lang), row.scenarios, row.mean, row.sd, row.least,
            row.p5, row.p25, row.median, row.p75, row.p95, row.most,
            found.base.value(row.measure), row.least_at, row.most_at,
        )  # fmt: skip


def _placements(found: Findings, lang: Lang) -> Rows:
    """A row per project and region where it ever stands; one for a project that never does."""
    for project in found.placed:
        most = project.regions[0].region if project.regions else ""
        name = found.base.project(project.project, lang)
        start = project.project, name, project.kind, project.frequency, most
        for place in project.regions:
            region = place.region, found.base.region(place.region, lang)
            yield (*start, *region, place.frequency, place.mean_share, place.scenarios)
        if not project.regions:
            yield (*start, "", "", *_nowhere(project))


def _nowhere(project: Placed) -> tuple[Cell, ...]:
    known = project.kind == "never"
    return (0.0 if known else None, None, 0 if known else None)


def _effects(found: Findings, lang: Lang) -> Rows:
    for effect in found.effects:
        yield (
            *effect.measure, effect.axis.name, effect.axis.kind, *ends(effect), effect.amount,
            effect.error, effect.variance, effect.rank, effect.first_order, effect.noise,
            effect.scenarios, effect.method, effect.reason,
        )  # fmt: skip


def ends(effect: Effect) -> tuple[str | float, str | float]:
    """From where to where the effect moves the axis."""
    return shown(effect.axis, effect.low), shown(effect.axis, effect.high)


def _extremes(found: Findings, lang: Lang) -> Rows:
    axes, points = found.head.axes, found.solved.points
    for row in found.extremes:
        values = [shown(axis, float(v)) for axis, v in zip(axes, points[row.row], strict=True)]
        yield (
            row.criterion, row.end, row.scenario, row.money, row.least_gain, row.province,
            _name(found, row.province, lang), *values,
        )  # fmt: skip


def _statuses(found: Findings, lang: Lang) -> Rows:
    return iter(found.statuses)
