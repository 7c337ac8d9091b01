"""What is told about compute hubs off the map."""

from maps import style
from maps.scene import Scene


def lines(scene: Scene, year: int | None = None) -> tuple[str, ...]:
    """The largest hubs with their amounts, the rest summed, and the sum of all.

    Where sums mean nothing, as of shares, what is left out is only counted.
    """
    outside = scene.period(year).outside or {}
    ordered = sorted(outside, key=lambda code: (-outside[code], code))
    used = [code for code in ordered if outside[code] > 0]
    shown, rest = used[: style.MOST_HUBS], used[style.MOST_HUBS :]
    found = [f"{scene.hub(code)} {scene.amount(outside[code])}" for code in shown]
    adds_up = scene.layer.regions_add_up
    if rest:
        left = scene.amount(sum(outside[code] for code in rest)) if adds_up else ""
        found.append(f"{scene.say('others', count=len(rest))} {left}".rstrip())
    if adds_up:
        found.append(scene.say("outside_sum", amount=scene.amount(sum(outside.values()))))
    return (scene.say("outside"), *found)
