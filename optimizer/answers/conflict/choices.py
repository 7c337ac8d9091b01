"""Settings that switch a row off, or that move it in whole steps."""

from collections.abc import Iterator
from dataclasses import replace

from inputs.case import Case
from inputs.cash import breaks_even, cash_of, pays_back
from inputs.funding import Discipline
from inputs.projects import Project
from optimizer.answers.conflict.cells import Setting, setting_of
from optimizer.answers.conflict.kinds import kind_of
from optimizer.solver.arrays import Head

Choice = tuple[Setting, ...]


def choices_of(case: Case, head: Head) -> tuple[Choice, ...]:
    """Settings that are made together, the smallest step first; a mandate is given up whole."""
    kind, key = kind_of(head)
    if not kind.choices:
        return ()
    code = str(key[0])
    if head.family == "placement":
        return (tuple(_released(case, code)),)
    if head.family == "precedence":
        return tuple(_lags(case, (code, str(key[1]))))
    terms = case.disciplines[case.projects[code].discipline]
    if head.key[0] == "payback":
        return tuple(_paybacks(case, case.projects[code], str(key[1]), terms))
    return tuple(_deadlines(case, case.projects[code], terms))


def _released(case: Case, project: str) -> Iterator[Setting]:
    """The project need not be built, whether it is mandated or locked in."""
    if case.projects[project].mandated:
        yield setting_of(("projects", project, "mandated"), "true", "false")
    for (code, region), site in case.sites.items():
        if code == project and site.locked == "in":
            yield setting_of(("sites", (code, region), "locked"), "in", "")


def _lags(case: Case, pair: tuple[str, str]) -> Iterator[Choice]:
    """Fewer years between the two."""
    lag = case.precedence[pair].lag
    for fewer in range(lag - 1, -1, -1):
        yield (setting_of(("precedence", pair, "lag"), str(lag), str(fewer)),)


def _paybacks(case: Case, project: Project, region: str, terms: Discipline) -> Iterator[Choice]:
    """Terms of its class under which the project pays back at the site: more years, else no ratio,
    else both."""
    longer = range((terms.payback_years or 0) + 1, project.life_years + 1)
    years = longer if terms.payback_years is not None else ()
    eased: list[dict[str, int | None]] = [{"payback_years": more} for more in years]
    if terms.benefit_cost is not None:
        eased += [{"benefit_cost": None}, *({**one, "benefit_cost": None} for one in eased)]
    site, cash = case.sites.get((project.project, region)), cash_of(case).get(project.project)
    own = site.capital_yi_cny if site is not None else None
    capital = project.capital_yi_cny if own is None else own
    for update in eased:
        if pays_back(_with(case, terms, update), project, capital, cash):
            yield tuple(_changed(terms, update))
            return


def _deadlines(case: Case, project: Project, terms: Discipline) -> Iterator[Choice]:
    """The first later deadline until which the project breaks even, or one beyond the plan."""
    cash = cash_of(case).get(project.project)
    for later in range((terms.deadline_years or 0) + 1, len(case.years) + 1):
        update: dict[str, int | None] = {"deadline_years": later}
        if later == len(case.years) or breaks_even(_with(case, terms, update), project, cash):
            yield tuple(_changed(terms, update))
            return


def _with(case: Case, terms: Discipline, update: dict[str, int | None]) -> Case:
    """The case with other terms of a class."""
    eased = terms.model_copy(update=update)
    return replace(case, disciplines={**case.disciplines, terms.discipline: eased})


def _changed(terms: Discipline, update: dict[str, int | None]) -> Iterator[Setting]:
    for column, after in update.items():
        before = getattr(terms, column)
        cell = ("disciplines", terms.discipline, column)
        yield setting_of(cell, f"{before:g}", "" if after is None else str(after))
