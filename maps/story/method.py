"""The question of a run, how its plan came about, and what it does not say."""

from collections.abc import Mapping

from inputs.case import Case
from maps.story.answer import shown
from maps.story.both import EMPTY, Both, say
from maps.story.records import Fact


def question(case: Case) -> Both:
    """What the case asks, with the aims of its later stages."""
    stages = set(case.settings.stages)
    key = "both" if {"equity", "security"} <= stages else next(iter(sorted(stages)), "")
    aims = say(f"aim_{key}") if key in ("both", "equity", "security") else EMPTY
    return say("question", count=len(case.projects), aims=aims)


def method(case: Case) -> tuple[Both, ...]:
    """How a plan comes about and is checked."""
    rules = sum(case.settings.rules.model_dump().values())
    return say("method_1", rules=rules), say("method_2"), say("method_3")


def caveats(facts: Mapping[str, Fact]) -> tuple[Both, ...]:
    """What no plan of this kind says."""
    assumed = facts.get("assumed")
    first = say("caveat_1_plain") if assumed is None else say("caveat_1", assumed=shown(assumed))
    return first, say("caveat_2"), say("caveat_3")
