"""Which few scenarios show best how far plans lie apart."""

from collections.abc import Sequence

from maps.batch_maps.scenario import Chosen, Scenario


def telling(chosen: Chosen, most: int) -> tuple[Scenario, ...]:
    """The base, the best and the worst, and those whose regions differ most from all of them.

    At most so many, the base first and the others by what they are worth.
    """
    marked = [one for one in chosen.shown if one.mark][:most]
    left = [one for one in chosen.solved if not one.mark]
    while left and len(marked) < most:
        found = max(left, key=lambda one: (min(apart(one, kept) for kept in marked), one.money))
        left.remove(found)
        marked.append(found)
    return tuple(sorted(marked, key=lambda one: (one.mark != "base", -one.money)))


def apart(one: Scenario, other: Scenario) -> float:
    """How much the values of regions differ, 亿元: the sum of the differences without their signs.

    Placements would not do: of equally good plans a scenario holds any one, and so two scenarios
    with the same values may place projects differently.
    """
    regions = {*one.values, *other.values}
    return sum(abs(one.values.get(code, 0.0) - other.values.get(code, 0.0)) for code in regions)


def differing(chosen: Chosen, shown: Sequence[Scenario]) -> tuple[int, ...]:
    """Positions of the axes in which the scenarios differ from one another."""
    points = [one.points for one in shown if one.points]
    return tuple(at for at in range(len(chosen.axes)) if len({p[at] for p in points}) > 1)
