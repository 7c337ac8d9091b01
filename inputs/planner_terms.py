"""Which decisions a planner's term pays for."""

from collections.abc import Iterable, Mapping

from inputs.case import Case
from inputs.policy import PlannerTerm

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "start": ("project", "region", "year"),
    "move": ("class", "from", "to", "year"),
    "train": ("class", "region", "year"),
    "recruit": ("class", "region", "year"),
    "serve": ("class", "host", "region", "year"),
    "build": ("class", "host", "year"),
    "fund": ("source", "discipline", "region", "year"),
    "uncovered": ("chokepoint",),
    "missed": ("target", "year"),
}
"""Parts of the key of each decision that a term may pay for."""

FOR_REGIONS = ("province",)
FOR_PROJECTS = ("sector", "discipline")
"""What else may be asked: of a decision with a region, and of a project."""


def asked(where: str) -> dict[str, str]:
    """Columns and values of a text such as `region=340000, year=2024`; a blank text asks nothing.

    A part without `=` stands under its own text with a blank value.
    """
    parts = (part.partition("=") for part in where.split(",") if part.strip())
    return {column.strip(): value.strip() for column, _, value in parts}


def known_columns(decision: str) -> tuple[str, ...]:
    """What `where` may ask of a decision."""
    own = COLUMNS[decision]
    placed = "region" in own or "to" in own
    return (
        *own,
        *(FOR_REGIONS if placed else ()),
        *(FOR_PROJECTS if decision == "start" else ()),
    )


def _named(case: Case, decision: str, key: tuple[str | int, ...]) -> dict[str, str]:
    """Everything that may be asked of one decision, as text."""
    named = {column: str(part) for column, part in zip(COLUMNS[decision], key, strict=True)}
    region = named.get("to") or named.get("region")
    if region:
        named["province"] = case.regions[region].province
    if decision == "start":
        project = case.projects[named["project"]]
        named |= {"sector": project.sector, "discipline": project.discipline}
    return named


def matching(case: Case, terms: Iterable[PlannerTerm], key: tuple[str | int, ...]) -> float:
    """Sum of the amounts of the terms that pay for a decision, 亿元 per unit of it."""
    total = 0.0
    for term in terms:
        named = _named(case, term.decision, key)
        if all(named.get(column) == value for column, value in asked(term.where).items()):
            total += term.amount_yi_cny
    return total
