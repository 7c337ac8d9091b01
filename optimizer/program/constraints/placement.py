r"""A project is placed at most once, and wholly when it is mandated.

    place:  Σ_{r,t} start_{p,r,t}  ≤  Σ_{P at the table} right_{p,P}  (= for a mandated project)
    open:   Σ_r start_{p,r,t} = open_{p,t}, which is 0 or 1       (indivisible, but may be spread)

start is a share of the project (dimensionless); right_{p,P} is the part that province P may claim:
1 for a home project, else stated, else the province's share of GDP. With all provinces at the
table the rights add up to 1. What must be built is owed by those who have a site for it. An
indivisible project stands whole at one site: its starts are themselves 0 or 1.

Source: the candidate projects of the five papers; paper fusion, section 三(八), on who
plays which part in the Delta.
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.options import mandated
from optimizer.program.players import duties, rights
from optimizer.program.rows import Row


def _openings(decide: Decisions) -> Iterator[Row]:
    spread: dict[tuple[str, int], dict[int, float]] = {}
    for (project, _, year), column in decide.start.items():
        if (project, year) in decide.open:
            spread.setdefault((project, year), {})[column] = 1.0
    for key, terms in spread.items():
        whole = {**terms, decide.open[key]: -1.0}
        yield Row("placement", ("open", *key), whole, "=", 0.0, relaxable=False)


def placement(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per project that has a site; one per opening of a project that may be spread."""
    owners = rights(case)
    whole = mandated(case)
    columns: dict[str, list[int]] = {}
    able: dict[str, dict[str, None]] = {}
    for (project, region), starts in decide.starts.items():
        columns.setdefault(project, []).extend(column for _, column in starts)
        able.setdefault(project, {})[case.regions[region].province] = None
    for project, found in columns.items():
        is_whole = project in whole
        yield Row(
            family="placement",
            key=(project,),
            terms=dict.fromkeys(found, 1.0),
            sense="=" if is_whole else "<=",
            rhs=1.0,
            owned=duties(owners[project], able[project]) if is_whole else owners[project],
        )
    yield from _openings(decide)
