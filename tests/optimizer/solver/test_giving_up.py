"""Where simplex gives up, interior point is asked."""

from collections.abc import Callable

import highspy
import pytest

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.highs import GIVEN_UP, Highs
from optimizer.solver.points import has_point


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> Callable[[highspy.HighsModelStatus], None]:
    """Whatever is not solved by interior point ends with a status."""
    told = highspy.Highs.getModelStatus

    def answer(status: highspy.HighsModelStatus) -> None:
        def says(model: highspy.Highs) -> highspy.HighsModelStatus:
            _, solver = model.getOptionValue("solver")
            return told(model) if solver == "ipm" else status

        monkeypatch.setattr(highspy.Highs, "getModelStatus", says)

    return answer


@pytest.mark.parametrize("status", GIVEN_UP)
def test_where_simplex_gives_up_interior_point_finds_the_optimum(
    larger: Prepared, lost: Callable[[highspy.HighsModelStatus], None], status
):
    best = Highs().solve(larger.program)
    lost(status)
    found = Highs().solve(larger.program)
    assert found.status == "optimal"
    assert found.objective == pytest.approx(best.objective, rel=1e-7)
    assert len(found.prices) == larger.program.matrix.rows


@pytest.mark.parametrize("status", GIVEN_UP)
def test_where_simplex_gives_up_interior_point_finds_whether_rows_can_hold(
    lp: Callable[..., Program], lost: Callable[[highspy.HighsModelStatus], None], status
):
    lost(status)
    assert has_point(lp([0, 0], [([1, 1], ">=", 3), ([1, 0], "<=", 1)]))
    assert not has_point(lp([0], [([1], ">=", 3), ([1], "<=", 1)]))


def test_where_simplex_takes_longer_than_allowed_interior_point_finds_the_optimum(larger: Prepared):
    best, hasty = Highs().solve(larger.program), Highs(patience=0)
    for _ in range(2):
        found = hasty.solve(larger.program)
        assert found.status == "optimal"
        assert found.objective == pytest.approx(best.objective, rel=1e-7)
    few = larger.program.with_bounds(0, 0.0, 0.0)
    assert hasty.solve(few).objective == pytest.approx(Highs().solve(few).objective, rel=1e-7)
