"""Values by path that a person sets for one run, beside or without a scenario."""

from collections.abc import Iterable, Mapping

from inputs.errors import Problem, refuse_if_any
from inputs.scenarios.changes import Changes
from inputs.scenarios.document_records import Place, as_document, record_at
from inputs.scenarios.paths import PathError, path_text, read_assignment
from inputs.scenarios.steps import Origin, Steps, settings_steps

CAUSE = "set for this run"
"""Who changed a number, as its evidence names it."""


def read_assignments(texts: Iterable[str]) -> Mapping[str, str]:
    """Values by path, from texts `PATH=VALUE` in their order; all problems are raised at once."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for text in texts:
        try:
            path, value = read_assignment(text)
            if path_text(path) in found:
                raise PathError(path_text(path), "is set twice", "Keep one of the two.")
            found[path_text(path)] = value
        except PathError as error:
            problems.append(_origin(text).problem(error))
    refuse_if_any(problems)
    return found


def own_steps(changes: Mapping[str, object]) -> Steps:
    """The steps that set the values."""
    document = as_document({"set": changes})
    read, problems = record_at("set", document, (), Changes)
    if read is None:
        return Steps((), problems)
    return settings_steps(read.set, {text: _origin(text) for text in read.set})


def own_name(changes: Mapping[str, object]) -> tuple[str, ...]:
    """Each value with its path, as the name of a run lists them."""
    values = as_document(changes).content.items()
    return tuple(
        f"{path}={','.join(value) if isinstance(value, list) else value}" for path, value in values
    )


def _origin(text: str) -> Origin:
    return Origin(Place(f"set {text}", 0, ""), CAUSE)
