r"""A project is placed at most once, and wholly when it is mandated.

    Σ_{r,t} start_{p,r,t}  ≤  Σ_{P at the table} right_{p,P}      (= for a mandated project)

start is a share of the project (dimensionless); right_{p,P} is the part that province P may claim:
1 for a home project, else stated, else the province's share of GDP. With all provinces at the
table the rights add up to 1. What must be built is owed by those who have a site for it.

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


def placement(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per project that has a site."""
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
