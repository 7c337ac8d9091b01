"""Answers of a batch written by hand, from axes and a formula of money."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from optimizer.answers.records import Answers, Varied


@pytest.fixture
def answers() -> Callable[..., Answers]:
    """Makes answers of points and money; a scenario without money is infeasible."""

    def make(
        axes: Sequence[Varied],
        points: Sequence[Sequence[float]],
        money: Sequence[float],
        worth: dict[str, Sequence[float]] | None = None,
        alone: dict[str, Sequence[float]] | None = None,
    ) -> Answers:
        amounts = np.array(money, dtype=np.float64)
        return Answers(
            scenarios=np.arange(len(amounts)),
            status=np.where(np.isfinite(amounts), "optimal", "infeasible"),
            axes=tuple(axes),
            points=np.array(points, dtype=np.float64).reshape(len(amounts), len(axes)),
            money=amounts,
            objective=amounts,
            worth={k: np.array(v, dtype=np.float64) for k, v in (worth or {}).items()},
            alone={k: np.array(v, dtype=np.float64) for k, v in (alone or {}).items()},
        )

    return make
