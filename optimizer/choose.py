"""A solver by the name that is typed on the command line."""

from optimizer.prepare import Prepared
from optimizer.solver.highs import Highs
from optimizer.stages.solving import Solver


class SolverNotFoundError(ValueError):
    """The solver that was asked for is unknown or not installed."""


def choose(name: str, ready: Prepared) -> Solver:
    """The solver of that name, set to the threads and seed of the case.

    Raises SolverNotFoundError when the name is unknown or the solver is not installed.
    """
    settings = ready.case.settings.solver
    if name == "highs":
        return Highs(settings.threads, settings.seed)
    from optimizer.solver.other import SOLVERS, Other, is_available  # noqa: PLC0415 - start-up

    known = ("highs", *SOLVERS)
    if name not in SOLVERS:
        raise SolverNotFoundError(f"solver '{name}' is not known; choose one of {', '.join(known)}")
    if not is_available(name):
        raise SolverNotFoundError(
            f"solver '{name}' is not installed; install it or use --solver highs"
        )
    return Other(name, tuple(ready.decide.names()), settings.threads)
