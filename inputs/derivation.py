"""What a project is worth a year, worked out from published effects and ratios."""

import sys
from collections.abc import Mapping
from pathlib import Path

from inputs.case import Case
from inputs.data_page import data_page
from inputs.evidence import Derivation, Parameter
from inputs.load import load_case
from inputs.projects import Project

PROVINCE_CASE = Path(__file__).parent / "cases" / "delta-province"
"""Folder of the case that the page is about."""

NET_SHARE = "net_share"
COST_BASE = "cost_base"
QUALITY_WORTH = "quality_worth"
"""Parameters α, κ and ω, which all digitalisation projects share."""


def project_value(
    derivation: Derivation, project: Project, parameters: Mapping[str, Parameter]
) -> float:
    """Yearly value of the whole project, 亿元, before wages, electricity, rent and capital.

    digitalisation   addressed · α · (κ · cost effect + ω · quality effect)
    capacity         sales · margin
    none             0

    α  share of the effect that is not self-selection (parameter ``net_share``)
    κ  cost per output that digital tools reach (``cost_base``)
    ω  worth of one unit of quality gain per output (``quality_worth``)
    """
    if derivation.kind == "digitalisation":
        saved = _ratio(parameters, COST_BASE) * _ratio(parameters, derivation.cost_effect)
        better = _ratio(parameters, QUALITY_WORTH) * _ratio(parameters, derivation.quality_effect)
        net = _ratio(parameters, NET_SHARE) * (saved + better)
        return addressed_output(derivation, project, parameters) * net
    margin = _ratio(parameters, derivation.margin)
    return additional_sales(derivation, project, parameters) * margin


def addressed_output(
    derivation: Derivation, project: Project, parameters: Mapping[str, Parameter]
) -> float:
    """Output that the whole project digitalises, 亿元 a year: capital / k, k = capital per output.

    Zero unless the project digitalises.
    """
    if derivation.kind != "digitalisation":
        return 0.0
    return project.capital_yi_cny / _ratio(parameters, derivation.investment_ratio)


def additional_sales(
    derivation: Derivation, project: Project, parameters: Mapping[str, Parameter]
) -> float:
    """Sales that the whole project adds, 亿元 a year: capital × yearly output per capital.

    Zero unless the project is new capacity.
    """
    if derivation.kind != "capacity":
        return 0.0
    return project.capital_yi_cny * _ratio(parameters, derivation.output_ratio)


def _ratio(parameters: Mapping[str, Parameter], code: str) -> float:
    """The value of a parameter; a blank code is an effect that the project does not have."""
    return parameters[code].value if code else 0.0


def derived_page(case: Case, notes: str) -> str:
    """The page that shows how the numbers of a case were found, as Markdown."""
    values = {
        code: project_value(case.derivations[code], project, case.parameters)
        for code, project in case.projects.items()
    }
    return data_page(case, values, notes)


def main() -> None:
    """The page on the built-in province case is on standard output."""
    notes = (PROVINCE_CASE / "notes.md").read_text(encoding="utf-8")
    page = derived_page(load_case(PROVINCE_CASE), notes)
    sys.stdout.buffer.write(page.encode())


if __name__ == "__main__":
    main()
