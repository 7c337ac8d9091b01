"""Whether the cash that a firm captures from a project meets the discipline of its class."""

from collections.abc import Mapping
from math import inf, isclose

from inputs.case import Case
from inputs.projects import Project

Cash = tuple[float, ...]
"""Cash of the whole project at each age that is given, 亿元; the last holds on."""

ROUNDING = 1e-9
"""Sums of cash that differ by less, in 亿元 or relative, are the same: a sum of decimals rounds."""


def cash_of(case: Case) -> Mapping[str, Cash]:
    """Cash of every project that states any; the others are not tested."""
    found: dict[str, Cash] = {}
    for (project, _), record in sorted(case.project_ages.items()):
        found[project] = (*found.get(project, ()), record.cash)
    return {project: cash for project, cash in found.items() if any(cash)}


def _until(cash: Cash, ages: int) -> Cash:
    """Cash at the first ages."""
    return (*cash, *cash[-1:] * max(ages - len(cash), 0))[:ages]


def _reaches(cash: float, asked: float) -> bool:
    return cash >= asked or isclose(cash, asked, rel_tol=ROUNDING, abs_tol=ROUNDING)


def pays_back(case: Case, project: Project, capital: float, cash: Cash | None) -> bool:
    """Whether cash returns capital (亿元) in time, and over the life often enough.

    payback:  Σ_{age < T} cash  ≥  capital
    ratio:    Σ_{age < life} cash/(1+ρ)^age  ≥  ratio·capital
    """
    terms = case.disciplines.get(project.discipline)
    if terms is None or cash is None:
        return True
    early = capital if terms.payback_years is None else sum(_until(cash, terms.payback_years))
    if not _reaches(early, capital):
        return False
    worth = _worth(case, project, cash)
    return terms.benefit_cost is None or _reaches(worth, terms.benefit_cost * capital)


def _worth(case: Case, project: Project, cash: Cash) -> float:
    """Cash over the life in present value of the start, 亿元."""
    rate = 1 + case.settings.discount_rate
    life = _until(cash, project.life_years)
    return sum(amount * rate**-age for age, amount in enumerate(life))


def breaks_even(case: Case, project: Project, cash: Cash | None) -> bool:
    """Whether cash until the deadline of the project's class is not negative."""
    terms = case.disciplines.get(project.discipline)
    if terms is None or terms.deadline_years is None or cash is None:
        return True
    return _reaches(sum(_until(cash, terms.deadline_years)), 0.0)


def most_capital(case: Case, project: Project, cash: Cash | None) -> float:
    """The largest capital that cash pays back as its class asks, 亿元; infinite where nothing is
    asked of it, zero where cash pays back none."""
    terms = case.disciplines.get(project.discipline)
    if terms is None or cash is None:
        return inf
    early = inf if terms.payback_years is None else sum(_until(cash, terms.payback_years))
    if not terms.benefit_cost:
        return max(early, 0.0)
    return max(min(early, _worth(case, project, cash) / terms.benefit_cost), 0.0)
