"""Cases as the commands read them: with notes that say which rules a deleted sheet concerns."""

from dataclasses import replace
from pathlib import Path

from inputs.errors import Problem
from inputs.load import Loaded, load_case_with_notes
from inputs.workbook.read import DELETED


def load_with_notes(source: str | Path) -> Loaded:
    """The validated case and its notes; one on a deleted sheet names the rules that read it."""
    loaded = load_case_with_notes(source)
    return loaded._replace(notes=tuple(map(_with_rules, loaded.notes)))


def _with_rules(note: Problem) -> Problem:
    if note.message != DELETED:
        return note
    from optimizer.program.families import FAMILIES  # noqa: PLC0415 - start-up

    rules = [family.name for family in FAMILIES if note.sheet in family.reads]
    return replace(note, fix=f"Rules that read it: {', '.join(rules)}.") if rules else note
