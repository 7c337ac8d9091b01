"""What hangs on the numbers of people in the money: training, recruitment, work elsewhere."""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.plan.weights.cells import dated
from optimizer.plan.weights.optimum import Cell, Optimum, Weight
from optimizer.program.relations import KM_PER_STEP, move_terms, talent_class

Relation = tuple[str, str, str]


def supply(optimum: Optimum) -> Iterator[Weight]:
    """Training and recruitment."""
    case, factor = optimum.case, optimum.factor
    for (kind, region, year), people in optimum.facts.trained.items():
        paid = -people * case.talent[kind, region].train_cost_yi_cny * factor[year]
        yield from dated(optimum, (("talent", (kind, region), "train_cost_yi_cny"),), paid, year)
    for (kind, region, year), people in optimum.facts.recruited.items():
        paid = -people * case.talent[kind, region].recruit_cost_yi_cny * factor[year]
        yield from dated(optimum, (("talent", (kind, region), "recruit_cost_yi_cny"),), paid, year)


def cost_parts(case: Case, links: Links, relation: Relation) -> tuple[tuple[Cell, float], ...]:
    """The cells of the cost of a relation, each with what it brings to the cost."""
    stated = case.moves.get(relation)
    if stated is not None and stated.cost_yi_cny is not None:
        return ((("moves", relation, "cost_yi_cny"), stated.cost_yi_cny),)
    kind, home, work = relation
    terms = talent_class(case, kind)
    far = links.distance_km.get((home, work), 0.0) / KM_PER_STEP
    return (
        (("talent_classes", kind, "move_cost_yi_cny"), terms.move_cost_yi_cny),
        (("talent_classes", kind, "distance_cost_yi_cny"), terms.distance_cost_yi_cny * far),
    )


def barrier_cells(case: Case, relation: Relation) -> tuple[Cell, ...]:
    """The cells whose product is the barrier of a relation."""
    stated = case.moves.get(relation)
    if stated is not None and stated.barrier is not None:
        return (("moves", relation, "barrier"),)
    kind, home, work = relation
    own: Cell = ("talent_classes", kind, "barrier")
    shared = [
        (zone.barrier_factor, code)
        for code, zone in case.zones.items()
        if (code, home) in case.zone_members and (code, work) in case.zone_members
    ]
    return (own, ("zones", min(shared)[1], "barrier_factor")) if shared else (own,)


def moving(optimum: Optimum) -> Iterator[Weight]:
    """Work elsewhere, and what the barrier adds to its cost."""
    case, links = optimum.case, optimum.facts.links
    for (kind, home, work, year), people in optimum.facts.moved.items():
        relation = (kind, home, work)
        barrier = move_terms(case, links, *relation).barrier
        efforts = people * optimum.factor[year] / (1 - barrier)
        whole = 0.0
        for cell, cost in cost_parts(case, links, relation):
            yield from dated(optimum, (cell,), -efforts * cost, year)
            whole += cost
        for cell in barrier_cells(case, relation) if barrier else ():
            yield cell, -efforts * whole * barrier / (1 - barrier)
