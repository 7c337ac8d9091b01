"""What one province decides of a plan in which the provinces do not coordinate."""

from collections.abc import Callable
from dataclasses import replace

from optimizer.plan.facts import Facts


def of_province(facts: Facts, province: str) -> Facts:
    """The decisions of one province; where provinces plan apart none is shared by two."""
    case = facts.case

    def is_own(region: str) -> bool:
        return case.regions[region].province == province

    def own(amounts: dict, region: Callable[[tuple], str]) -> dict:  # type: ignore[type-arg]
        return {key: amount for key, amount in amounts.items() if is_own(region(key))}

    return replace(
        facts,
        started=own(dict(facts.started), lambda key: key[1]),
        closed=own(dict(facts.closed), lambda key: key[1]),
        moved=own(dict(facts.moved), lambda key: key[2]),
        trained=own(dict(facts.trained), lambda key: key[1]),
        recruited=own(dict(facts.recruited), lambda key: key[1]),
        served=own(dict(facts.served), lambda key: key[2]),
        ordered=own(dict(facts.ordered), lambda key: case.hosts[key[1]].region),
        drawn=own(dict(facts.drawn), lambda key: key[2]),
        spent=own(dict(facts.spent), lambda key: key[2]),
    )
