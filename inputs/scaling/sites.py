"""Sites: the few cities where each project of the city case may stand.

A tranche that names its cities is bound to them. Any other project may go, within its provinces,
to the `LARGEST` cities of its sector, to the `FIRST` cities of every province, and to the
`SPECIALISED` cities with most of the sector for the size of their industry, if they have
`LEAST_SHARE` of it. A sector without output goes by GDP, and compute only to cities with halls.
"""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.columns import number_columns
from inputs.evidence import Evidence
from inputs.projects import Project, Site
from inputs.regions import Industry
from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import CityFigures
from inputs.scaling.pieces import At, Piece, derived, number_text
from inputs.scaling.programmes import codes_of, part_text, split, tranches_of

LARGEST, FIRST, SPECIALISED = 4, 2, 1
"""Cities that a rule gives one project; more hardly change a plan and make it slow."""

LEAST_SHARE = 0.01
"""Share of its sector that makes a city a candidate; a fair share of 41 cities is 0.024."""

SHARED = ("value_yi_cny", "capital_yi_cny")
"""Columns of a site that a programme shares out among its tranches."""

Sizes = Mapping[str, float]
"""What makes a city a place for a sector."""


class Part(NamedTuple):
    """A project of the province case, and the project of the city case that it becomes."""

    project: str
    code: str


def sites(
    basis: Basis,
    figures: CityFigures,
    industry: Mapping[tuple[str, str], Industry],
    projects: Mapping[str, Project],
) -> Piece:
    """One row for each project and city where it may stand."""
    rows: list[Site] = []
    evidence: list[Evidence] = []
    for project in basis.case.projects:
        for code in codes_of(basis, project):
            sizes = _sizes(basis, figures, industry, projects[code].sector)
            for city in _cities(basis, figures, Part(project, code), sizes):
                found = _site(basis, Part(project, code), city)
                rows.append(found[0])
                evidence += found[1]
    return Piece(tuple(rows), tuple(evidence))


def _sizes(
    basis: Basis, figures: CityFigures, industry: Mapping[tuple[str, str], Industry], sector: str
) -> Sizes:
    """What makes a city a place for a sector: output, else compute, else GDP."""
    output = {city: row.output_yi_cny for (name, city), row in industry.items() if name == sector}
    if output:
        return output
    if sector == "compute":
        hosts = dict.fromkeys(part.region for part in basis.sources.hosts.values())
        return {city: figures.gdp[city] for city in hosts}
    return figures.gdp


def _provinces(basis: Basis, project: str) -> tuple[str, ...]:
    """Provinces where a project of the province case may stand."""
    listed = [
        province
        for (code, province), site in basis.case.sites.items()
        if code == project and site.locked != "out"
    ]
    return tuple(listed) or tuple(basis.case.regions)


def _cities(basis: Basis, figures: CityFigures, part: Part, sizes: Sizes) -> tuple[str, ...]:
    """Cities where a project of the city case may stand, in the order of the cities."""
    tranche = tranches_of(basis, part.project).get(part.code)
    bound = tranche.regions.split() if tranche else []
    provinces = _provinces(basis, part.project)
    chosen = set(bound) or set(chosen_by_rule(basis, figures, provinces, sizes))
    return tuple(city for city in basis.sources.cities if city in chosen)


def chosen_by_rule(
    basis: Basis, figures: CityFigures, provinces: tuple[str, ...], sizes: Sizes
) -> tuple[str, ...]:
    """The largest cities of the provinces, the first of each, and the most specialised."""
    cities = (city for province in provinces for city in basis.cities_of(province))
    ranked = sorted((c for c in cities if sizes.get(c, 0.0) > 0), key=lambda c: -sizes[c])
    chosen = dict.fromkeys(ranked[:LARGEST])
    for province in provinces:
        own = [city for city in ranked if city in basis.cities_of(province)]
        chosen |= dict.fromkeys(own[:FIRST])
    least = LEAST_SHARE * sum(sizes[city] for city in ranked)
    others = [city for city in ranked if city not in chosen and sizes[city] >= least]
    special = sorted(others, key=lambda city: -sizes[city] / figures.output[city])
    return (*chosen, *special[:SPECIALISED])


def _site(basis: Basis, part: Part, city: str) -> tuple[Site, list[Evidence]]:
    """The row of a city, with what the row of its province states."""
    province = basis.sources.cities[city].province
    stated = basis.case.sites.get((part.project, province))
    if stated is None:
        return Site(project=part.code, region=city), []
    given = stated.model_dump(exclude_unset=True)
    tranches = tranches_of(basis, part.project)
    evidence: list[Evidence] = []
    for column, field in number_columns(Site).items():
        total = given.get(field)
        if total is None:
            continue
        text = f"{part.project} in {province}: {number_text(total)}"
        if tranches and column in SHARED:
            given[field] = split(tranches, total)[part.code]
            text = f"{text} × {part_text(tranches, part.code)}"
        evidence.append(derived(At("sites", f"{part.code}/{city}", column), text))
    return Site.model_validate({**given, "project": part.code, "region": city}), evidence
