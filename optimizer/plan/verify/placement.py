"""Projects placed once, wholly where mandated, at eligible sites and in their years."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_starts, misstated
from optimizer.program.options import mandated


def placement(facts: Facts) -> Iterator[Check]:
    """Shares of a project add up to at most 1, to 1 when it is mandated; none is elsewhere.

    Rights limit a province that plans apart; with all at the table they add up to 1.
    """
    yield from misstated("start", facts.started, known_starts(facts))
    whole = mandated(facts.case)
    placed = dict.fromkeys(sorted(whole), 0.0)
    for (project, _, _), share in facts.started.items():
        placed[project] = placed.get(project, 0.0) + share
    for project, share in placed.items():
        yield Check((project,), share, "=" if project in whole else "<=", 1.0)
