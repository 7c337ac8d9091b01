"""Rules on projects: when and where they may stand, who holds rights, when money is due."""

from collections.abc import Iterator

from inputs.case import Case
from inputs.cash import cash_of, pays_back
from inputs.checks.check import grouped, numbered
from inputs.errors import Problem, quoted
from inputs.projects import Project, ProjectAge, Site

SUM_TOLERANCE = 1e-6
"""Shares printed with six decimals add up to 1 within this."""

FILE = "projects.csv"


def check_window(case: Case) -> Iterator[Problem]:
    """Years of a start window are plan years, and what must be built can start."""
    first, last = case.settings.first_year, case.settings.last_year
    forced = {site.project for site in case.sites.values() if site.locked == "in"}
    for row, project in numbered(case.projects):
        for column, year in (("first_year", project.first_year), ("last_year", project.last_year)):
            if year is not None and not first <= year <= last:
                message = f"is outside the plan, {first} to {last}"
                fix = "Choose a plan year, or leave it blank."
                yield Problem(FILE, row, column, str(year), message, fix)
        ends = project.last_year or last
        is_forced = project.mandated or project.project in forced
        if is_forced and (project.first_year or first) > ends:
            message = "leaves no year to start a project that must be built"
            yield Problem(FILE, row, "last_year", str(ends), message, "Widen the window.")


def check_eligible(case: Case) -> Iterator[Problem]:
    """Every project may go somewhere: its sites are not all locked out."""
    sites = grouped(case.sites, "project")
    for row, project in numbered(case.projects):
        group = sites.get(project.project, [])
        if group and all(site.locked == "out" for _, site in group):
            message = "has no eligible region: all its rows in sites.csv are locked out"
            fix = "Unlock one of them, or delete the project."
            yield Problem(FILE, row, "project", project.project, message, fix)


def check_home(case: Case) -> Iterator[Problem]:
    """A project with a home has no rights elsewhere."""
    for row, right in numbered(case.project_rights):
        project = case.projects.get(right.project)
        if project and project.home and right.province != project.home and right.right > 0:
            message = f"holds no right: projects.csv gives the whole project to {project.home}"
            fix = "Delete the row, or leave home blank."
            yield Problem("project_rights.csv", row, "province", right.province, message, fix)


def check_rights(case: Case) -> Iterator[Problem]:
    """The rights of a project add up to 1."""
    for code, group in grouped(case.project_rights, "project").items():
        total = sum(right.right for _, right in group)
        if abs(total - 1) > SUM_TOLERANCE:
            message = f"adds up to {total:.6g} for project {quoted(code)}, not to 1"
            fix = "Change the rights of the project."
            yield Problem("project_rights.csv", group[0][0], "right", None, message, fix)


def check_instalments(case: Case) -> Iterator[Problem]:
    """Ages of a project run from 0 without a gap, and its instalments, if any, add up to 1."""
    for code, group in grouped(case.project_ages, "project").items():
        yield from _ages(code, group)
        total = sum(age.instalment for _, age in group)
        if total > 0 and abs(total - 1) > SUM_TOLERANCE:
            message = f"adds up to {total:.6g} for project {quoted(code)}, not to 1"
            fix = "Change the instalments of the project."
            yield Problem("project_ages.csv", group[0][0], "instalment", None, message, fix)


def _ages(code: str, group: list[tuple[int, ProjectAge]]) -> Iterator[Problem]:
    given = {age.age for _, age in group}
    missing = [str(age) for age in range(max(given)) if age not in given]
    if missing:
        message = f"has no row for age {', '.join(missing)}"
        fix = "Give every age from 0 on."
        yield Problem("project_ages.csv", group[0][0], "project", code, message, fix)


def _capitals(project: Project, sites: list[tuple[int, Site]]) -> tuple[float, ...]:
    """Capital of the project at each site where it may go, 亿元; without sites, anywhere."""
    locked = [site for _, site in sites if site.locked == "in"]
    found = locked or [site for _, site in sites if site.locked != "out"]
    return tuple(
        project.capital_yi_cny if site.capital_yi_cny is None else site.capital_yi_cny
        for site in found
    ) or (project.capital_yi_cny,)


def check_discipline(case: Case) -> Iterator[Problem]:
    """What must be built meets the payback of its class somewhere, else there is no plan."""
    sites = grouped(case.sites, "project")
    cash = cash_of(case) if case.settings.rules.discipline else {}
    for row, project in numbered(case.projects):
        own, known = sites.get(project.project, []), cash.get(project.project)
        is_forced = project.mandated or any(site.locked == "in" for _, site in own)
        if is_forced and not any(
            pays_back(case, project, capital, known) for capital in _capitals(project, own)
        ):
            message = "must be built, but its cash does not meet the discipline of its class"
            fix = "Correct its cash in project_ages.csv, or its class in disciplines.csv."
            yield Problem(FILE, row, "project", project.project, message, fix)
