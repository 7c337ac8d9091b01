"""A scenario as its document states it: names, levers and changes."""

from collections.abc import Sequence

from pydantic import Field

from inputs.base import Name
from inputs.scenarios.changes import Changes
from inputs.scenarios.document_records import record_at
from inputs.scenarios.files import Sheet
from inputs.scenarios.steps import Steps, steps_of


class Scenario(Changes):
    """What a person assumes: levers of the case in their order, then changes of its own."""

    name: Name = Field("", description="what it is about, for lists")
    name_zh: Name = Field("", description="Chinese name, for maps")
    levers: tuple[str, ...] = Field((), description="codes of levers, in their order of effect")


def read_scenario(sheet: Sheet) -> tuple[Scenario | None, Steps]:
    """The scenario that a document holds, and the steps of its own; its levers come before."""
    scenario, problems = record_at(sheet.file, sheet.document, (), Scenario)
    problems = (*sheet.document.problems, *problems)
    if scenario is None:
        return None, Steps((), problems)
    own = steps_of(sheet.file, sheet.document, (), scenario, f"scenario {sheet.stem}")
    return scenario, Steps(own.steps, (*problems, *own.problems))


def names_of(sheet: Sheet, changed: Sequence[str]) -> dict[str, str]:
    """What the scenario calls itself, each name with the values that were set after it."""
    scenario, _ = read_scenario(sheet)
    given = scenario.model_dump(include={"name", "name_zh"}) if scenario else {}
    return {key: " + ".join((name, *changed)) for key, name in given.items() if name}
