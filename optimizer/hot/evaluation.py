"""The program of a scenario, of which only what the scenario touches is worked out anew."""

from collections.abc import Sequence

from geo.case_links import links_of
from inputs.case import Case
from inputs.scenarios.follow import taken
from inputs.sweeps.sweep import Sweep
from inputs.tables import TABLES
from optimizer.hot.numbers import Model, modelled
from optimizer.prepare import Prepared, prepare, prepare_again

PLACES = frozenset({"regions", "hosts"})
"""Tables from which distances come."""

SILENT = frozenset({"evidence", "papers", "parameters", "derivations", "roles"})
"""Tables that no rule reads."""


def changed_tables(one: Case, other: Case) -> frozenset[str]:
    """Tables that are not the same in both cases; `case` where settings differ."""
    tables = (table.name for table in TABLES if table.name not in SILENT)
    found = {name for name in tables if getattr(one, name) != getattr(other, name)}
    return frozenset(found if one.settings == other.settings else {*found, "case"})


def prepared_like(before: Prepared, case: Case) -> Prepared:
    """The program of a case that resembles another; the very same where no table differs."""
    changed = changed_tables(before.case, case)
    if not changed:
        return before
    links = links_of(case) if changed & PLACES else before.links
    return prepare_again(before, case, links, changed)


class Evaluation:
    """Scenarios of a sweep as programs, each worked out from the first one."""

    def __init__(self, sweep: Sweep, point: Sequence[float]) -> None:
        """Work out the program at a point in full."""
        self._sweep = sweep
        case = taken(sweep.base, sweep.steps_at(point))
        self.first = modelled(prepare(case, links_of(case)))

    def at(self, point: Sequence[float]) -> Model:
        """The program at a point. Raises InputProblems where there is no such case."""
        return self.of(taken(self._sweep.base, self._sweep.steps_at(point)))

    def of(self, case: Case) -> Model:
        """The program of a case that resembles the first one."""
        ready = prepared_like(self.first.ready, case)
        return self.first if ready is self.first.ready else modelled(ready)
