"""A loaded model for each purpose."""

from dataclasses import replace

import pytest

from optimizer.solver.highs import Highs
from optimizer.solver.slots import Slots


@pytest.fixture
def programs(lp):
    """Maximise x + y under a limit that moves."""
    first = lp([-1, -1], [([1, 2], "<=", 4), ([3, 1], "<=", 6)])
    return [replace(first, row_upper=first.row_upper * factor) for factor in (1, 1.5, 0.5)]


def test_each_purpose_has_a_model_of_its_own(programs):
    slots = Slots()
    for purpose, program in zip(("money", "equity", "money"), programs, strict=True):
        slots.turn_to(purpose)
        assert slots.solve(program).objective == pytest.approx(Highs().solve(program).objective)
    assert sorted(slots._models) == ["equity", "money"]
    assert slots.ranging() is not None


def test_rewound_models_stand_at_their_marked_bases_and_others_are_gone(programs):
    slots = Slots()
    slots.turn_to("money")
    slots.solve(programs[0])
    slots.mark()
    slots.turn_to("later")
    slots.solve(programs[1])
    slots.rewind()
    assert sorted(slots._models) == ["money"]
    slots.turn_to("money")
    fresh = Highs().solve(programs[2])
    assert slots.solve(programs[2]).objective == pytest.approx(fresh.objective)
