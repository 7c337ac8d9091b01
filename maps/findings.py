"""What a map tells, in sentences computed from the plan."""

import re
from collections.abc import Mapping

from maps import words
from maps.scales import rounded
from maps.scene import Scene
from optimizer.plan.plan import Plan

TOP_SHARE = 0.5
"""The leading regions are named until together they hold this share."""

MOST_TOP = 4

SPACED = re.compile(r"(?<=\d) %")


def findings(plan: Plan, scene: Scene) -> tuple[str, ...]:
    """The key points of a theme, the most telling first."""
    whole = scene.theme.whole
    total = sum(whole.values.values())
    if not whole.values:
        return (scene.say("no_data"),)
    if not total and not any(whole.values.values()) and not whole.outside:
        return (scene.say("find_nothing"),)
    own = scene.layer.findings(plan, scene.case, scene.lang)
    if not scene.layer.regions_add_up:
        return (*_ends(scene), *_second(scene), *own)
    top, everything = _top(scene, whole.values), _all(scene, total)
    if min(whole.values.values()) < 0:
        top = _ends(scene)
    first = [*everything, *top] if whole.outside else [*top, *everything]
    return (*first, *own, *_flows(scene))


def _with_leader(scene: Scene, code: str) -> str:
    """The name of a region, with the kind that its number stands for where there are several."""
    leader = scene.theme.whole.leading.get(code)
    kind = scene.kind(leader) if leader and scene.layer.leading else ""
    return f"{scene.name(code)} {kind}".rstrip()


def _second(scene: Scene) -> list[str]:
    """Where the number that the measure is crossed with is highest."""
    second, crossing = scene.theme.whole.second, scene.layer.crossing
    if crossing is None or not second:
        return []
    code = min(second, key=lambda one: (-second[one], one))
    parts = {"name": scene.name(code), "amount": scene.second_amount(second[code])}
    measure, unit = crossing.measure.told(scene.lang), scene.say(crossing.unit)
    return [_close(scene.say("find_most_second", measure=measure, unit=unit, **parts))]


def _close(text: str) -> str:
    """The text without a space between a number and its percent sign."""
    return SPACED.sub("%", text)


def _ends(scene: Scene) -> list[str]:
    """Where the number is highest, and where it is lowest or in how many regions."""
    values = scene.theme.whole.values
    ordered = sorted(values, key=lambda code: (-values[code], code))
    highest, lowest = values[ordered[0]], values[ordered[-1]]

    def told(key: str, code: str, **more: int | str) -> str:
        amount = scene.amount(values[code])
        return _close(scene.say(key, amount=amount, unit=scene.unit, **more))

    found = [told("find_most", ordered[0], name=_with_leader(scene, ordered[0]))]
    alike = len([value for value in values.values() if rounded(value) == rounded(lowest)])
    if alike > 1 and highest > lowest:
        return [*found, told("find_least_many", ordered[-1], count=alike)]
    if highest > lowest:
        found.append(told("find_least", ordered[-1], name=scene.name(ordered[-1])))
    return found


def leaders(values: Mapping[str, float]) -> list[str]:
    """The fewest regions that hold half of the sum, at most four."""
    ordered = sorted(values, key=lambda code: (-values[code], code))
    total = sum(values.values())
    found: list[str] = []
    for code in ordered[:MOST_TOP]:
        if sum(values[one] for one in found) >= TOP_SHARE * total:
            break
        found.append(code)
    return found


def _top(scene: Scene, values: Mapping[str, float]) -> list[str]:
    total = sum(values.values())
    if total <= 0 or min(values.values()) < 0 or len(values) < 2:
        return []
    codes = leaders(values)
    held = sum(values[code] for code in codes)
    return [
        scene.say(
            "find_top",
            names=words.listed([scene.name(code) for code in codes], scene.lang),
            measure=scene.part,
            share=words.percent(held / total),
            amount=scene.amount(held),
            unit=scene.unit,
        )
    ]


def _all(scene: Scene, total: float) -> list[str]:
    """The sum over the regions, with what is hosted off the map where there is any."""
    outside = sum((scene.theme.whole.outside or {}).values())
    everything = total + outside
    found = [scene.say("find_all", amount=scene.amount(everything), unit=scene.unit)]
    if outside and everything:
        share = words.percent(outside / everything)
        amount = scene.amount(outside)
        found.insert(0, scene.say("find_outside", share=share, amount=amount, unit=scene.unit))
    return found


def _flows(scene: Scene) -> list[str]:
    flows = scene.theme.whole.flows
    if not flows:
        return []
    largest = max(flows, key=lambda flow: flow.amount)
    total = scene.flow_amount(sum(flow.amount for flow in flows))
    return [
        scene.say(
            "find_flow",
            origin=scene.name(largest.origin),
            target=scene.name(largest.target),
            amount=scene.flow_amount(largest.amount),
            unit=scene.unit,
        ),
        scene.say("find_moves", amount=total, unit=scene.unit),
    ]
