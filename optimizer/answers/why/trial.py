"""The case with one number changed, solved again: is the project placed then?"""

from collections.abc import Sequence
from typing import NamedTuple

from optimizer.answers.why.again import Again
from optimizer.answers.why.levers import Lever
from optimizer.answers.why.pricing import Prices, found_prices
from optimizer.answers.why.siting import NOTHING, Siting, siting
from optimizer.prepare import prepare_again


class Trial(NamedTuple):
    """The money stage of a changed case: share in the regions asked for, and prices."""

    amount: float
    share: float
    prices: Prices


class Trials:
    """Changed cases of one number, and what the money stage then places in some regions."""

    def __init__(self, again: Again, lever: Lever, regions: Sequence[str]) -> None:
        self.lever, self.regions = lever, tuple(regions)
        self._again = again

    def program(self, amount: float) -> Siting:
        """The program of the case in which the number is another."""
        before, case = self._again.sited.ready, self.lever.case_at(amount)
        ready = prepare_again(before, case, before.links, {self.lever.table})
        return siting(ready, self._again.sited.project)

    def at(self, amount: float) -> Trial:
        """The optimum of the changed case; without one, nothing is placed and nothing priced."""
        sited = self.program(amount)
        program, found = self._again.solve(sited.program, sited.ready)
        if found.status != "optimal":
            return Trial(amount, 0.0, {})
        share = sum(sited.share(found.values, region) for region in self.regions)
        placed = share if share > NOTHING else 0.0
        return Trial(amount, placed, found_prices(program, found))
