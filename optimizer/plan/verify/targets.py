"""What projects add to published targets, against the targets that are hard."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing


def targets(facts: Facts) -> Iterator[Check]:
    """Hard targets that fall due in a plan year are reached in it, each in its own unit.

    The others demand nothing: what they lack is reported. A target of a province counts what
    stands there alone. Provinces that plan apart owe no target of the whole Delta.
    """
    case = facts.case
    there: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for option, year, share in standing(facts):
        there[option.project.project, option.province, year] += share
    is_joint = case.settings.coordination == "joint"
    for (target, due), asked in case.targets.items():
        if asked.hard and due in case.years and (asked.province or is_joint):
            reached = sum(
                record.amount * there[project, province, due]
                for (project, code), record in case.target_contributions.items()
                for province in case.players
                if code == target and asked.province in ("", province)
            )
            yield Check((target, due), reached, ">=", asked.amount)
