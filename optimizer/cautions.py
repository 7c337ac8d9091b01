"""What a planner must know of how a plan came about, in words."""

from collections.abc import Iterator, Mapping

from inputs.judgments import consistency_ratio
from optimizer.prepare import Prepared
from optimizer.solver.solution import Solution
from optimizer.stages.outcome import Outcome

EXACT = (1e-4, 1e4)
"""Range of coefficients in which solvers keep their digits."""

NOTED = 0.005
"""Smallest loss of a province that is told, 亿元."""


def _stages(ready: Prepared, outcome: Outcome) -> Iterator[str]:
    """Stages that were skipped or not reached, or that cost more than the case allows."""
    asked = ", ".join(ready.case.settings.stages)
    if asked and outcome.first.status == "limit":
        yield f"the money stage stopped at its limit, so later stages were skipped: {asked}"
    for name, _, solution in outcome.reached:
        if name == "guarantee" and solution.status == "optimal":
            tolerance = ready.case.settings.equity.tolerance
            yield (
                "holding every province at what it reaches alone costs more than the tolerance of "
                f"{tolerance:g}; it is held, and nothing is left to make gains more equal"
            )
        if solution.status != "optimal":
            yield (
                f"stage '{name}' was not reached ({solution.status}){_meaning(name, solution)}; "
                "the plan is that of the stage before"
            )


def _meaning(name: str, solution: Solution) -> str:
    """What it means that a stage was not reached, where the names do not say it."""
    if (name, solution.status) != ("guarantee", "infeasible"):
        return ""
    return ": no plan keeps every province at least at what it reaches alone"


def _unguaranteed(ready: Prepared, outcome: Outcome, worth: Mapping[str, float]) -> Iterator[str]:
    """Provinces that nothing holds at what they reach alone, and those that fall below it."""
    if outcome.alone is None:
        return
    for province in ready.case.players:
        if province not in outcome.alone:
            if ready.decide.gain:
                yield (
                    f"{province} has no plan of its own, or none was found in time, so nothing "
                    "guarantees that it gains"
                )
            continue
        loss = -outcome.alone[province].objective - worth[province]
        if loss > NOTED:
            remedy = "; 'stages: [equity]' in case.yaml holds it at that"
            is_asked = "equity" in ready.case.settings.stages
            yield (
                f"{province} is worth {loss:,.2f} 亿元 less than alone{'' if is_asked else remedy}"
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


def _whole_numbers(ready: Prepared) -> Iterator[str]:
    """What prices mean where projects are indivisible."""
    codes = {project for project, _, _ in ready.decide.start}
    count = sum(not ready.case.projects[code].divisible for code in codes)
    if count:
        yield (
            f"{count} projects are indivisible: prices, ranges and uniqueness are those of the "
            "linear program in which they stand as planned, and other choices of whole numbers may "
            "be as good; gains over standing alone compare linear programs"
        )


def _small_sites(outcome: Outcome) -> Iterator[str]:
    """What dropping small sites cost, and which are still too small."""
    pruned = outcome.pruned
    if pruned is None:
        return
    if pruned.dropped:
        loss = outcome.first.objective - outcome.first.bound
        yield (
            f"{len(pruned.dropped)} sites below their project's least_share were dropped, which "
            f"costs the money stage {loss:,.2f} 亿元 against the bound"
        )
    if pruned.below:
        named = ", ".join(
            f"{p} in {r} ({share:.2g}{', needed' if (p, r) in pruned.needed else ''})"
            for (p, r), share in pruned.below.items()
        )
        yield (
            f"still below least_share after pruning_rounds: {named}; without a needed site no plan "
            "keeps what the last stage reached"
        )


def _barred(ready: Prepared) -> Iterator[str]:
    """Projects that the discipline of their class keeps out everywhere."""
    sites: dict[str, list[float]] = {}
    for head in ready.program.heads:
        if head.family == "discipline" and head.key[0] == "payback":
            sites.setdefault(str(head.key[1]), []).append(head.rhs)
    barred = [project for project, passes in sites.items() if not any(passes)]
    if barred:
        yield f"cash does not pay back in time, so these are not placed: {', '.join(barred)}"


def _unsettled(outcome: Outcome) -> Iterator[str]:
    """What is not known of how firm the plan is."""
    if outcome.first.status == "optimal" and outcome.uniqueness is None:
        yield (
            "this solver gives no reduced costs: ties are not broken, and uniqueness and ranges "
            "are blank"
        )
    elif outcome.uniqueness is not None and not outcome.uniqueness.is_whole:
        yield (
            "how firm the plan is was not found out to the end, as when time runs out: ties may "
            "stand unbroken, ranges may be wider than stated, and what is blank is not known"
        )


def _judgments(ready: Prepared) -> Iterator[str]:
    """How consistent the judgments behind comparative advantage are."""
    if ready.case.settings.advantage.method == "ahp":
        ratio = consistency_ratio(ready.case)
        if ratio is not None:
            yield f"comparative advantage by AHP: consistency ratio {ratio:.3f} (at most 0.1)"


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
        *_whole_numbers(ready),
        *_small_sites(outcome),
        *_barred(ready),
        *_unsettled(outcome),
        *_judgments(ready),
    )
