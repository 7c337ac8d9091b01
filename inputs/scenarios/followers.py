"""What should follow a change and does not: numbers derived from others that were changed."""

import re
from collections.abc import Iterator

from inputs.case import Case
from inputs.derivation import additional_sales, addressed_output, project_value
from inputs.errors import Problem, quoted

SAME = 0.005
"""Relative difference from its derivation that rounding to four digits leaves a number."""

SOURCES = ("value_yi_cny", "capital_yi_cny", "sales_yi_cny", "addressed_yi_cny")
"""Numbers of a project from which its cash and its contributions to targets are worked out."""


def note_underived(case: Case) -> Iterator[Problem]:
    """Projects whose value, sales or addressed output are not what their derivation gives.

    Sales and addressed output that are left out concern no market and are let be.
    """
    for row, project in enumerate(case.projects.values(), 2):
        derivation = case.derivations.get(project.project)
        if derivation is None:
            continue
        for column, derive in (
            ("value_yi_cny", project_value),
            ("sales_yi_cny", additional_sales),
            ("addressed_yi_cny", addressed_output),
        ):
            stated, found = getattr(project, column), derive(derivation, project, case.parameters)
            is_left_out = stated == 0 and column != "value_yi_cny"
            if not is_left_out and abs(stated - found) > SAME * max(abs(stated), abs(found)):
                message = f"is not what the derivation of {project.project} gives, {found:.4g}"
                fix = "Leave it if it is meant; its evidence still names the derivation."
                yield Problem("projects.csv", row, column, f"{stated:g}", message, fix)


def note_left_behind(before: Case, after: Case) -> Iterator[Problem]:
    """Numbers that were worked out from a changed parameter or project, and keep their values."""
    for code, record in after.parameters.items():
        if code in before.parameters and record.value != before.parameters[code].value:
            named = re.compile(rf"(?<!\w){re.escape(code)}(?!\w)")
            count = sum(
                bool(named.search(known.formula))
                for (table, _, _), known in after.evidence.items()
                if known.grade == "derived" and table != "projects"
            )
            if count:
                message = f"changed, and {count} formulas that name it keep their results"
                fix = "Change those numbers too; 'yrd evidence' shows the formulas."
                yield Problem("parameters.csv", 0, "value", code, message, fix)
    yield from _left_by_projects(before, after)


def _left_by_projects(before: Case, after: Case) -> Iterator[Problem]:
    paid = {code for (code, _), age in after.project_ages.items() if age.cash}
    counted = {code for code, _ in after.target_contributions}
    for code, project in after.projects.items():
        old = before.projects.get(code)
        if old is None or all(getattr(old, name) == getattr(project, name) for name in SOURCES):
            continue
        followers = (("its cash", paid), ("its part in targets", counted))
        kept = [name for name, held in followers if code in held]
        if kept:
            message = f"of {quoted(code)} changed, and {' and '.join(kept)} did not"
            fix = "Change project_ages.csv and target_contributions.csv too where they follow."
            yield Problem("projects.csv", 0, "value_yi_cny", None, message, fix)
