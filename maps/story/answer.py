"""The answer in one sentence with its numbers."""

from collections.abc import Iterator, Mapping

from maps.story.both import BRIEF, EMPTY, Both, brief, say
from maps.story.measures import printed
from maps.story.records import Fact, Grid
from optimizer.plan.plan import Plan


def answer(
    plan: Plan, scenario: Both, facts: Mapping[str, Fact], grids: Mapping[str, Grid]
) -> Both:
    """What is placed, what it is worth, what was given up, who gains, and what binds.

    Every number in it is a fact, printed as the fact says; what the run cannot tell is left out.
    """
    parts = [
        *_plan(plan, scenario, facts),
        *_given_up(plan, facts),
        *_gain(facts),
        *_limit(facts, grids),
    ]
    zh, en = ("；", "; ")
    return Both(zh.join(part.zh for part in parts) + "。", en.join(part.en for part in parts) + ".")


def shown(fact: Fact) -> str:
    """The number of a fact as it is printed, without its unit except the percent sign."""
    return printed(fact.value, fact.unit, fact.places)


def _plan(plan: Plan, scenario: Both, facts: Mapping[str, Fact]) -> Iterator[Both]:
    money = shown(facts["money"])
    proof = say("proof_limit") if plan.status == "limit" else EMPTY
    if {"projects", "capital"} <= facts.keys():
        yield say(
            "answer_plan", scenario=scenario, money=money, proof=proof,
            projects=shown(facts["projects"]), candidates=shown(facts["candidates"]),
            capital=shown(facts["capital"]),
        )  # fmt: skip
    else:
        yield say("answer_money", scenario=scenario, money=money, proof=proof)


def _given_up(plan: Plan, facts: Mapping[str, Fact]) -> Iterator[Both]:
    """What the later stages cost, where they cost anything that can be printed."""
    if "given_up" not in facts or not shown(facts["given_up"]).strip("0.,"):
        return
    names = {stage.name for stage in plan.stages[1:]}
    key = "both" if "security" in names and len(names) > 1 else min(names, default="equity")
    share = shown(facts["given_up_share"]) if "given_up_share" in facts else ""
    yield say(f"answer_given_{key}", amount=shown(facts["given_up"]), share=share)


def _gain(facts: Mapping[str, Fact]) -> Iterator[Both]:
    if not {"gain", "largest_gain"} <= facts.keys():
        return
    top = facts["largest_gain"]
    more = facts["gain"].value >= 0
    yield say(
        "answer_gain" if more else "answer_loss",
        gain=shown(facts["gain"]).lstrip("−"), name=brief(_subject(top)),
        amount=shown(top),
    )  # fmt: skip


def _subject(fact: Fact) -> Both:
    """The name that stands in the label of a fact, behind its colon."""
    return Both(fact.label.zh.split("：", 1)[-1], fact.label.en.split(": ", 1)[-1])


def _limit(facts: Mapping[str, Fact], grids: Mapping[str, Grid]) -> Iterator[Both]:
    if "bottleneck_price" not in facts or facts["bottleneck"].value <= 0:
        return
    line = grids["limits"].lines[0]
    keys = [column.key for column in grids["limits"].columns]
    at, unit = (line.cells[keys.index(key)] for key in ("dearest", "limit_unit"))
    yield say(
        "answer_limit", name=brief(line.name, 2 * BRIEF), worth=shown(facts["bottleneck"]),
        at=brief(at) if isinstance(at, Both) else EMPTY, price=shown(facts["bottleneck_price"]),
        unit=unit if isinstance(unit, Both) else EMPTY,
    )  # fmt: skip
