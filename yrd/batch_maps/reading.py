"""A finished batch as its maps need it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from inputs.case import Case
from inputs.errors import InputProblems
from maps import places
from maps.batch_maps.records import Origin, Survey
from optimizer.answers.extremes import statuses
from optimizer.answers.placements import Counts, counted, placed
from optimizer.answers.records import Answers, Numbers, solved
from optimizer.answers.standing import crowds, yields
from optimizer.plan.plan import Plan
from yrd.run_reading import read_run
from yrd.summary.head import FINISH, Head, read_head, refusal
from yrd.summary.reading import parts_of, placement_parts, read_answers
from yrd.summary.region_values import region_values

RUNS: tuple[Origin, ...] = ("base", "best", "worst")
"""Runs of a batch in the order in which its case and evidence are taken from them."""

TABLES = ("scenarios", "placements")


class Run(NamedTuple):
    """A run folder of the batch."""

    plan: Plan
    case: Case


@dataclass(frozen=True, eq=False)
class Read:
    """A batch: what its scenarios say together, and what each of them does."""

    folder: Path
    head: Head
    answers: Answers
    solved: Answers
    values: Mapping[str, Numbers]
    """By region, of the solved scenarios."""
    runs: Mapping[Origin, Run]
    """Those of base, best and worst that hold a plan."""
    survey: Survey


def read_batch(folder: Path) -> Read:
    """The batch in the folder; raises InputProblems where it is not finished, holds no plan, or
    cannot be drawn on a map."""
    head = read_head(folder)
    answers = read_answers(folder, head)
    _refuse_parted(folder)
    found = solved(answers)
    if not len(found.scenarios):
        message = f"holds no plan: none of its {head.count:,} scenarios is solved"
        fix = "Ask 'yrd conflict' for the reason, or widen the sweep."
        raise refusal(folder, message, fix)
    runs = _runs(folder)
    _refuse_placeless(folder, next(iter(runs.values())).case)
    values = region_values(folder, found.scenarios)
    survey = _survey(head, answers, values, runs, counted(placement_parts(folder), found.scenarios))
    return Read(folder, head, answers, found, values, runs, survey)


def _survey(
    head: Head,
    answers: Answers,
    values: Mapping[str, Numbers],
    runs: Mapping[Origin, Run],
    counts: Counts,
) -> Survey:
    origin, (plan, case) = next(iter(runs.items()))
    return Survey(
        id=head.id,
        version=head.yrd_version,
        sweep=head.sweep.name,
        case=case,
        plan=plan,
        origin=origin,
        statuses={one.status: one.scenarios for one in statuses(answers)},
        solved=counts.solved,
        crowds=crowds(counts, tuple(case.regions)),
        yields=yields({code: values[code] for code in case.regions if code in values}),
        placed=placed(counts, tuple(case.projects)),
    )


def _runs(folder: Path) -> dict[Origin, Run]:
    """The runs of the batch that hold a plan; raises InputProblems where none does."""
    found: dict[Origin, Run] = {}
    lost: list[str] = []
    for name in RUNS:
        try:
            found[name] = Run(*read_run(folder / "runs" / name))
        except InputProblems as error:
            lost.append(error.problems[0].text())
    if not found:
        message = f"holds no run from which the case could be read: {lost[0]}"
        raise refusal(folder, message, FINISH)
    return found


def _refuse_parted(folder: Path) -> None:
    """Every part of the scenarios has its placements, which else would be counted as none."""
    told, placed = ({path.name for path in parts_of(folder / n)} for n in TABLES)
    if told - placed:
        message = f"lacks {', '.join(sorted(told - placed))}"
        raise refusal(folder / TABLES[1], message, FINISH)


def _refuse_placeless(folder: Path, case: Case) -> None:
    """At least one region of the case lies somewhere."""
    area = places.ground(case)
    if len(area.placeless) < len(area.places):
        return
    message = f"cannot be drawn: no region of case '{case.settings.name}' has a shape or a place"
    raise refusal(folder, message, "Give lon and lat in regions.csv, and run the batch again.")
