"""What each province reaches by itself."""

from collections.abc import Mapping

from optimizer.solver.coalition import for_players
from optimizer.solver.solution import Solution
from optimizer.stages.solving import Session


def stand_alone(session: Session) -> Mapping[str, Solution] | None:
    """Each province's own optimum; provinces that have none are left out.

    At 41 cities each starts afresh: presolve takes the closed provinces out, which is forty times
    quicker than going on from the basis of another province.

    None where nobody asks: the rule of equity is off, or there is one province only.
    """
    ready = session.ready
    if not ready.case.settings.rules.equity or len(ready.case.players) < 2:
        return None
    found = {}
    for province in ready.case.players:
        session.solver.turn_to(province)
        own = for_players(ready.program, ready.owned, (province,))
        found[province] = session.solve(own)
    return {province: one for province, one in found.items() if one.status == "optimal"}
