"""Which scenario a person means: a name of the case, a file, or a mapping."""

from collections.abc import Mapping
from pathlib import Path

from inputs.errors import InputProblems, Problem, did_you_mean, shown
from inputs.scenarios.document_records import as_document
from inputs.scenarios.files import SUFFIXES, Plans, Sheet, plain_name, read_sheet

BASE = "base"
"""Name of the case as it is; no scenario can be called so."""

Chosen = str | Path | Mapping[str, object] | None
"""A scenario by name, by file or as a mapping; None is the case as it is."""


def chosen_sheet(chosen: Chosen, plans: Plans) -> Sheet | None:
    """The document of the scenario that is meant; none for the case as it is.

    A text is first taken as a name, then as a file.
    """
    if chosen is None or (chosen == BASE and BASE not in plans.scenarios):
        return None
    if isinstance(chosen, Mapping):
        name = str(chosen.get("name") or "unnamed")
        return _named(Sheet("scenario", name, as_document(chosen)))
    if isinstance(chosen, Path):
        return _named(read_sheet(chosen, chosen.name))
    stems = [stem for stem in plans.scenarios if plain_name(stem) == plain_name(chosen)]
    if len(stems) > 1:
        message = f"means two scenarios: {' and '.join(stems)}"
        raise InputProblems([Problem(chosen, message=message, fix="Rename one of their files.")])
    if stems:
        return _named(plans.scenario_sheet(stems[0]))
    return _named(_file(chosen, plans))


def _file(chosen: str, plans: Plans) -> Sheet:
    path = Path(chosen)
    try:
        is_file = path.is_file()
    except (OSError, ValueError):
        is_file = False
    if is_file:
        return read_sheet(path, path.name)
    if path.suffix.lower() in SUFFIXES:
        message = "is not a file, nor a scenario of the case"
    else:
        message = "is not a scenario of the case, nor a file"
    fix = did_you_mean(plain_name(chosen), plans.scenarios)
    raise InputProblems([Problem(chosen, message=message, fix=fix)])


def _named(sheet: Sheet) -> Sheet:
    """The sheet, if its name can be shown and is not that of the case without a scenario."""
    if sheet.stem == BASE:
        message = f"has the name {BASE}, which means the case without a scenario"
    elif not sheet.stem.isprintable():
        message = "has a name with characters that cannot be shown"
    else:
        return sheet
    raise InputProblems([Problem(shown(sheet.file), message=message, fix="Rename it.")])
