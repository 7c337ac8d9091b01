"""What is found out about one project of a run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from optimizer.answers.why.bill import Line
from optimizer.answers.why.pricing import RowKey


class Place(NamedTuple):
    """One region: what stands there, and what it costs to force the project wholly there.

    Shares are parts of the project: in the plan, in the optimum of the money alone, and as much of
    what is asked for as fits. `whole` says that all that is asked for fits there with nothing
    elsewhere, `loss` what money is given up for it, `without` what is given up if none of it may
    stand there (None where none does, or no plan is left); all in 亿元 of present value. `year`
    is the year in which most of what is forced starts. `net` is that of the best start. `rule`
    names the row that keeps the rest out, else the one that charges most. `reason` says in words
    why the region is not open at all.
    """

    region: str
    province: str
    eligible: bool
    plan: float
    money: float
    fits: float
    whole: bool
    loss: float | None
    without: float | None
    year: int | None
    net: float | None
    rule: RowKey | None
    reason: str


class Start(NamedTuple):
    """One possible start of the whole project: earnings, charges for what it takes, and their
    difference, 亿元 of present value; share of it in the optimum of the money alone."""

    region: str
    year: int
    money: float
    earns: float
    charged: float
    net: float


class Change(NamedTuple):
    """What would have to change so that the money places some of the project.

    `kind` is `value`, `capital` or `limit`; `cell` is the number's path or the rule's row, with
    what it is `now` and what is `needed`, None where nothing does it. `below` and `above` are the
    shares placed just short of the change and just beyond it. `is_local` says that the prices of
    the run alone gave the number. `note` says what else there is to know.
    """

    kind: str
    cell: str
    unit: str
    now: float
    needed: float | None
    below: float | None
    above: float | None
    is_local: bool
    note: str


@dataclass(frozen=True)
class Why:
    """Why a project stands where it does.

    `focus` is the region whose bill is told, empty where no region is open to the project; `asked`
    is the share that was forced into each region. `nowhere` is what is given up without the project
    at all, 亿元, None where then no plan is left. `target` is where the changes would place it,
    empty for anywhere. `next_best` is the region outside the plan's own where all of it costs
    least. `is_unique` says whether the plan's placements of the project are unique, None where
    that is not known.
    """

    project: str
    region: str
    focus: str
    asked: float
    money: float
    nowhere: float | None
    next_best: str
    is_unique: bool | None
    places: tuple[Place, ...]
    starts: tuple[Start, ...]
    bills: Mapping[tuple[str, int], tuple[Line, ...]]
    target: str
    changes: tuple[Change, ...]

    def place(self, region: str) -> Place:
        """What is known of a region."""
        return next(place for place in self.places if place.region == region)
