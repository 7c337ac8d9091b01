"""The changes of levers and scenarios as steps in their order of effect, each with its origin."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from inputs.errors import Problem
from inputs.scenarios.changes import CellChange, Changes, NewRow, Removal, SettingChange
from inputs.scenarios.document_records import Place, place_at
from inputs.scenarios.paths import Path, PathError, path_text, read_path
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.yaml_text import Document, Position

Act = Removal | NewRow | CellChange | SettingChange


class Origin(NamedTuple):
    """Where a step stands, and who takes it, for the evidence."""

    place: Place
    cause: str

    def problem(self, error: PathError) -> Problem:
        """The error as a problem at this place."""
        return Problem(*self.place, error.value, error.message, error.fix)


class Step(NamedTuple):
    """One change, and where it stands."""

    origin: Origin
    act: Act


class Steps(NamedTuple):
    """Steps in order of effect, and what is wrong with the paths of the others."""

    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]


def steps_of(file: str, document: Document, at: Position, changes: Changes, cause: str) -> Steps:
    """The steps of a lever or a scenario that stands at a position of a document."""

    def origin(*inner: str | int) -> Origin:
        return Origin(place_at(file, document, (*at, *inner)), cause)

    acts: list[Step] = [Step(origin("remove", i), act) for i, act in enumerate(changes.remove)]
    acts += [Step(origin("add", i), act) for i, act in enumerate(changes.add)]
    acts += [Step(origin("change", i), act) for i, act in enumerate(changes.change)]
    for rule, is_on in changes.rules.items():
        value = "on" if is_on else "off"
        acts.append(Step(origin("rules", rule), SettingChange(names=("rules", rule), value=value)))
    placed = {text: origin("set", text) for text in changes.set}
    settings = settings_steps(changes.set, placed)
    return Steps((*acts, *settings.steps), settings.problems)


def settings_steps(values: Mapping[str, str], origins: Mapping[str, Origin]) -> Steps:
    """New values by path as steps; a path that is malformed or there twice is a problem."""
    steps: list[Step] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for text, value in values.items():
        try:
            path = read_path(text)
            first = seen.setdefault(path_text(path), text)
            if first != text:
                raise PathError(text, f"is the same path as {first}", "Delete one of the two.")
            steps.append(Step(origins[text], act_at(path, value)))
        except PathError as error:
            problems.append(origins[text].problem(error))
    return Steps(tuple(steps), tuple(problems))


def act_at(path: Path, value: str) -> Act:
    """The change that sets what the path names."""
    table = path.names[0]
    if not path.where and table not in TABLE_BY_NAME:
        return SettingChange(names=path.names, value=value)
    if len(path.names) != 2:
        fix = f"Write {table}.column or {table}[key=value].column."
        raise PathError(path_text(path), "names no column", fix)
    where = dict(path.where)
    return CellChange(table=table, where=where, column=path.names[1], set=value)


def contradictions(steps: Sequence[Step]) -> Iterator[Problem]:
    """A problem for every rule that one step switches on and another off."""
    first: dict[str, tuple[bool, Origin]] = {}
    for origin, act in steps:
        if isinstance(act, SettingChange) and act.names[0] == "rules" and len(act.names) == 2:
            is_on = _is_on(act.value)
            if is_on is None:
                continue
            was_on, before = first.setdefault(act.names[1], (is_on, origin))
            if was_on != is_on:
                on, off = (before, origin) if was_on else (origin, before)
                message = f"is both on ({on.place.text()}) and off ({off.place.text()})"
                yield Problem(*origin.place, act.names[1], message, "Keep one of the two.")


def _is_on(text: str) -> bool | None:
    """Whether the text switches a rule on or off; None if it says neither."""
    return SWITCH.get(text.lower())


SWITCH: Mapping[str, bool] = {
    **dict.fromkeys(("on", "true", "yes", "1", "t", "y"), True),
    **dict.fromkeys(("off", "false", "no", "0", "f", "n"), False),
}
"""Words that a setting takes as a truth value."""
