"""Where each project may go, and what it brings and needs there."""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.projects import Project, ProjectAge, Provides, Site
from optimizer.advantage import advantage

Pair = tuple[str, str]
Needs = tuple[tuple[str, float], ...]


class Option(NamedTuple):
    """A project at an eligible region; amounts are of the whole project there.

    Value, annuity and capital in 亿元, energy in 亿 kWh, land in km², emissions in 万吨, people in
    thousand persons, compute in EFLOPS. `profile` and `instalments` are indexed by age in years.
    `deadline` is the age at which it may be closed, or None; `book_loss` what closing loses, 亿元.
    """

    project: Project
    region: str
    province: str
    value: float
    capital: float
    annuity: float
    energy: float
    land: float
    emissions: float
    talent: Needs
    compute: Needs
    profile: tuple[float, ...]
    instalments: tuple[float, ...]
    provides: tuple[Provides, ...]
    years: tuple[int, ...]
    deadline: int | None
    book_loss: float

    @property
    def pair(self) -> Pair:
        """Codes of the project and the region."""
        return self.project.project, self.region


class _Gathered(NamedTuple):
    """What the tables say of one project."""

    talent: Needs
    compute: Needs
    profile: tuple[float, ...]
    instalments: tuple[float, ...]
    provides: tuple[Provides, ...]
    years: tuple[int, ...]


def annuity_factor(rate: float, life_years: int) -> float:
    """Yearly payment that pays off 1 of capital over its life, ρ/(1−(1+ρ)^−life)."""
    return float(rate / (1 - (1 + rate) ** -life_years)) if rate > 0 else 1 / life_years


def book_share(rate: float, life_years: int, age: int) -> float:
    """Share of capital that an annuity has not yet paid off at an age; 0 from the end of life on.

    (1−(1+ρ)^−(life−age)) / (1−(1+ρ)^−life)
    """
    rest = max(life_years - age, 0)
    if rate <= 0:
        return rest / life_years
    return float((1 - (1 + rate) ** -rest) / (1 - (1 + rate) ** -life_years))


def _closing(case: Case, project: Project, capital: float) -> tuple[int | None, float]:
    """Age at which the project may be closed, and what closing loses of its book value, 亿元."""
    terms = case.disciplines.get(project.discipline)
    if terms is None or terms.deadline_years is None or not case.settings.rules.discipline:
        return None, 0.0
    book = capital * book_share(
        case.settings.discount_rate, project.life_years, terms.deadline_years
    )
    return terms.deadline_years, (1 - terms.salvage_share) * book


Ages = tuple[tuple[float, ...], tuple[float, ...]]
"""Profile and instalment at each age of the horizon."""


def _ages(given: list[ProjectAge], horizon: int) -> Ages:
    """Profile and instalment at each age of the horizon; the last age given holds on."""
    if not given:
        return (1.0,) * horizon, (1.0,) + (0.0,) * (horizon - 1)
    ordered = sorted(given, key=lambda record: record.age)
    profile = [record.profile for record in ordered]
    instalments = [record.instalment for record in ordered]
    missing = max(horizon - len(ordered), 0)
    return (
        tuple(profile + profile[-1:] * missing)[:horizon],
        tuple(instalments + [0.0] * missing)[:horizon],
    )


def _gather(case: Case, code: str, project: Project, by_project: "_ByProject") -> _Gathered:
    first = max(project.first_year or case.years[0], case.years[0])
    last = min(project.last_year or case.years[-1], case.years[-1])
    profile, instalments = by_project.ages.get(code) or _ages([], len(case.years))
    return _Gathered(
        talent=by_project.talent.get(code, ()),
        compute=by_project.compute.get(code, ()),
        profile=profile,
        instalments=instalments,
        provides=by_project.provides.get(code, ()),
        years=tuple(range(first, last + 1)),
    )


class _ByProject(NamedTuple):
    talent: dict[str, Needs]
    compute: dict[str, Needs]
    provides: dict[str, tuple[Provides, ...]]
    ages: dict[str, Ages]


def _by_project(case: Case) -> _ByProject:
    """The tables of needs, turned once from rows into one entry per project."""
    talent: dict[str, Needs] = {}
    compute: dict[str, Needs] = {}
    provides: dict[str, tuple[Provides, ...]] = {}
    for (code, kind), person in case.project_talent.items():
        talent[code] = (*talent.get(code, ()), (kind, person.need_kperson))
    for (code, kind), machine in case.project_compute.items():
        compute[code] = (*compute.get(code, ()), (kind, machine.need_eflops))
    for (code, _, _), resource in case.provides.items():
        provides[code] = (*provides.get(code, ()), resource)
    aged: dict[str, list[ProjectAge]] = {}
    for (code, _), record in case.project_ages.items():
        aged.setdefault(code, []).append(record)
    ages = {code: _ages(given, len(case.years)) for code, given in aged.items()}
    return _ByProject(talent, compute, provides, ages)


def _sites(case: Case, code: str, listed: Mapping[str, Mapping[str, Site]]) -> Mapping[str, Site]:
    """Regions where the project may go, each with its site; locked-in sites exclude the rest."""
    if code not in listed:
        return {region: Site(project=code, region=region) for region in case.regions}
    own = listed[code]
    locked = {region: site for region, site in own.items() if site.locked == "in"}
    return locked or {region: site for region, site in own.items() if site.locked != "out"}


def mandated(case: Case) -> frozenset[str]:
    """Projects that must be built whole: those mandated, and those with a site locked in."""
    return frozenset(code for code, project in case.projects.items() if project.mandated) | {
        code for (code, _), site in case.sites.items() if site.locked == "in"
    }


def _scale(needs: Needs, factor: float) -> Needs:
    return needs if factor == 1 else tuple((kind, need * factor) for kind, need in needs)


def _option(
    case: Case, project: Project, site: Site, found: _Gathered, edge: Mapping[Pair, float]
) -> Option:
    region = case.regions[site.region]
    earned = project.value_yi_cny * edge[project.sector, site.region] * region.productivity
    capital = project.capital_yi_cny if site.capital_yi_cny is None else site.capital_yi_cny
    factor = site.need_factor
    deadline, book_loss = _closing(case, project, capital)
    return Option(
        project=project,
        region=site.region,
        province=region.province,
        value=earned if site.value_yi_cny is None else site.value_yi_cny,
        capital=capital,
        annuity=capital * annuity_factor(case.settings.discount_rate, project.life_years),
        energy=project.energy_yi_kwh * factor,
        land=project.land_km2 * factor,
        emissions=project.emissions_wan_t * factor,
        talent=_scale(found.talent, factor),
        compute=_scale(found.compute, factor),
        profile=found.profile,
        instalments=found.instalments,
        provides=found.provides,
        years=found.years,
        deadline=deadline,
        book_loss=book_loss,
    )


def options(case: Case) -> Mapping[Pair, Option]:
    """Every eligible (project, region), in the order of the tables."""
    edge = advantage(case)
    by_project = _by_project(case)
    listed: dict[str, dict[str, Site]] = {}
    for (code, region), site in case.sites.items():
        listed.setdefault(code, {})[region] = site
    return {
        (code, region): _option(case, project, site, found, edge)
        for code, project in case.projects.items()
        for found in (_gather(case, code, project, by_project),)
        for region, site in _sites(case, code, listed).items()
    }
