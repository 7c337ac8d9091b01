"""Projects placed once, wholly where mandated, at eligible sites and in their years."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_starts, misstated
from optimizer.program.names import Key
from optimizer.program.options import mandated


def _whole(key: Key, share: float) -> Check:
    """A share that is 0 or 1, within the tolerance of verification."""
    return Check(("whole", *key), share, "=", 1.0 if share > 0.5 else 0.0)


def _indivisible(facts: Facts) -> Iterator[Check]:
    """An indivisible project stands whole at one site, or whole in one year if it may be spread."""
    spread: dict[tuple[str, int], float] = {}
    for (project, region, year), share in known_starts(facts).items():
        record = facts.case.projects[project]
        if record.divisible:
            continue
        if record.one_site:
            yield _whole((project, region, year), share)
        else:
            spread[project, year] = spread.get((project, year), 0.0) + share
    for key, share in spread.items():
        yield _whole(key, share)


def placement(facts: Facts) -> Iterator[Check]:
    """Shares of a project add up to at most 1, to 1 when it is mandated; none is elsewhere.

    Rights limit a province that plans apart; with all at the table they add up to 1. Indivisible
    projects start whole or not at all.
    """
    yield from misstated("start", facts.started, known_starts(facts))
    whole = mandated(facts.case)
    placed = dict.fromkeys(sorted(whole), 0.0)
    for (project, _, _), share in facts.started.items():
        placed[project] = placed.get(project, 0.0) + share
    for project, share in placed.items():
        yield Check((project,), share, "=" if project in whole else "<=", 1.0)
    yield from _indivisible(facts)
