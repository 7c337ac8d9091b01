"""Commands about plans: solve a case, write its program to a file."""

import math
from pathlib import Path
from typing import Annotated

import typer

from yrd.commands.options import (
    Force,
    Quiet,
    Scenario,
    Sets,
    Source,
    asking,
)
from yrd.commands.targets import refuse_existing
from yrd.console import Refused, complain, guarded, say
from yrd.working import working

Solver = Annotated[str, typer.Option("--solver", metavar="NAME", help="highs, cbc, glpk or scip.")]
Limit = Annotated[
    float | None, typer.Option("--time-limit", metavar="S", min=0, help="Seconds for all solves.")
]
Sensitivity = Annotated[
    bool | None,
    typer.Option(
        "--sensitivity/--no-sensitivity",
        help="Solve the assumptions to which the value is most sensitive again at both ends; "
        "by default unless the program is large.",
    ),
]
Into = Annotated[Path, typer.Option("-o", "--output", metavar="RUN", help="Run folder to write.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="Ends in .mps or .lp.")]


@guarded
def solve(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    into: Into,
    solver: Solver = "highs",
    time_limit: Limit = None,
    scenario: Scenario = None,
    sets: Sets = None,
    sensitivity: Sensitivity = None,
    force: Force = False,
    quiet: Quiet = False,
) -> int:
    """Solve a case, or a scenario of it, and write a verified plan."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from optimizer.allocate import Request  # noqa: PLC0415
    from optimizer.choose import SolverNotFoundError  # noqa: PLC0415
    from yrd.outcome import outcome  # noqa: PLC0415
    from yrd.pipeline import answer_into  # noqa: PLC0415

    seconds = math.inf if time_limit is None else time_limit
    variation = variation_of(scenario or (), sets or ())
    try:
        with working(f"solving {case}", quiet):
            request = Request(solver, seconds)
            found = answer_into(into, case, request, force, variation, sensitivity)
    except SolverNotFoundError as error:
        raise Refused(str(error)) from error
    code, lines, problems = outcome(found, into, asking("conflict", case, scenario, sets))
    for line in lines:
        say(line, quiet)
    for problem in problems:
        complain(problem)
    return code


@guarded
def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: Source,
    file: File,
    scenario: Scenario = None,
    sets: Sets = None,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Write the very program that 'solve' solves, as a minimisation in named rows."""
    from inputs.scenarios.scenario import variation_of  # noqa: PLC0415 - start-up
    from yrd.exporting import export_program  # noqa: PLC0415

    if file.suffix not in (".mps", ".lp"):
        raise Refused(f"{file}: the name must end in .mps or .lp")
    refuse_existing(file, force)
    with working(f"writing {file}", quiet):
        sizes = export_program(case, file, variation_of(scenario or (), sets or ()))
    say(f"wrote {file}: {sizes['columns']} columns, {sizes['rows']} rows", quiet)
