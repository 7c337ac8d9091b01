"""Checks across records, in reading order: what no single row can know."""

from inputs.checks.check import Check, findings
from inputs.checks.coverage import check_gaps, check_years
from inputs.checks.documents import check_evidence
from inputs.checks.notes import note_coefficients, note_late, note_unserved
from inputs.checks.planner_terms import READS as NAMED_BY_TERMS
from inputs.checks.planner_terms import check_planner_terms
from inputs.checks.projects import (
    check_discipline,
    check_eligible,
    check_home,
    check_instalments,
    check_rights,
    check_window,
)
from inputs.checks.references import REFERENCES, check_reference, kinds_of_provides
from inputs.checks.resources import (
    check_bands,
    check_base_load,
    check_floors,
    check_hubs,
    check_moves,
    check_wages,
    check_zones,
)
from inputs.checks.settings import (
    check_advantage,
    check_horizon,
    check_indicators,
    check_stages,
)

CHECKS: tuple[Check, ...] = (
    Check(check_horizon),
    Check(check_stages),
    Check(check_advantage, ("indicators", "comparisons")),
    Check(check_indicators, ("indicators",)),
    *(Check(check_reference(link), link.reads) for link in REFERENCES),
    Check(kinds_of_provides, ("provides", "talent_classes", "compute_classes", "facilities")),
    Check(check_evidence, ("evidence", "papers")),
    Check(check_window, ("projects", "sites")),
    Check(check_eligible, ("projects", "sites")),
    Check(check_home, ("projects", "project_rights")),
    Check(check_rights, ("project_rights",)),
    Check(check_instalments, ("project_ages",)),
    Check(check_discipline, ("projects", "project_ages", "disciplines", "sites")),
    Check(check_planner_terms, NAMED_BY_TERMS),
    Check(check_moves, ("moves",)),
    Check(check_hubs, ("hosts", "compute")),
    Check(check_base_load, ("compute",)),
    Check(check_wages, ("talent",)),
    Check(check_floors, ("provinces", "regions")),
    Check(check_bands, ("diminishing",)),
    Check(check_zones, ("zones", "regions")),
    Check(
        check_years, ("energy", "land", "emissions", "demand", "funding", "vouchers", "compute_due")
    ),
    Check(check_gaps, ("energy", "land", "demand")),
)
"""Rules that a case must keep."""

NOTES: tuple[Check, ...] = (
    Check(note_coefficients),
    Check(note_late),
    Check(note_unserved),
)
"""What a planner should know though nothing is wrong."""

__all__ = ["CHECKS", "NOTES", "Check", "findings"]
