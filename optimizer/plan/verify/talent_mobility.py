"""People who work elsewhere, against how many are willing, let through and free to leave."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_moves, misstated
from optimizer.program.relations import move_terms
from optimizer.program.stocks import pool


def talent_mobility(facts: Facts) -> Iterator[Check]:
    """Efforts to leave within the mobile share, people away within what the floor leaves.

    Two checks, in thousand persons, per class, home and year with a move: a person behind a barrier
    takes 1/(1−barrier) efforts. Moves to the same or an unknown region, or through a barrier of 1,
    fail.
    """
    case = facts.case
    moved = known_moves(facts)
    yield from misstated("move", facts.moved, moved)
    efforts: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    away: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for (kind, home, work, year), people in moved.items():
        barrier = move_terms(case, facts.links, kind, home, work).barrier
        efforts[kind, home, year] += people / (1 - barrier)
        away[kind, home, year] += people
    for (kind, home, year), people in away.items():
        record = case.talent[kind, home]
        living = pool(case, record, year)
        willing = record.mobile_share * living
        free = (1 - record.home_floor) * living
        yield Check(("mobile", kind, home, year), efforts[kind, home, year], "<=", willing)
        yield Check(("home", kind, home, year), people, "<=", free)
