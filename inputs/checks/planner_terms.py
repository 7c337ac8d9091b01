"""Rules on the terms that a planner adds to the money."""

from collections.abc import Iterable, Iterator

from inputs.case import Case
from inputs.checks.check import numbered
from inputs.errors import Problem, did_you_mean, quoted
from inputs.planner_terms import asked, known_columns

FILE = "planner_terms.csv"

READS = (
    "planner_terms", "projects", "regions", "sectors", "hosts", "sources", "chokepoints", "targets",
    "talent_classes", "talent", "compute_classes", "compute",
)  # fmt: skip
"""Tables whose codes a term may name."""


def _classes(case: Case, decision: str) -> Iterable[str]:
    """Classes of compute or of talent, whichever the decision is about."""
    if decision in ("serve", "build"):
        return (*case.compute_classes, *(kind for kind, _ in case.compute))
    return (*case.talent_classes, *(kind for kind, _ in case.talent))


def _codes(case: Case, decision: str, column: str) -> frozenset[str]:
    """What a column of a decision can be."""
    tables: dict[str, Iterable[str]] = {
        "project": case.projects,
        "sector": case.sectors,
        "discipline": ("short", "medium", "strategic"),
        "region": case.regions,
        "from": case.regions,
        "to": case.regions,
        "province": case.players,
        "host": case.hosts,
        "source": case.sources,
        "chokepoint": case.chokepoints,
        "target": (target for target, _ in case.targets),
        "year": map(str, case.years),
        "class": _classes(case, decision),
    }
    return frozenset(tables[column])


def _where(case: Case, decision: str, column: str, value: str) -> tuple[str, str] | None:
    """What is wrong with one thing that a term asks, and how to mend it."""
    known = known_columns(decision)
    if column not in known:
        message = f"asks for {quoted(column)}, which {quoted(decision)} does not have"
        return message, did_you_mean(column, known)
    if not value:
        return f"gives no value for {quoted(column)}", "Write column=value."
    codes = _codes(case, decision, column)
    if value not in codes:
        message = f"asks for {column} {quoted(value)}, which the case does not have"
        return message, did_you_mean(value, sorted(codes))
    return None


def check_planner_terms(case: Case) -> Iterator[Problem]:
    """Terms ask of a decision what it has and the case knows, and never pay for what is lacking."""
    for row, term in numbered(case.planner_terms):
        for column, value in asked(term.where).items():
            wrong = _where(case, term.decision, column, value)
            if wrong:
                yield Problem(FILE, row, "where", term.where, *wrong)
        if term.decision in ("uncovered", "missed") and term.amount_yi_cny > 0:
            value = f"{term.amount_yi_cny:g}"
            message = f"pays for what is {term.decision}, so that there would be no end of it"
            fix = "Write an amount of 0 or below."
            yield Problem(FILE, row, "amount_yi_cny", value, message, fix)
