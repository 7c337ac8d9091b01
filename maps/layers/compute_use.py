"""How much of the compute that projects may use is used."""

from inputs.case import Case
from maps.layers.groups import COMPUTE as GROUP
from maps.layers.hosts import hosted, hubs
from maps.layers.layer import Layer, Years
from maps.readings import OUTSIDE, rows, tally
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Per cent of the capacity for projects that is used in the last of the years.

    Regions without a host, or whose hosts have no capacity for projects, have no data.
    """
    table = rows(plan, "compute", (max(years),))
    used, usable = (tally(table, "host", column) for column in ("used", "capacity"))
    shares = _shares(hosted(case, used), hosted(case, usable))
    values = {code: share for code, share in shares.items() if code != OUTSIDE}
    return Period(values, outside=_shares(hubs(case, used), hubs(case, usable)))


def _shares(used: dict[str, float], usable: dict[str, float]) -> dict[str, float]:
    return {code: 100 * used[code] / most for code, most in usable.items() if most > 0}


COMPUTE_USE = Layer(
    key="compute_use",
    group=GROUP,
    title=Text("算力利用率", "Compute use"),
    measure=Text("可用算力的利用率", "Share of usable compute in use"),
    unit="percent",
    tables=("compute.capacity", "compute.used"),
    read=read,
    regions_add_up=False,
    note=Text(
        "可用算力 ＝ 装机 × 可利用比例 − 原有负荷；没有可用算力的地区为无数据",
        "Usable is installed × utilisation, less the load of before; regions without any have no "
        "data",
    ),
)
