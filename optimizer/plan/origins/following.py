r"""Derived numbers follow the numbers that they are derived from, over however many steps.

    new = old · f(numbers now) / f(numbers before)

f is the derivation of a project, or the arithmetic of a formula in the evidence. The quotient keeps
the rounding of what the case states, as it does where the projects follow a parameter.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.evidence_lookup import Key, evidence_of, key_text, numbers
from inputs.scenarios.numbers import number_at
from inputs.scenarios.rederive import FORMULAS
from optimizer.plan.origins.derived import Now, Rule, by_derivation, by_formula
from optimizer.plan.origins.tokens import tokens
from optimizer.plan.weights.optimum import Cell


class Derived(NamedTuple):
    """Which derived numbers can be worked out again, and which name a number and cannot."""

    rules: Mapping[Cell, Rule]
    staying: Mapping[Cell, frozenset[Cell]]
    """By parameter: numbers that name it in words that are no arithmetic, or are whole."""


class Following:
    """The derived numbers of a case, each after those that it is derived from."""

    def __init__(self, case: Case) -> None:
        """Read every formula once."""
        self._derived = _derived(case)
        self._value: Now = lambda cell: number_at(case, cell)
        self._followers = _turned(self._derived.rules)
        self._place = {cell: place for place, cell in enumerate(_in_order(self._derived.rules))}

    def moved(self, given: Mapping[Cell, float]) -> Mapping[Cell, float]:
        """Every number that differs from the case once the given ones have new values.

        Given numbers stay as given; where no formula has a value the number is nan.
        """
        found = {cell: value for cell, value in given.items() if value != self._value(cell)}
        for cell in sorted(self._behind(found), key=self._place.__getitem__):
            value = self._derived.rules[cell].again(lambda one: found.get(one, self._value(one)))
            if cell not in given and value != self._value(cell):
                found[cell] = value
        return found

    def staying(self, moved: Iterable[Cell]) -> int:
        """How many derived numbers name one of these and keep their values."""
        held = self._derived.staying
        return len({one for cell in moved for one in held.get(cell, ())}.difference(moved))

    def _behind(self, cells: Iterable[Cell]) -> set[Cell]:
        """All that is derived from the cells, directly or over others."""
        waiting, found = deque(cells), set[Cell]()
        while waiting:
            new = [one for one in self._followers.get(waiting.popleft(), ()) if one not in found]
            found.update(new)
            waiting.extend(new)
        return found


def _derived(case: Case) -> Derived:
    rules: dict[Cell, Rule] = {}
    staying: dict[Cell, set[Cell]] = {}
    for cell, value in _tabled(case):
        if cell[0] == "projects" and cell[2] in FORMULAS and cell[1] in case.derivations:
            rule = by_derivation(case, cell, value)
        else:
            known = evidence_of(case, *cell)
            if known is None or known.grade != "derived":
                continue
            rule = None if isinstance(value, int) else by_formula(case, cell, known.formula, value)
            if rule is None:
                for word in case.parameters.keys() & set(tokens(known.formula)):
                    staying.setdefault(("parameters", word, "value"), set()).add(cell)
        if rule is not None:
            rules[cell] = rule
    return Derived(rules, {cell: frozenset(named) for cell, named in staying.items()})


def _tabled(case: Case) -> Iterator[tuple[Cell, float]]:
    """Every number that a table states, with the key of its row as the case holds it."""
    keys: dict[str, Mapping[str, Key]] = {}
    for table, text, column, value in numbers(case):
        if table == "case":
            continue
        if table not in keys:
            keys[table] = {key_text(key): key for key in getattr(case, table)}
        yield (table, keys[table][text], column), value


def _turned(rules: Mapping[Cell, Rule]) -> Mapping[Cell, list[Cell]]:
    """By number those that are derived from it."""
    found: dict[Cell, list[Cell]] = {}
    for cell, rule in rules.items():
        for behind in rule.behind:
            found.setdefault(behind, []).append(cell)
    return found


def _in_order(rules: Mapping[Cell, Rule]) -> Mapping[Cell, None]:
    """The cells of the rules, each after those behind it; a circle is cut where it closes."""
    done: dict[Cell, None] = {}
    begun: set[Cell] = set()

    def visit(cell: Cell) -> None:
        if cell in begun or cell not in rules:
            return
        begun.add(cell)
        for behind in rules[cell].behind:
            visit(behind)
        done[cell] = None

    for cell in rules:
        visit(cell)
    return done
