"""Projects of a synthetic case: what they bring, need and provide, and who holds rights."""

from typing import Literal

from inputs.projects import (
    Project,
    ProjectAge,
    ProjectCompute,
    ProjectRight,
    ProjectTalent,
    Provides,
    Site,
)
from inputs.synthetic.world import COMPUTE, SECTORS, TALENT, World, between

DISCIPLINES: tuple[Literal["short", "medium", "strategic"], ...] = ("short", "medium", "strategic")
INSTALMENTS = ((0.5, 0.4), (0.3, 0.8), (0.2, 1.0))
"""Share of capital paid and use of resources at age 0, 1, 2 and after."""


def projects(world: World) -> list[Project]:
    """Projects that return 18 to 40 % of their capital a year; every third has a home."""
    made = []
    for i, code in enumerate(world.projects):
        chance = world.dice(f"project/{i}")
        capital = between(chance, 5, 60)
        made.append(
            Project(
                project=code,
                sector=SECTORS[i % len(SECTORS)],
                discipline=DISCIPLINES[i % len(DISCIPLINES)],
                home=world.province(i % len(world.regions)) if i % 3 == 0 else "",
                name_zh=f"项目{i + 1}",
                value_yi_cny=round(capital * between(chance, 0.18, 0.4), 4),
                capital_yi_cny=capital,
                energy_yi_kwh=between(chance, 0.05, 1.5),
                land_km2=between(chance, 0.02, 0.5),
                sales_yi_cny=round(capital * between(chance, 0.5, 1.5), 4),
                addressed_yi_cny=round(capital * between(chance, 1, 5), 4),
            )
        )
    return made


def rights(world: World) -> list[ProjectRight]:
    """Every third project is shared by two provinces; the rest have a home or are open."""
    owners = world.provinces
    shared = [code for i, code in enumerate(world.projects) if i % 3 == 1]
    return [
        ProjectRight(project=code, province=province, right=part)
        for n, code in enumerate(shared)
        for province, part in _parts(owners, n).items()
    ]


def _parts(owners: tuple[str, ...], n: int) -> dict[str, float]:
    first, second = owners[n % len(owners)], owners[(n + 1) % len(owners)]
    return {first: 1.0} if first == second else {first: 0.6, second: 0.4}


def ages(world: World) -> list[ProjectAge]:
    """Three instalments and a slow start for each project."""
    return [
        ProjectAge(project=code, age=age, instalment=paid, profile=use)
        for code in world.projects
        for age, (paid, use) in enumerate(INSTALMENTS)
    ]


def sites(world: World) -> list[Site]:
    """Every project may go to every region, with needs that differ by up to a tenth."""
    chance = world.dice("sites")
    return [
        Site(project=code, region=region, need_factor=between(chance, 0.9, 1.1))
        for code in world.projects
        for region in world.regions
    ]


def talent_needs(world: World) -> list[ProjectTalent]:
    """Three of the classes for each project."""
    chance = world.dice("project_talent")
    return [
        ProjectTalent(project=code, class_=k, need_kperson=between(chance, 0.05, 0.9))
        for i, code in enumerate(world.projects)
        for k in (TALENT[i % 5], TALENT[(i + 1) % 5], TALENT[(i + 3) % 5])
    ]


def compute_needs(world: World) -> list[ProjectCompute]:
    """One class of compute for two projects of three."""
    chance = world.dice("project_compute")
    return [
        ProjectCompute(project=code, class_=COMPUTE[i % 3], need_eflops=between(chance, 0.01, 0.3))
        for i, code in enumerate(world.projects)
        if i % 3 != 2 or i % 2
    ]


def provides(world: World) -> list[Provides]:
    """Some projects also train people, host compute or save energy, a year after they start."""
    made = []
    for i, code in enumerate(world.projects):
        if i % 10 == 4:
            made.append(_provided(code, "training", TALENT[i % 5], 0.5))
        if i % 12 == 5:
            made.append(_provided(code, "compute", COMPUTE[i % 3], 0.2))
        if i % 15 == 6:
            made.append(_provided(code, "energy", "", 0.8))
    return made


def _provided(
    code: str, resource: Literal["training", "compute", "energy"], kind: str, amount: float
) -> Provides:
    return Provides(project=code, resource=resource, kind=kind, lag=1, amount=amount)
