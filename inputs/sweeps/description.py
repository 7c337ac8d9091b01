"""What a sweep is, in a form that can be written, compared and told apart."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from inputs.case import Case
from inputs.scenarios.steps import Act
from inputs.sweeps.axis import Axis

OF_AN_AXIS: Mapping[str, str] = {
    "kind": "kind",
    "choices": "choices",
    "low": "range",
    "high": "range",
    "acts": "effect",
}
"""What a description says of an axis, and how a difference there is called."""


def description(
    name: str, case: Case, axes: Sequence[Axis], points: npt.NDArray[np.float64]
) -> dict[str, object]:
    """Name, case, axes and points of a sweep; equal for equal sweeps of equal cases."""
    return {
        "name": name,
        "case_sha256": case.sha256,
        "axes": [_axis(axis) for axis in axes],
        "count": len(points),
        "points_sha256": hashlib.sha256(np.ascontiguousarray(points).data).hexdigest(),
    }


def _axis(axis: Axis) -> dict[str, object]:
    return {
        "name": axis.name,
        "name_zh": axis.name_zh,
        "name_en": axis.name_en,
        "kind": axis.kind,
        "choices": list(axis.choices),
        "low": axis.low,
        "high": axis.high,
        "acts": _acts(axis),
    }


def _acts(axis: Axis) -> str:
    """SHA-256 of what the axis does, so that one that is only called alike is told apart."""
    acts: list[list[Act]] = [[template.act for template in axis.moved]]
    acts += [[step.act for step in steps] for steps in axis.taken]
    texts = [[(type(act).__name__, act.model_dump_json()) for act in some] for some in acts]
    content = json.dumps([axis.operation, axis.is_whole, texts])
    return hashlib.sha256(content.encode()).hexdigest()


def differences(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """In words what differs between two descriptions of sweeps; nothing where they are equal."""
    return tuple(_differences(then, now))


def _differences(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    if then.get("name") != now.get("name"):
        yield f"the sweep was {then.get('name')} and is {now.get('name')}"
    if then.get("case_sha256") != now.get("case_sha256"):
        yield "the case changed"
    axes = list(_of_axes(then.get("axes", ()), now.get("axes", ())))
    yield from axes
    counts = then.get("count"), now.get("count")
    if counts[0] != counts[1]:
        yield f"the sweep had {counts[0]:,} scenarios and has {counts[1]:,}"
    elif not axes and then.get("points_sha256") != now.get("points_sha256"):
        yield "the points are others"


def _of_axes(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before = {axis["name"]: axis for axis in then}
    after = {axis["name"]: axis for axis in now}
    for name in before:
        if name not in after:
            yield f"axis {name} is gone"
    for name, axis in after.items():
        if name not in before:
            yield f"axis {name} is new"
        else:
            changed = (OF_AN_AXIS[k] for k in OF_AN_AXIS if before[name].get(k) != axis.get(k))
            words = ", ".join(dict.fromkeys(changed))
            if words:
                yield f"axis {name} has another {words}"
    if before.keys() == after.keys() and list(before) != list(after):
        yield "the axes stand in another order"
