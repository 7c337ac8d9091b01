r"""Partners take their shares of a cross-boundary project.

    least:  Σ_{r in P,t} start_{p,r,t}  ≥  ℓ_P·Σ_{r,t} start_{p,r,t}           (named partner P)
    most:   Σ_{r in P,t} start_{p,r,t}  ≤  (1−ℓ)·Σ_{r,t} start_{p,r,t}         (any two provinces)

start is a share of the project (dimensionless). A row for every province keeps any of them from
taking more than 1−ℓ: whichever takes most, the others together take at least ℓ. Two provinces can
do that if ℓ ≤ ½; above it, more have to take part.

Source: G60 corridor and the science city of Zhangjiang across provinces (paper fusion, section
三(八)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, begun, sized
from optimizer.program.options import Option
from optimizer.program.rows import Row


def _taken(decide: Decisions, sites: list[Option], province: str, least: float) -> Terms:
    """What a province takes less a share of the whole."""
    return begun(decide, sized(sites, lambda option: (option.province == province) - least))


def consortium(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per project and named partner; per project and province where any two will do."""
    sites: dict[str, list[Option]] = {}
    for option in decide.options.values():
        sites.setdefault(option.project.project, []).append(option)
    for (project, partner), record in case.consortia.items():
        for province in (partner,) if partner else case.players:
            least = record.least_share if partner else 1 - record.least_share
            terms = _taken(decide, sites.get(project, []), province, least)
            if terms:
                yield Row(
                    family="consortium",
                    key=("least" if partner else "most", project, province),
                    terms=terms,
                    sense=">=" if partner else "<=",
                    rhs=0.0,
                )
