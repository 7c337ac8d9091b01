"""Compute hosted for the projects, who needs it, and who is served from where."""

from inputs.case import Case
from maps.layers.groups import COMPUTE as GROUP
from maps.layers.hosts import homes, hosted, hubs
from maps.layers.layer import Arrows, Circles, Layer, Years
from maps.readings import by_region, flows_of, number, rows, tally
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Compute hosted for the projects, EFLOPS, by region of the host; circles show the need."""
    home = homes(case)
    used = tally(rows(plan, "compute", years), "host", "used")
    service = rows(plan, "compute_service", years)
    flows = flows_of(
        (str(row["region"]), home.get(str(row["host"]), str(row["host"])), number(row["eflops"]))
        for row in service
    )
    values = by_region(plan, case, "compute", hosted(case, used))
    return Period(values, tally(service, "region", "eflops"), flows, hubs(case, used))


COMPUTE = Layer(
    key="compute",
    group=GROUP,
    title=Text("算力承载", "Compute"),
    measure=Text("承载算力", "Compute hosted"),
    part=Text("图内承载算力", "the compute hosted on the map"),
    unit="eflops",
    smaller_unit="pflops",
    tables=("compute", "compute_service"),
    read=read,
    circles=Circles(Text("算力需求", "Compute needed")),
    arrows=Arrows(Text("算力调度", "Compute served"), Text("用户地 → 承载地", "From user to host")),
)
