"""What the summary of a batch finds, before it becomes tables and pictures."""

from dataclasses import dataclass
from pathlib import Path

from optimizer.answers.distributions import Distribution, distributions
from optimizer.answers.effect import Effect
from optimizer.answers.effects import effects
from optimizer.answers.extremes import Count, Extreme, extremes, statuses
from optimizer.answers.placements import Placed, counted, placed
from optimizer.answers.records import Answers, solved
from yrd.summary.base import Base, read_base
from yrd.summary.head import Head, read_head
from yrd.summary.reading import placement_parts, read_answers


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything that tables and pictures say of a batch."""

    head: Head
    base: Base
    answers: Answers
    solved: Answers
    distributions: tuple[Distribution, ...]
    effects: tuple[Effect, ...]
    placed: tuple[Placed, ...]
    extremes: tuple[Extreme, ...]
    statuses: tuple[Count, ...]
    notes: tuple[str, ...]


def findings_of(folder: Path) -> Findings:
    """The findings of a finished batch; raises InputProblems where there is none."""
    head = read_head(folder)
    answers = read_answers(folder, head)
    base, notes = read_base(folder)
    found = solved(answers)
    counts = counted(placement_parts(folder), found.scenarios)
    return Findings(
        head=head,
        base=base,
        answers=answers,
        solved=found,
        distributions=distributions(found),
        effects=effects(answers),
        placed=placed(counts, base.projects),
        extremes=extremes(found),
        statuses=statuses(answers),
        notes=notes,
    )
