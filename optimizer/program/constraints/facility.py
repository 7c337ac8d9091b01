r"""Projects share a facility within its capacity.

    Σ_{p, r served} use_{n,p}·use_{p,r,t}  ≤  capacity_n + Σ_{p, r served} provided_{n,p}·Σ_{τ+lag≤t} start_{p,r,τ}

n is the facility; the unit is its own (firms, hours, places a year). A facility serves a region, a
province, a zone, or all; provided is what a project adds after its lag, and what is closed adds no
more. Each tier of the enabling platform (the city's exchange, sector information, matching in the
parks) is a facility that projects may extend.

Source: the three-tier enabling platform (paper guo, section 五(二)); platforms shared across
regions and sectors (六(二)).
"""  # noqa: E501 - one formula

from collections.abc import Iterator
from functools import partial
from itertools import chain

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import provided, sized, subtract, used
from optimizer.program.options import Option
from optimizer.program.places import owned_by_place, regions_of
from optimizer.program.rows import Row

Uses = dict[str, float]


def _use(uses: Uses, option: Option) -> float:
    return uses.get(option.project.project, 0.0)


def facility(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per facility and year in which a project could use it."""
    users: dict[str, Uses] = {}
    for (project, code), record in case.facility_use.items():
        users.setdefault(code, {})[project] = record.use
    for code, uses in users.items():
        pool = case.facilities[code]
        regions = regions_of(case, pool.region)
        found = list(chain.from_iterable(decide.here[region] for region in regions))
        using = sized(found, partial(_use, uses))
        for year in case.years:
            terms = used(decide, using, year)
            if terms:
                yield Row(
                    family="facility",
                    key=(code, year),
                    terms=subtract(terms, provided(decide, found, "matching", code, year)),
                    sense="<=",
                    rhs=pool.capacity,
                    owned=owned_by_place(case, pool.region, pool.capacity),
                )
