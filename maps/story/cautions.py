"""The warnings of a run in both languages, and what a run without some tables cannot tell."""

import re
from collections.abc import Iterator, Mapping

from inputs.case import Case
from maps import words
from maps.story.both import Both, brief, clean, named, same, say
from maps.story.caution_words import CAUTIONS
from maps.story.records import Grid, Line
from maps.words import LANGS
from optimizer.plan.plan import Plan

CODE = re.compile(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*")


def cautions(plan: Plan, case: Case, grids: Mapping[str, Grid], missed: int) -> Iterator[Both]:
    """What a reader must know before using the plan, the gravest first."""
    if plan.status == "limit":
        yield say("caution_limit")
    losing = [brief(line.name) for line in _losing(grids)]
    if losing:
        names = Both(*(words.listed([n.of(lang) for n in losing], lang) for lang in LANGS))
        yield say("caution_losing", names=names)
    yield from (translated(text, case) for text in plan.warnings)
    if missed:
        yield say("caution_missed", count=missed)


def _losing(grids: Mapping[str, Grid]) -> Iterator[Line]:
    provinces = grids["provinces"]
    if "gain" in [column.key for column in provinces.columns]:
        gains = provinces.numbers("gain")
        yield from (line for line in provinces.lines if gains.get(line.code, 0.0) < LOSS)


LOSS = -0.005
"""Gain below which a province loses by coordination, 亿元."""


def translated(text: str, case: Case) -> Both:
    """A warning of the optimizer; in English alone where its words are not known.

    Codes of projects and provinces carry their names.
    """
    for pattern, chinese in CAUTIONS:
        found = pattern.fullmatch(text)
        if found:
            parts = {
                key: _with_names(value, case, "zh") for key, value in found.groupdict().items()
            }
            english = clean(_with_names(text, case, "en"))
            return Both(clean(chinese.format(**parts)), english[:1].upper() + english[1:])
    return same(text)


def _with_names(text: str, case: Case, lang: words.Lang) -> str:
    """The text with the name behind every code of a project, or in place of that of a province."""

    def name(match: re.Match[str]) -> str:
        code = match.group()
        if code in case.projects:
            return f"{code} {brief(named(case.projects[code], code)).of(lang)}".removesuffix(
                f" {code}"
            )
        if code in case.provinces and not code.isalpha():
            return brief(named(case.provinces[code], code)).of(lang)
        return code

    return CODE.sub(name, text)


NEEDED = ("projects", "limits", "rules", "assumptions", "evidence", "stages", "shortfalls")


def missing(plan: Plan, case: Case, grids: Mapping[str, Grid]) -> Iterator[Both]:
    """What the run does not hold, and why where that is known."""
    for key in NEEDED:
        if key not in grids:
            yield say(f"missing_{key}")
    reason = str(plan.sensitivity.get("reason", ""))
    if "assumptions" in grids and reason:
        yield say("missing_solved", reason=translated(reason, case))
    if "gain" not in [column.key for column in grids["provinces"].columns]:
        yield say("missing_gain")
