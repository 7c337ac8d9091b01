"""Batches written by hand: what scenarios say of four provinces, or of 41 cities."""

from dataclasses import replace

import hand_plans as plans

from inputs.case import Case
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario import Chosen, Scenario
from optimizer.answers.placements import Placed, Presence
from optimizer.answers.standing import Crowd, Yield

SHANGHAI, JIANGSU, ZHEJIANG, ANHUI = plans.PROVINCES
PLACED = (
    Placed("p0", "core", 1.0, (Presence(SHANGHAI, 1.0, 0.6, 8), Presence(ANHUI, 0.5, 0.4, 4))),
    Placed("p1", "contested", 0.25, (Presence(JIANGSU, 0.25, 1.0, 2),)),
    Placed("p2", "never", 0.0, ()),
)


def survey(case: Case | None = None) -> Survey:
    """Eight solved scenarios and two infeasible ones."""
    found = case or plans.province_case()
    codes = list(found.regions)
    crowds = {code: Crowd(at / 2, ("p0",) if at == 1 else ()) for at, code in enumerate(codes)}
    yields = {code: Yield(100.0 + at, 90.0, 110.0 + at) for at, code in enumerate(codes)}
    return Survey(
        id="3f9a1c0b77de",
        version="0.1.0",
        sweep="用能",
        case=found,
        plan=plans.drawn_plan(found),
        origin="base",
        statuses={"optimal": 8, "infeasible": 2},
        solved=8,
        crowds=crowds,
        yields=yields,
        placed=PLACED,
    )


def scenario(number: int | None, money: float, points: tuple[str, ...] = (), **changes) -> Scenario:
    """A solved scenario whose values hang on its money, with one project."""
    values = {code: money + 10 * at for at, code in enumerate(plans.PROVINCES)}
    placed = {SHANGHAI: {"p0": 0.5}, JIANGSU: {"p0": 0.5, "p1": 1.0}}
    return replace(Scenario(number, "optimal", points, money, values, placed), **changes)


def chosen() -> Chosen:
    """The base, three solved scenarios and an infeasible one; axes with names to escape."""
    return Chosen(
        axes=("用电", "<b>杠杆</b>"),
        base=scenario(None, 50.0, mark="base"),
        solved=(
            scenario(7, 60.0, ("× 1.1", "开"), mark="best"),
            scenario(3, 55.0, ("× 1", "关"), placed={ANHUI: {"p2": 1.0}}),
            scenario(4, 40.0, ("× 0.7", "关"), mark="worst"),
        ),
        others=(Scenario(5, "infeasible", ("× 0.1", "关")),),
    )
