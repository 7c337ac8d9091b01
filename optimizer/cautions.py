"""What a planner must know of how a plan came about, in words."""

from collections.abc import Iterator, Mapping

from optimizer.prepare import Prepared
from optimizer.stages import Outcome

EXACT = (1e-4, 1e4)
"""Range of coefficients in which solvers keep their digits."""

NOTED = 0.005
"""Smallest loss of a province that is told, 亿元."""


def _stages(ready: Prepared, outcome: Outcome) -> Iterator[str]:
    """Stages that were not reached, or that cost more than the case allows."""
    for name, _, solution in outcome.reached:
        if name == "guarantee":
            tolerance = ready.case.settings.equity.tolerance
            yield (
                "holding every province at what it reaches alone costs more than the tolerance of "
                f"{tolerance:g}; it is held, and nothing is left to make gains more equal"
            )
        if solution.status != "optimal":
            yield (
                f"stage '{name}' was not reached ({solution.status}); the plan is that of the "
                "stage before"
            )


def _unguaranteed(ready: Prepared, outcome: Outcome, worth: Mapping[str, float]) -> Iterator[str]:
    """Provinces that nothing holds at what they reach alone, and those that fall below it."""
    if outcome.alone is None:
        return
    for province in ready.case.players:
        if province not in outcome.alone:
            if ready.decide.gain:
                yield f"{province} has no plan of its own, so nothing guarantees that it gains"
            continue
        loss = -outcome.alone[province].objective - worth[province]
        if loss > NOTED:
            yield (
                f"{province} is worth {loss:,.2f} 亿元 less than alone; 'stages: [equity]' in "
                "case.yaml holds it at that"
            )


def _coefficients(ready: Prepared) -> Iterator[str]:
    """Coefficients that leave the range in which solvers are exact."""
    sizes = abs(ready.program.matrix.value)
    sizes = sizes[sizes > 0]
    if len(sizes) and (sizes.min() < EXACT[0] or sizes.max() > EXACT[1]):
        yield (
            f"coefficients run from {sizes.min():.3g} to {sizes.max():.3g}; outside "
            f"{EXACT[0]:g} to {EXACT[1]:g} a solver loses digits: state the largest and smallest "
            "needs in other units"
        )


def cautions(
    ready: Prepared, outcome: Outcome, worth: Mapping[str, float], placements: int
) -> tuple[str, ...]:
    """The warnings that go with a plan; `worth` is that of each province, 亿元."""
    nothing = () if placements else ("no project is placed: 'yrd check' may say what is missing",)
    return (
        *nothing,
        *_stages(ready, outcome),
        *_unguaranteed(ready, outcome, worth),
        *_coefficients(ready),
    )
