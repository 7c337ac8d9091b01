"""What each layer holds, in both languages."""

from collections.abc import Mapping

from maps.story.both import Both

TITLES: Mapping[str, Both] = {
    "regions": Both(
        "各地区全规划期合计；人才、算力、用电、用地为末年数",
        "Regions over the whole plan; people, compute, power and land in the last year",
    ),
    "regions_by_year": Both("各地区各年", "Regions year by year"),
    "region_seats": Both("各地区政府驻地", "Seats of the regions"),
    "placements": Both("项目落地，位于所在地区驻地", "Placements, at the seats of their regions"),
    "hosts": Both("算力承载地与枢纽，末年数", "Hosts and hubs of compute, in the last year"),
    "prices_by_region": Both(
        "各地区的影子价格，位于驻地；单位见 unit", "Shadow prices by region, at the seats; see unit"
    ),
    "talent_flows": Both("人才流动：常住地 → 工作地", "People from home to work"),
    "compute_flows": Both(
        "算力调度：用户地 → 承载地；两端同点者无线段",
        "Compute from user to host; no line where both are one point",
    ),
    "run_info": Both("运行信息、来源与须知", "The run, its sources and cautions"),
    "fields": Both("各图层字段的含义与单位", "Meaning and unit of every field"),
}
