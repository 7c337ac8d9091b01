"""Where a project has a site, and in words why it has none elsewhere."""

from inputs.case import Case
from inputs.cash import cash_of, pays_back
from optimizer.program.options import Option


def why_no_site(case: Case, project: str, region: str, has_option: bool) -> str:
    """Why no share of a project can start in a region.

    `has_option` says that the region is open to it, and only no year is.
    """
    record = case.projects[project]
    if has_option:
        first, last = record.first_year, record.last_year
        return f"its years of start ({first or 'any'} to {last or 'any'}) lie outside the plan"
    own = {place: site for (code, place), site in case.sites.items() if code == project}
    if region in own and own[region].locked == "out":
        return "sites.csv locks the project out of this region"
    locked = [place for place, site in own.items() if site.locked == "in"]
    if locked:
        return f"sites.csv locks the project into {', '.join(locked)}"
    return "sites.csv does not list this region among the places of the project"


def fails_payback(case: Case, option: Option) -> bool:
    """Whether the rule of discipline keeps the project out because cash does not pay it back."""
    if not case.settings.rules.discipline:
        return False
    cash = cash_of(case).get(option.project.project)
    return not pays_back(case, option.project, option.capital, cash)
