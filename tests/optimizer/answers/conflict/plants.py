"""What a planted conflict is made of.

Project p must be built whole unless said otherwise; it may stand in A (province P) or B (province
Q), from 2023 to 2024. Where only A is open, `sites` says so.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from three_regions import keyed

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Region
from inputs.sectors import Sector
from inputs.settings import Advantage, Settings

YEARS = (2023, 2024)
ONLY_A = {"sites": [Site(project="p", region="A")]}


class Planted(NamedTuple):
    """A case, the rows of each conflict, the least change of rows alone (None: not enough), and the
    setting that makes each."""

    case: Case
    conflicts: tuple[frozenset[str], ...]
    changes: Mapping[str, float | None]
    settings: Mapping[str, str]


def build(
    project: Mapping[str, Any], settings: Mapping[str, Any] | None = None, **tables: Any
) -> Case:
    """Two regions and project p with some cells, which must be built unless these say otherwise."""
    given = {
        "regions": [
            Region(region="A", province="P", gdp_yi_cny=1, industrial_output_yi_cny=40),
            Region(region="B", province="Q", gdp_yi_cny=1, industrial_output_yi_cny=40),
        ],
        "sectors": [Sector(sector="s")],
        "projects": [
            Project(**{"project": "p", "sector": "s", "mandated": True, **project}),
            *tables.pop("more", ()),
        ],
        **tables,
    }
    head = Settings(
        schema_=1, name="planted", base_year=2022, first_year=2023, last_year=2024,
        discount_rate=0, advantage=Advantage(method="none"), **(settings or {}),
    )  # fmt: skip
    return Case(settings=head, **{name: keyed(records) for name, records in given.items()})


def yearly(make: Any, **amounts: float) -> list[Any]:
    """A record for every year."""
    return [make(year=year, **amounts) for year in YEARS]


PLACE = "placement__p"

MANDATE = "projects[project=p].mandated=false"
