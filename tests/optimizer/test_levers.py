"""Every lever of the province case moves what its paper expects it to move, and the right way.

Each is solved alone in the money stage and compared with the case as it is. Directions come from
the papers; no size is expected, because the papers print none.
"""

from collections.abc import Callable

import pytest
from measures import (
    PROVINCE,
    Solved,
    begun,
    drawn,
    emitted,
    in_hubs,
    moved,
    recruited,
    solved,
    today,
    varied,
)

from inputs.scenarios.files import plans_of
from inputs.scenarios.levers import levers_of

FELT = 1e-3
"""Least relative change that counts as a movement; solvers work to 1e-7."""

COAST = ("310000", "320000", "330000")


def spent_abroad(plan: Solved) -> float:
    """Vouchers spent outside the province that issues them, 亿元."""
    return plan.amount("voucher", lambda key: plan.case.regions[str(key[2])].province != key[0])


def standing(plan: Solved, project: str) -> float:
    """Share of a project that has not been closed by the end of the plan."""
    return begun(plan, project) - plan.amount("close", lambda key: key[0] == project)


def across_the_coast(plan: Solved) -> float:
    """People who work across the borders of the three coastal provinces, thousand person-years."""
    return plan.amount("move", lambda key: key[1] in COAST and key[2] in COAST)


def new_skilled(plan: Solved) -> float:
    """Skilled workers trained and recruited, thousand persons."""
    return recruited(plan, "skilled") + plan.amount("train", lambda key: key[0] == "skilled")


def land_of(plan: Solved) -> float:
    """Industrial land in use in the second year, km²."""
    return plan.left("land", lambda key: key[1] == 2024)


UP: dict[str, Callable[[Solved], float]] = {
    "g60_corridor": lambda plan: begun(plan, "P05"),
    "demonstration_zone": across_the_coast,
    "mutual_recognition": moved,
    "two_way_talent": lambda plan: moved(plan, ("digital", "hybrid")),
    "unveil_and_lead": lambda plan: moved(plan, ("lead", "research")),
    "vouchers": spent_abroad,
    "western_offload": in_hubs,
    "contract_energy": lambda plan: begun(plan, "P47"),
    "grid_storage": lambda plan: standing(plan, "P46"),
    "training_bases": lambda plan: plan.amount("train"),
    "settlement_reform": lambda plan: recruited(plan, "research", "digital", "skilled"),
    "import_of_leading_talent": lambda plan: recruited(plan, "lead", "research", "hybrid"),
    "three_tier_platform": lambda plan: begun(plan, "P28"),
    "pooled_funds": lambda plan: drawn(plan, "public"),
    "special_loans": lambda plan: drawn(plan, "loan"),
    "equity_board": lambda plan: drawn(plan, "equity"),
    "security_module": lambda plan: begun(plan, "P20"),
    "smart_factory_plan": lambda plan: begun(plan, "P14", region="310000"),
    "transfer_to_anhui": lambda plan: begun(plan, "P25", "P55", region="340000"),
    "idle_land": land_of,
}
DOWN: dict[str, Callable[[Solved], float]] = {
    "public_compute_pool": lambda plan: plan.worth("compute_capacity"),
    "carbon_market": emitted,
    "vocational_grades": new_skilled,
}

CHARGES = {"carbon_market", "security_module"}
"""Levers that ask something of the plan; all others give it room, so the money cannot fall."""


def test_every_lever_of_the_case_is_tried() -> None:
    sheet = plans_of(PROVINCE).levers_sheet()
    assert sheet is not None
    assert set(levers_of(sheet.file, sheet.document).levers) == set(UP) | set(DOWN)


@pytest.mark.parametrize("code", [*UP, *DOWN])
def test_a_lever_moves_what_its_paper_expects(code: str) -> None:
    before, after = today(), solved(varied({"levers": [code]}))
    measure, sign = (UP[code], 1) if code in UP else (DOWN[code], -1)
    least = FELT * max(abs(measure(before)), FELT)
    assert sign * (measure(after) - measure(before)) > least
    if code in CHARGES:
        assert after.money < before.money
    else:
        assert after.money > before.money
