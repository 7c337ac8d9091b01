"""What the tests of levers and scenarios measure on a solved built-in case."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from geo.case_links import links_of
from inputs.case import Case
from inputs.load import Loaded, load_case_with_notes
from inputs.scenarios.choice import Chosen
from inputs.scenarios.scenario import Variation, vary
from optimizer.prepare import Prepared, prepare
from optimizer.program.options import Option
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution

PROVINCE = "delta-province"
Key = tuple[str | int, ...]


@cache
def loaded() -> Loaded:
    """The province case, read once."""
    return load_case_with_notes(PROVINCE)


def varied(scenario: Chosen = None, changes: Mapping[str, object] | None = None) -> Case:
    """The province case after a scenario of its own, or one given as a mapping."""
    return vary(loaded(), PROVINCE, Variation(scenario, changes or {})).case


@dataclass(frozen=True)
class Solved:
    """A case with its program and the optimum of the money stage."""

    ready: Prepared
    solution: Solution

    @property
    def case(self) -> Case:
        return self.ready.case

    @property
    def money(self) -> float:
        """Present value of the plan, 亿元."""
        return -self.solution.objective

    def amount(self, kind: str, wanted: Callable[[Key], bool] = lambda key: True) -> float:
        """Sum of the decisions of a kind whose key is wanted."""
        columns: Mapping[Key, int] = dict(self.ready.decide.kinds)[kind]
        return sum(float(self.solution.values[c]) for key, c in columns.items() if wanted(key))

    def left(self, family: str, wanted: Callable[[Key], bool]) -> float:
        """Sum of the left-hand sides of the rows of a family whose key is wanted."""
        matrix, total = self.ready.program.matrix, 0.0
        for number, head in enumerate(self.ready.program.heads):
            if head.family == family and wanted(head.key):
                part = slice(matrix.start[number], matrix.start[number + 1])
                total += float(matrix.value[part] @ self.solution.values[matrix.column[part]])
        return total

    def worth(self, family: str) -> float:
        """Price times right-hand side over all rows of a family, 亿元."""
        return sum(
            abs(float(price) * head.rhs)
            for head, price in zip(self.ready.program.heads, self.solution.prices, strict=True)
            if head.family == family
        )

    def capital(self, wanted: Callable[[Option], bool]) -> float:
        """Capital of what is begun of the wanted projects, 亿元."""
        decide = self.ready.decide
        return sum(
            option.capital * float(self.solution.values[column])
            for pair, option in decide.options.items()
            if wanted(option)
            for _, column in decide.starts[pair]
        )


def solved(case: Case) -> Solved:
    """The case with the optimum of its money stage."""
    ready = prepare(case, links_of(case))
    found = Solved(ready, Highs().solve(ready.program))
    assert found.solution.status == "optimal"
    return found


@cache
def today() -> Solved:
    """The province case as it is."""
    return solved(loaded().case)


def begun(plan: Solved, *projects: str, region: str = "") -> float:
    """Shares of the projects that are begun, anywhere or in a region."""
    return plan.amount("start", lambda key: key[0] in projects and region in ("", key[1]))


def moved(plan: Solved, classes: Collection[str] = ()) -> float:
    """People who work in another province, thousand person-years."""
    return plan.amount("move", lambda key: not classes or key[0] in classes)


def recruited(plan: Solved, *classes: str) -> float:
    """People recruited from outside the Delta, thousand persons."""
    return plan.amount("recruit", lambda key: key[0] in classes)


def drawn(plan: Solved, source: str) -> float:
    """Money drawn from a source, 亿元."""
    return plan.amount("fund", lambda key: key[0] == source)


def in_hubs(plan: Solved) -> float:
    """Compute served from outside the Delta, EFLOPS times years."""
    hubs = {code for code, host in plan.case.hosts.items() if not host.region}
    return plan.amount("serve", lambda key: key[1] in hubs)


def emitted(plan: Solved) -> float:
    """Emissions of the Delta over the plan, 万吨."""
    return plan.left("emissions", lambda key: key[0] == "")
