"""All numbers of a program as named arrays, and a program made anew from them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from optimizer.prepare import Prepared
from optimizer.program.objective import worth_terms
from optimizer.solver.arrays import Floats

Numbers = Mapping[str, Floats]
"""Arrays by name: `coefficient`, `cost`, `low` and `high` of rows, `owned`, then `term <name>` and
`worth <province>`, which say what each column brings (亿元)."""


@dataclass(frozen=True)
class Model:
    """A prepared program, and what each column brings to each province (亿元)."""

    ready: Prepared
    worth: Mapping[str, Floats]


def modelled(ready: Prepared) -> Model:
    """The prepared program with the worth of provinces as arrays."""
    found = {}
    for province, brings in worth_terms(ready.case, ready.links, ready.decide).items():
        found[province] = np.zeros(ready.program.matrix.columns)
        found[province][list(brings)] = list(brings.values())
    return Model(ready, found)


def numbers_of(model: Model) -> Numbers:
    """Every number that a scenario may change without changing the structure."""
    ready, program = model.ready, model.ready.program
    return {
        "coefficient": program.matrix.value,
        "cost": program.cost,
        "low": program.row_lower,
        "high": program.row_upper,
        "owned": ready.owned.amount,
        **{f"term {name}": brings for name, brings in ready.terms.items()},
        **{f"worth {province}": brings for province, brings in model.worth.items()},
    }


def with_numbers(model: Model, numbers: Numbers) -> Model:
    """The same structure with other numbers; heads keep the right-hand sides that they had."""
    ready, program = model.ready, model.ready.program
    matrix = replace(program.matrix, value=numbers["coefficient"])
    return Model(
        replace(
            ready,
            program=replace(
                program,
                matrix=matrix,
                cost=numbers["cost"],
                row_lower=numbers["low"],
                row_upper=numbers["high"],
            ),
            owned=replace(ready.owned, amount=numbers["owned"]),
            terms={name: numbers[f"term {name}"] for name in ready.terms},
        ),
        {province: numbers[f"worth {province}"] for province in model.worth},
    )


def same_structure(one: Prepared, other: Prepared) -> bool:
    """Whether two programs differ in numbers alone, and stages treat them alike."""
    mine, theirs = one.program, other.program
    return (
        one.case.settings.stages == other.case.settings.stages
        and one.case.settings.coordination == other.case.settings.coordination
        and mine.matrix.has_pattern_of(theirs.matrix)
        and len(mine.heads) == len(theirs.heads)
        and all(a[:3] == b[:3] for a, b in zip(mine.heads, theirs.heads, strict=True))
        and np.array_equal(mine.integer, theirs.integer)
        and np.array_equal(mine.upper, theirs.upper)
        and _same_ends(mine.row_lower, theirs.row_lower)
        and _same_ends(mine.row_upper, theirs.row_upper)
        and _same_owners(one, other)
        and _least_shares(one) == _least_shares(other)
    )


def _same_ends(mine: Floats, theirs: Floats) -> bool:
    """Whether the same sides of rows are open."""
    return np.array_equal(np.isinf(mine), np.isinf(theirs))


def _same_owners(one: Prepared, other: Prepared) -> bool:
    mine, theirs = one.owned, other.owned
    return (
        mine.owners == theirs.owners
        and np.array_equal(mine.row, theirs.row)
        and np.array_equal(mine.owner, theirs.owner)
        and np.array_equal(mine.is_open, theirs.is_open)
    )


def _least_shares(ready: Prepared) -> Mapping[str, float]:
    """Below which share a site of a project is dust; no array holds it."""
    return {code: project.least_share for code, project in ready.case.projects.items()}
