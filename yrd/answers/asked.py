"""The case that a question is about."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.errors import Problem
from inputs.load import Loaded
from inputs.scenarios.scenario import AS_IT_IS, Variation, vary
from optimizer.allocate import Request
from yrd.loading import load_with_notes
from yrd.version import VERSION


class Asked(NamedTuple):
    """A case after a variation, its links, the name of the scenario, and notes on its files."""

    case: Case
    links: Links
    scenario: str
    names: Mapping[str, str]
    notes: tuple[Problem, ...]

    def request(self, label: str = "") -> Request:
        """The request whose plan is called like the scenario, and a label after it."""
        name = f"{self.scenario}: {label}" if label else self.scenario
        return Request(scenario=name, version=VERSION, scenario_names={} if label else self.names)


def asked(source: str | Path | Case, variation: Variation = AS_IT_IS) -> Asked:
    """The case of a built-in name, a folder, a workbook or memory, after a variation.

    Raises InputProblems with every problem at once.
    """
    if isinstance(source, Case):
        varied = vary(Loaded(source, ()), None, variation)
    else:
        varied = vary(load_with_notes(source), source, variation)
    return Asked(varied.case, links_of(varied.case), varied.name, varied.names, varied.notes)
