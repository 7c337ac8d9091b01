"""The program of a case: its columns, its rows, its money."""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.families import FAMILIES
from optimizer.program.rows import Row


def rows(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Every row of every rule that is on, in the order of the rules."""
    switches = case.settings.rules.model_dump()
    for family in FAMILIES:
        if switches[family.name]:
            yield from family.rows(case, links, decide)
