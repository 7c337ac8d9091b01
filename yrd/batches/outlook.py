"""How long a batch will take, estimated before it begins."""

from dataclasses import dataclass
from itertools import islice
from statistics import median

from yrd.batches.speech import duration
from yrd.batches.task import Task
from yrd.batches.team import Team
from yrd.console import Refused

PROBED = 5
"""Scenarios that each worker solves, and throws away, for the estimate."""

MOST_SCENARIOS, MOST_SECONDS = 2_000, 600
"""A batch of more than that must be allowed with --yes."""

MOST_ESTIMATED = 100_000
"""A batch of more is refused without --yes before any estimate: putting a million scenarios in
order takes half a minute."""


@dataclass(frozen=True)
class Outlook:
    """Scenarios that are still to be solved, and an estimate of the seconds."""

    scenarios: int
    seconds: float

    def text(self) -> str:
        """Both in words."""
        return f"{self.scenarios:,} scenarios to solve, about {duration(self.seconds)} (estimate)"


def outlook(team: Team, task: Task, base: float) -> Outlook:
    """How long the task will take: each scenario the median of those that are tried, and one that
    is verified from its tables as long as the base besides.

    Each worker tries some, and makes the models with which it goes on.
    """
    first = islice(task.chunks, max(team.size(), 1))
    probes = team.answers({number: task.call(number, PROBED) for number in first})
    seconds = [float(value or 0.0) for _, probe in probes for value in probe.scenarios["seconds"]]
    whole = task.scenarios * median(seconds) + task.sampled * base
    return Outlook(task.scenarios, whole / max(team.size(), 1))


def refuse_many(scenarios: int, yes: bool) -> None:
    """A new batch is so small that its time is estimated at once, or was allowed."""
    if not yes and scenarios > MOST_ESTIMATED:
        raise Refused(
            f"{scenarios:,} scenarios to solve, too many to estimate the time at once: more than "
            f"{MOST_SCENARIOS:,} must be allowed with --yes"
        )


def refuse_long(found: Outlook, yes: bool) -> None:
    """The batch is short enough to begin, or was allowed."""
    if not yes and (found.scenarios > MOST_SCENARIOS or found.seconds > MOST_SECONDS):
        raise Refused(
            f"{found.text()}: more than {MOST_SCENARIOS:,} scenarios or "
            f"{duration(MOST_SECONDS)} must be allowed with --yes"
        )
