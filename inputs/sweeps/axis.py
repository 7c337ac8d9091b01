"""One thing that a sweep varies: a number between two ends, or a choice among named ones."""

from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from inputs.scenarios.changes import CellChange, SettingChange
from inputs.scenarios.numbers import number_text
from inputs.scenarios.steps import Act, Origin, Step

Operation = Literal["set", "multiply", "add"]
"""What an axis does with its value: cells hold it, or are multiplied by it, or it is added."""

SUFFIX: dict[Operation, str] = {"set": "", "multiply": " ×", "add": " +"}
"""What the name of an axis says after the path."""


class Template(NamedTuple):
    """A change that lacks its value, and where it stands."""

    origin: Origin
    act: CellChange | SettingChange


@dataclass(frozen=True)
class Axis:
    """What varies, between which ends, and what it does to the case at each value.

    A value of a choice axis is the position of the choice, from 0. Holds data alone, so that it
    can be sent to other processes.
    """

    name: str
    """Unique in the sweep: path with ' ×' or ' +' where it multiplies or adds, lever.<code>, or
    list."""
    kind: Literal["number", "choice"]
    choices: tuple[str, ...]
    """Labels of a choice axis; a lever has off and on."""
    low: float
    high: float
    """Ends over all points of the sweep; of a choice the first and last position."""
    grade: str = ""
    """assumption, where the ends are those of evidence."""
    lever: str = ""
    """Code, if the axis is a lever."""
    name_zh: str = ""
    """What a lever is called in Chinese."""
    name_en: str = ""
    """What a lever is called in English."""
    operation: Operation = "set"
    is_whole: bool = False
    """Whether the axis takes whole numbers only."""
    moved: tuple[Template, ...] = ()
    """What a number axis changes."""
    taken: tuple[tuple[Step, ...], ...] = ()
    """The steps of each choice."""

    def steps(self, value: float) -> tuple[Step, ...]:
        """What the axis does to a case at the value; nothing where a lever is off."""
        if self.kind == "choice":
            return self.taken[round(value)]
        number = float(value)
        return tuple([Step(origin, self._at(act, number)) for origin, act in self.moved])

    def _at(self, act: CellChange | SettingChange, value: float) -> CellChange | SettingChange:
        if isinstance(act, SettingChange):
            return act.model_copy(update={"value": number_text(value)})
        if self.operation == "set":
            return act.model_copy(update={"set": number_text(value)})
        return act.model_copy(update={"set": None, self.operation: value})

    @property
    def acts(self) -> tuple[Act, ...]:
        """Everything that the axis does at any value; of a number without it."""
        steps = chain.from_iterable(self.taken)
        return (*(template.act for template in self.moved), *(step.act for step in steps))

    @property
    def ends(self) -> tuple[float, ...]:
        """Values at which the axis is tried: both ends of a number, every choice."""
        if self.kind == "choice":
            return tuple(map(float, range(len(self.choices))))
        return (self.low, self.high) if self.low < self.high else (self.low,)


class Levelled(NamedTuple):
    """An axis with the values that it takes, in order."""

    axis: Axis
    values: tuple[float, ...]


def choice_axis(
    name: str, choices: tuple[str, ...], taken: tuple[tuple[Step, ...], ...], lever: str = ""
) -> Levelled:
    """The axis of a choice, which takes every one of them."""
    last = len(choices) - 1.0
    axis = Axis(name, "choice", choices, 0.0, last, lever=lever, taken=taken)
    return Levelled(axis, axis.ends)
