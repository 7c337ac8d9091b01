"""The page that shows how the numbers of the city case were found, as Markdown.

`python -m inputs.scaling.page > docs/data-city.md` writes it.
"""

import sys
from collections.abc import Iterator

from inputs.builtin import CASES
from inputs.case import Case
from inputs.data_page import grade_lines, source_text
from inputs.evidence_lookup import evidence_of
from inputs.load import load_case
from inputs.scaling.sources import Sources, read_sources

CITY_CASE = CASES / "delta-city"
"""Folder of the built-in city case."""

SHOWN = (
    ("gdp_yi_cny", "GDP, 亿元"),
    ("population_kperson", "residents, thousand"),
    ("industrial_output_yi_cny", "industrial output, 亿元"),
    ("rent_yi_cny", "rent, 亿元 per km²"),
    ("productivity", "productivity"),
)
"""Figures of a city that the page spells out."""


def city_page(case: Case, sources: Sources, notes: str) -> str:
    """The whole page on a city case; `notes` stands between its opening and its tables."""
    parts = (
        _opening(case),
        notes.splitlines(),
        _cities(case),
        _tranches(case, sources),
        _hosts(sources),
        _zones(sources),
        _branches(sources),
        _figures(case, sources),
    )
    return "\n".join(line for part in parts for line in (*part, "")).rstrip() + "\n"


def _opening(case: Case) -> Iterator[str]:
    yield "# The data of the city case"
    yield ""
    yield "Written by `python -m inputs.scaling.page > docs/data-city.md`; do not edit by hand."
    yield "`python -m inputs.scaling` derives the case from the province case and from the tables"
    yield "in `inputs/scaling/data`. What the two cases share is told in [data.md](data.md); the"
    yield "evidence of every single number is in `inputs/cases/delta-city/evidence.csv`."
    yield ""
    yield f"{len(case.regions)} cities, {len(case.projects)} projects, {len(case.sites)} sites."
    yield ""
    yield from grade_lines(case)


def _cities(case: Case) -> Iterator[str]:
    yield "## Figures of every city"
    for code, region in case.regions.items():
        yield ""
        yield f"**{code} {region.name_en}** ({region.name_zh})"
        yield ""
        for column, words in SHOWN:
            source = source_text(evidence_of(case, "regions", code, column))
            yield f"- {words} {getattr(region, column):.5g}: {source}"


def _tranches(case: Case, sources: Sources) -> Iterator[str]:
    yield "## Tranches"
    yield ""
    yield "| tranche | name | part | capital, 亿元 | named in | cities |"
    yield "|---|---|---:|---:|---|---|"
    for tranche in sources.tranches.values():
        project = case.projects[tranche.code]
        part = case.parameters[f"part_{tranche.code.lower()}"].value
        cities = (region for code, region in case.sites if code == tranche.code)
        names = ", ".join(case.regions[city].name_en for city in cities)
        label = f"{project.name_en} ({project.name_zh})"
        cells = (tranche.code, label, f"{part:.4g}", f"{project.capital_yi_cny:.4g}")
        yield f"| {' | '.join((*cells, tranche.named_in, names))} |"
    yield ""
    for programme in sources.programmes.values():
        yield f"- {programme.project}, by {programme.counted}: {programme.reason}"


def _hosts(sources: Sources) -> Iterator[str]:
    yield "## Hosts"
    yield ""
    yield "| host | name | part of | installed | permitted | why |"
    yield "|---|---|---|---:|---:|---|"
    for part in sources.hosts.values():
        name = f"{part.name_en} ({part.name_zh})"
        shares = (f"{part.installed:.4g}", f"{part.permitted:.4g}")
        yield f"| {' | '.join((part.host, name, part.of, *shares, part.reason))} |"


def _zones(sources: Sources) -> Iterator[str]:
    yield "## Zones"
    yield ""
    yield "| zone | name | cities | note |"
    yield "|---|---|---|---|"
    for zone in sources.zones.values():
        cities = ", ".join(sources.cities[city].name_en for city in zone.members.split())
        name = f"{zone.name_en} ({zone.name_zh})"
        yield f"| {' | '.join((zone.zone, name, cities, zone.note))} |"


def _branches(sources: Sources) -> Iterator[str]:
    yield "## Where a branch stands"
    yield ""
    yield "Multiples of a city’s share in all industry, before they are scaled to the province; 1"
    yield "where nothing is listed. From general knowledge; each has a range from half to twice."
    yield ""
    yield "| sector | city | times | why |"
    yield "|---|---|---:|---|"
    for branch in sources.branches.values():
        name = sources.cities[branch.region].name_en
        yield f"| {branch.sector} | {name} | {branch.times:g} | {branch.reason} |"


def _figures(case: Case, sources: Sources) -> Iterator[str]:
    yield "## Printed figures of the cities"
    yield ""
    yield "| parameter | value | unit | meaning | source |"
    yield "|---|---:|---|---|---|"
    for figure in sources.figures.values():
        row = case.parameters[figure.code]
        source = source_text(evidence_of(case, "parameters", figure.code, "value"))
        yield f"| {figure.code} | {row.value:g} | {row.unit} | {row.meaning} | {source} |"


def main() -> None:
    """The page on the built-in city case is on standard output."""
    notes = (CITY_CASE / "notes.md").read_text(encoding="utf-8")
    page = city_page(load_case(CITY_CASE), read_sources(), notes)
    sys.stdout.buffer.write(page.encode())


if __name__ == "__main__":
    main()
