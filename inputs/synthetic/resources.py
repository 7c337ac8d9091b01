"""People and machines of a synthetic case: fewer than all projects together would use."""

from inputs.compute import Compute, ComputeClass, ComputeDue, Host, Route
from inputs.projects import ProjectCompute, ProjectTalent
from inputs.synthetic.world import COMPUTE, HUBS, TALENT, World, between
from inputs.talent import Move, Talent, TalentClass

PEOPLE, MACHINES = 0.5, 0.4
"""Supply as a share of what all projects together would use."""

MS_PER_1000_KM = 15.0
"""Round trip in fibre with its detours."""


def talent_classes() -> list[TalentClass]:
    """Five classes with a barrier between provinces."""
    return [
        TalentClass(class_=k, barrier=0.2, move_cost_yi_cny=0.05, distance_cost_yi_cny=0.1)
        for k in TALENT
    ]


def talent(world: World, needs: list[ProjectTalent]) -> list[Talent]:
    """People by the size of the region, fewer than all projects need."""
    made = []
    for k in TALENT:
        total = sum(need.need_kperson for need in needs if need.class_ == k)
        for i, region in enumerate(world.regions):
            free = PEOPLE * total * world.weights[i]
            chance = world.dice(f"talent/{k}/{i}")
            made.append(
                Talent(
                    class_=k,
                    region=region,
                    stock_kperson=round(free / 0.05, 4),
                    deployable=0.05,
                    attrition=0.03,
                    inflow=0.04,
                    mobile_share=0.3,
                    home_floor=0.5,
                    wage_yi_cny=between(chance, 1.0, 3.0),
                    train_limit_kperson=round(0.1 * free, 4),
                    train_cost_yi_cny=0.3,
                    recruit_limit_kperson=round(0.05 * free, 4),
                    recruit_cost_yi_cny=0.5,
                )
            )
    return made


def moves(world: World) -> list[Move]:
    """A cost by distance between every two regions."""
    return [
        Move(class_=k, from_=a, to=b, cost_yi_cny=round(0.05 + 1e-4 * world.km(i, j), 6))
        for k in TALENT
        for i, a in enumerate(world.regions)
        for j, b in enumerate(world.regions)
        if i != j
    ]


def compute_classes() -> list[ComputeClass]:
    """Two classes for which distance does not matter, and one bound by latency."""
    limits = (None, None, 8.0)
    return [
        ComputeClass(class_=g, energy_yi_kwh=0.9, latency_limit_ms=limit, transit_cost_yi_cny=0.05)
        for g, limit in zip(COMPUTE, limits, strict=True)
    ]


def hosts(world: World) -> list[Host]:
    """A host in each region, and three hubs with cheap power."""
    local = [
        Host(host=f"H{region}", region=region, pue=1.3, quota_eflops=1.0)
        for region in world.regions
    ]
    return [*local, *(Host(host=hub, pue=1.15, tariff_yi_cny=0.35) for hub in HUBS)]


def compute(world: World, needs: list[ProjectCompute]) -> list[Compute]:
    """Capacity by the size of the region; a quarter of it stands in the hubs."""
    made = []
    for g in COMPUTE:
        total = MACHINES * sum(need.need_eflops for need in needs if need.class_ == g)
        for weight, region in zip(world.weights, world.regions, strict=True):
            made.append(
                Compute(
                    class_=g,
                    host=f"H{region}",
                    installed_eflops=round(0.75 * total * weight / 0.8, 6),
                    utilisation=0.8,
                    build_limit_eflops=0.05,
                    build_cost_yi_cny=12.0,
                    hosting_cost_yi_cny=0.4,
                )
            )
        made += [
            Compute(
                class_=g, host=hub, installed_eflops=round(total / 12, 6), hosting_cost_yi_cny=0.3
            )
            for hub in HUBS
        ]
    return made


def compute_due(world: World) -> list[ComputeDue]:
    """A hall that opens in the first host in the last year."""
    host = f"H{world.regions[0]}"
    return [ComputeDue(class_=COMPUTE[0], host=host, year=world.years[-1], added_eflops=0.1)]


def routes(world: World) -> list[Route]:
    """Latency by distance between regions; links of stated width to the hubs."""
    local = [
        Route(class_=g, host=f"H{a}", region=b, latency_ms=round(1 + MS_PER_1000_KM * km / 1000, 3))
        for g in COMPUTE
        for i, a in enumerate(world.regions)
        for j, b in enumerate(world.regions)
        for km in (world.km(i, j),)
    ]
    far = [
        Route(class_=g, host=hub, region=b, cost_yi_cny=0.2, latency_ms=35.0, bandwidth_eflops=0.5)
        for g in COMPUTE
        for hub in HUBS
        for b in world.regions
    ]
    return [*local, *far]
