"""The program of a case as a file that any solver reads."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from geo.case_links import links_of
from inputs.load import load_case_with_notes
from inputs.scenarios.scenario import AS_IT_IS, Variation, vary
from optimizer.prepare import prepare
from optimizer.solver.other import write_program


def export_program(
    source: str | Path, file: Path, variation: Variation = AS_IT_IS
) -> Mapping[str, int]:
    """The file holds the money stage of a variation, whose optimum is the objective of its run.

    Returns the sizes of the program. The file appears whole or not at all.
    """
    case = vary(load_case_with_notes(source), source, variation).case
    ready = prepare(case, links_of(case))
    program = ready.program
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{uuid4().hex}{file.suffix}")
    try:
        write_program(program, tuple(ready.decide.names()), "yrd", part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return program.sizes
