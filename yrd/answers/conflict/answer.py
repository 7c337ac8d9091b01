"""What 'yrd conflict' says at its end, and the folder that it writes."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from inputs.scenarios.scenario import Variation
from optimizer.solver.elastic import UndecidedError
from yrd.answers.conflict.found import FORM, REPAIR, explained, told, written
from yrd.answers.conflict.words import lines_of
from yrd.answers.written import refuse_taken, write_answer
from yrd.console import AT_LIMIT, DONE, NO_PLAN, UNVERIFIED
from yrd.outcome import UNBOUNDED


class Answered(NamedTuple):
    """Exit code, lines for a person, what went wrong, and all of it as plain values."""

    code: int
    lines: Sequence[str] = ()
    problem: str = ""
    content: Mapping[str, Any] = {}


def answered(
    source: str | Path, variation: Variation, into: Path | None, force: bool, lang: str
) -> Answered:
    """The explanation of a case, written to a folder if there is one to be written.

    A folder that is taken is refused before any work.
    """
    if into:
        refuse_taken(into, force, FORM)
    try:
        found = explained(source, variation, lang)
    except UndecidedError as error:
        return Answered(AT_LIMIT if error.status == "limit" else UNVERIFIED, problem=str(error))
    name = found.asked.case.settings.name
    content = {"case": name, "scenario": found.asked.scenario, **told(found)}
    notes = [f"note: {note.text()}" for note in found.asked.notes]
    if found.status == "unbounded":
        return Answered(NO_PLAN, notes, f"{name} {UNBOUNDED}", content)
    lines = [*notes, *lines_of(found, lang)]
    if into:
        write_answer(into, written(found), force)
        lines.append(f"wrote {into}")
        if found.repair:
            scenario = shlex.join([str(source), "--scenario", str(into / REPAIR)])
            lines.append(f"what restores it is a scenario: yrd solve {scenario} -o RUN")
    return Answered(DONE, lines, "", content)
