"""What of each project is begun at a site at any time, whether it lasts or not."""

from typing import NamedTuple

from optimizer.plan.weights.optimum import Optimum
from optimizer.program.options import Option


class Begun(NamedTuple):
    """A project at a site, and the share of it that is begun in any year."""

    option: Option
    share: float


def begun(optimum: Optimum) -> tuple[Begun, ...]:
    """Every project and site with a start."""
    shares: dict[tuple[str, str], float] = {}
    for (project, region, _), share in optimum.facts.started.items():
        shares[project, region] = shares.get((project, region), 0.0) + share
    return tuple(Begun(optimum.facts.options[pair], share) for pair, share in shares.items())
