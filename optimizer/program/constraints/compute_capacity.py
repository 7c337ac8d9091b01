r"""Compute served is installed, and new capacity stays within the quota of its host.

    capacity:  Σ_r serve_{g,i,r,t}  ≤  util_{g,i}·(installed_{g,i,t} + Σ_{τ+lead≤t} build_{g,i,τ}
                                       + provided_{g,i,t}) − base load_{g,i}         [EFLOPS]
    limit:     build_{g,i,t}  ≤  limit_{g,i}                                  [EFLOPS a year]
    quota:     Σ_g build_{g,i,t} + Σ_p provided_p·start_{p,r(i),t}  ≤  quota_i [EFLOPS a year]

installed holds what was in use in the base year and what has come into use since; provided is what
compute projects in the host's region add after their lag.

Source: 13 EFLOPS in use, 7 under construction, 8.8 wan racks in three years (paper zhang, 三(二)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from inputs.compute import Compute
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, provided, subtract
from optimizer.program.players import Parts, keys, split
from optimizer.program.relations import hosts_of
from optimizer.program.rows import Row
from optimizer.program.stocks import headroom


def _owned(case: Case, host: str, amount: float) -> Parts:
    """The province of the host's region; a hub belongs to all by the key."""
    region = case.hosts[host].region
    return ((case.regions[region].province, amount),) if region else split(keys(case), amount)


def _added(
    case: Case, decide: Decisions, machine: Compute, year: int
) -> Iterator[tuple[int, float]]:
    """Usable capacity that decisions add at a host until a year."""
    for ordered in case.years:
        column = decide.build.get((machine.class_, machine.host, ordered))
        if column is not None and ordered + machine.lead_years <= year:
            yield column, machine.utilisation
    region = case.hosts[machine.host].region
    if region and hosts_of(case)[region] == machine.host:
        for column, amount in provided(
            decide, decide.here[region], "compute", machine.class_, year
        ):
            yield column, amount * machine.utilisation


def _capacity(case: Case, decide: Decisions) -> Iterator[Row]:
    serving: dict[tuple[str, str, int], list[int]] = {}
    for (kind, host, _, year), column in decide.serve.items():
        serving.setdefault((kind, host, year), []).append(column)
    for (kind, host, year), columns in serving.items():
        machine = case.compute.get((kind, host)) or Compute(class_=kind, host=host)
        room = headroom(case, machine, year)
        yield Row(
            family="compute_capacity",
            key=("capacity", kind, host, year),
            terms=subtract(dict.fromkeys(columns, 1.0), _added(case, decide, machine, year)),
            sense="<=",
            rhs=room,
            owned=_owned(case, host, room),
        )


def _limits(case: Case, decide: Decisions) -> Iterator[Row]:
    for (kind, host, year), column in decide.build.items():
        limit = case.compute[kind, host].build_limit_eflops
        yield Row(
            family="compute_capacity",
            key=("limit", kind, host, year),
            terms={column: 1.0},
            sense="<=",
            rhs=limit,
            owned=_owned(case, host, limit),
        )


def _starting(case: Case, decide: Decisions, host: str, year: int) -> Terms:
    """Capacity that a year's orders and starting projects add at a host."""
    terms = {
        decide.build[kind, host, year]: 1.0
        for kind, machine_host in case.compute
        if machine_host == host and (kind, host, year) in decide.build
    }
    region = case.hosts[host].region
    if region and hosts_of(case)[region] == host:
        for option in decide.here[region]:
            amount = sum(one.amount for one in option.provides if one.resource == "compute")
            column = decide.start.get((option.project.project, region, year))
            if amount > 0 and column is not None:
                terms[column] = amount
    return terms


def _quotas(case: Case, decide: Decisions) -> Iterator[Row]:
    for host, record in case.hosts.items():
        for year in case.years if record.quota_eflops is not None else ():
            terms = _starting(case, decide, host, year)
            if terms and record.quota_eflops is not None:
                yield Row(
                    family="compute_capacity",
                    key=("quota", host, year),
                    terms=terms,
                    sense="<=",
                    rhs=record.quota_eflops,
                    owned=_owned(case, host, record.quota_eflops),
                )


def compute_capacity(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Rows of capacity by class, host and year; of limits; of quotas by host and year."""
    yield from _capacity(case, decide)
    yield from _limits(case, decide)
    yield from _quotas(case, decide)
