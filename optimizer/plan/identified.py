"""Which placements data put into a region, and which could as well stand next door.

Where the output of a sector in a region is assumed, or no figure of its own but scaled down from
the province, nothing measured tells the region from its neighbours: the placement is not identified
by data.
"""

from inputs.case import Case
from inputs.evidence_lookup import evidence_of
from optimizer.plan.plan import Cell, Table

SCALED = "scaled from province"
"""How the formula of a figure that was scaled down begins."""


def is_identified(case: Case, sector: str, region: str) -> bool:
    """Whether the size of a sector in a region is a figure of the region itself.

    Where the case states no output of the sector, that of all industry there speaks for it. A
    figure without evidence is taken for one of the region itself.
    """
    known = (
        evidence_of(case, "industry", (sector, region), "output_yi_cny")
        if (sector, region) in case.industry
        else evidence_of(case, "regions", region, "industrial_output_yi_cny")
    )
    if known is None:
        return True
    return known.grade != "assumption" and not known.formula.startswith(SCALED)


def with_identification(case: Case, placements: Table) -> Table:
    """The placements with a column that says whether data identify the region."""
    rows: list[tuple[Cell, ...]] = [
        (*row, is_identified(case, case.projects[str(row[0])].sector, str(row[1])))
        for row in placements.rows
    ]
    return Table((*placements.columns, "identified"), tuple(rows))
