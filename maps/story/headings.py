"""Findings that head the parts of a report: whole sentences computed from the plan."""

from collections.abc import Mapping

from inputs.case import Case
from maps import words
from maps.findings import leaders
from maps.layers.reading import Theme
from maps.story.answer import shown
from maps.story.both import BRIEF, Both, brief, joined, say
from maps.story.measures import COUNT, MONEY, SHARE, decimals, printed
from maps.story.records import Fact, Grid

TOP = 10
"""Projects whose part in the capital is told."""


def headings(
    case: Case, facts: Mapping[str, Fact], grids: Mapping[str, Grid], themes: Mapping[str, Theme]
) -> dict[str, Both]:
    """A sentence by part of the report; a part that the run cannot fill has none."""
    makers = {
        "where": _where(themes["placements"].whole.values, facts, grids),
        "flows": _flows(themes),
        "regions": _regions(grids),
        "gains": _gains(facts, grids),
        "shares": _shares(grids),
        "sectors": _sectors(grids),
        "projects": _projects(case, grids),
        "limits": _limits(facts, grids),
        "sensitivity": _sensitivity(facts, grids),
        "evidence": _evidence(grids),
        "method": say("head_method", count=sum(case.settings.rules.model_dump().values())),
    }
    return {key: text for key, text in makers.items() if text is not None}


def names_of(grid: Grid, codes: list[str]) -> Both:
    """The names of lines, short, in a row."""
    known = {line.code: line.name for line in grid.lines}
    return joined([brief(Both(*map(words.short, known[code]))) for code in codes])


def _where(
    values: Mapping[str, float], facts: Mapping[str, Fact], grids: Mapping[str, Grid]
) -> Both:
    total = sum(values.values())
    if total <= 0:
        return say("head_nothing")
    top = leaders(values)
    held = sum(values[code] for code in top)
    return say(
        "head_where",
        names=names_of(grids["regions"], top), share=words.percent(held / total),
        amount=printed(held, MONEY, decimals(MONEY, [held])),
        count=shown(facts["projects"]) if "projects" in facts else "",
    )  # fmt: skip


def _regions(grids: Mapping[str, Grid]) -> Both | None:
    values = _numbers(grids, "regions", "value")
    total = sum(values.values())
    if total <= 0 or min(values.values()) < 0:
        return None
    order = sorted(values, key=lambda code: (-values[code], code))[:TOP]
    share = words.percent(sum(values[code] for code in order) / total)
    first = names_of(grids["regions"], order[:1])
    return say("head_regions", name=first, top=len(order), share=share)


def _numbers(grids: Mapping[str, Grid], grid: str, column: str) -> dict[str, float]:
    found = grids.get(grid)
    if found is None or column not in [one.key for one in found.columns]:
        return {}
    return found.numbers(column)


def _flows(themes: Mapping[str, Theme]) -> Both | None:
    """People who work elsewhere in the last year, and the part of compute hosted off the map."""
    talent, compute = themes["talent"].whole, themes["compute"].whole
    if not talent.values and not compute.values:
        return None
    moved = sum(flow.amount for flow in talent.flows)
    outside = sum((compute.outside or {}).values())
    hosted = sum(compute.values.values()) + outside
    people = words.amount(1000 * moved, 0)
    if not hosted:
        return say("head_people", people=people)
    return say("head_flows", people=people, share=words.percent(outside / hosted))


def _gains(facts: Mapping[str, Fact], grids: Mapping[str, Grid]) -> Both | None:
    gains = _numbers(grids, "provinces", "gain")
    if not gains or "largest_gain" not in facts:
        return None
    losing = [code for code, gain in gains.items() if not _is_gain(gain)]
    if losing:
        return say("head_losing", names=names_of(grids["provinces"], losing))
    ordered = sorted(gains, key=lambda code: (-gains[code], code))
    most, least = (
        names_of(grids["provinces"], ordered[:1]),
        names_of(grids["provinces"], ordered[-1:]),
    )
    return say(
        "head_gains", count=len(gains), most=most, amount=shown(facts["largest_gain"]), least=least,
        least_amount=shown(facts["least_gain"]),
    )  # fmt: skip


def _is_gain(gain: float) -> bool:
    return gain > -0.005


def _shares(grids: Mapping[str, Grid]) -> Both | None:
    value, gain = _numbers(grids, "provinces", "value"), _numbers(grids, "provinces", "gain")
    if not value or not gain or sum(value.values()) <= 0 or min(gain.values()) < 0:
        return None
    total = sum(gain.values())
    if total <= 0:
        return None
    top = max(gain, key=lambda code: (gain[code], code))
    return say(
        "head_shares", name=names_of(grids["provinces"], [top]),
        value=words.percent(value.get(top, 0.0) / sum(value.values())),
        gain=words.percent(gain[top] / total),
    )  # fmt: skip


def _sectors(grids: Mapping[str, Grid]) -> Both | None:
    grid = grids.get("sectors")
    if grid is None or grid.total is None:
        return None
    years = [float(cell) for cell in grid.total.cells if isinstance(cell, int | float)]
    total = sum(years)
    if total <= 0:
        return None
    first = grid.lines[0]
    held = sum(float(cell) for cell in first.cells if isinstance(cell, int | float))
    peak = max(range(len(years)), key=lambda at: years[at])
    return say(
        "head_sectors", name=brief(first.name), share=words.percent(held / total),
        year=grid.columns[peak].key, part=words.percent(years[peak] / total),
    )  # fmt: skip


def _projects(case: Case, grids: Mapping[str, Grid]) -> Both | None:
    grid = grids.get("projects")
    if grid is None:
        return None
    capital = list(grid.numbers("capital").values())
    total, top = sum(capital), min(TOP, len(capital))
    first = grid.lines[0]
    if total <= 0:
        return say("head_projects_plain", count=len(capital))
    return say(
        "head_projects", top=top, share=words.percent(sum(capital[:top]) / total),
        count=printed(float(len(capital)), COUNT, 0), name=brief(first.name),
        amount=printed(capital[0], MONEY, decimals(MONEY, [capital[0]])),
    )  # fmt: skip


def _limits(facts: Mapping[str, Fact], grids: Mapping[str, Grid]) -> Both | None:
    if "bottleneck" not in facts:
        return say("head_no_limits") if "rules" in grids else None
    grid = grids["limits"]
    names = brief(grid.lines[0].name, 2 * BRIEF)
    return say("head_limits", name=names, worth=shown(facts["bottleneck"]), count=len(grid.lines))


def _sensitivity(facts: Mapping[str, Fact], grids: Mapping[str, Grid]) -> Both | None:
    if not {"swing_low", "swing_high"} <= facts.keys():
        return None
    name = brief(grids["assumptions"].lines[0].name, 2 * BRIEF)
    low, high = sorted((facts["swing_low"], facts["swing_high"]), key=lambda fact: fact.value)
    return say("head_sensitivity", name=name, low=shown(low), high=shown(high))


def _evidence(grids: Mapping[str, Grid]) -> Both | None:
    shares = _numbers(grids, "evidence", "objective")
    if not shares:
        return None
    parts = {grade: printed(share, SHARE, 0) for grade, share in shares.items()}
    return say("head_evidence", assumed=parts["assumption"], document=parts["document"])
