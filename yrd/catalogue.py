"""What can be said of a case without solving it."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from inputs.builtin import builtin_cases
from inputs.case import Case
from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.evidence_lookup import grades
from inputs.load import Loaded, load_case, load_case_with_notes
from inputs.scenarios.files import Plans, plans_of
from inputs.scenarios.followers import note_underived
from inputs.scenarios.scenario import lever_problems, read_levers, variation_of, vary
from inputs.scenarios.written import read_scenario
from inputs.tables import TABLES
from yrd.loading import load_with_notes

SUMMARY = (
    "case", "name", "regions", "projects", "years", "numbers", "document", "statistic", "derived",
    "assumption",
)  # fmt: skip


def summaries() -> Iterator[tuple[str | int, ...]]:
    """One row per built-in case, in the columns of SUMMARY; grades in percent of its numbers."""
    for name in builtin_cases():
        case = load_case(name)
        counted = grades(case)
        total = sum(counted.values())
        head = case.settings
        yield (
            name, head.name_zh, len(case.regions), len(case.projects),
            f"{head.first_year}-{head.last_year}", total,
            *(f"{counted[grade] / max(total, 1):.0%}" for grade in SUMMARY[6:]),
        )  # fmt: skip


def case_facts(source: str) -> dict[str, Any]:
    """Size, horizon, evidence, rules, levers and scenarios of a case."""
    loaded = load_case_with_notes(source)
    with loaded.placing():
        plans = plans_of(source)
        described = {"levers": _levers(plans), "scenarios": _scenarios(plans)}
    case = loaded.case
    head = case.settings
    return {
        "name": head.name,
        "name_zh": head.name_zh,
        "base_year": head.base_year,
        "years": f"{head.first_year}-{head.last_year}",
        "stages": ["money", *head.stages],
        "rules": [name for name, is_on in head.rules.model_dump().items() if is_on],
        "advantage": head.advantage.method,
        "rows": {t.name: len(rows) for t in TABLES if (rows := getattr(case, t.name))},
        "numbers": dict(grades(case)),
        **described,
        "sha256": case.sha256,
    }


def fact_rows(source: str) -> Iterator[tuple[str, str]]:
    """The facts of a case in pairs for the eye: a row for each lever and scenario."""
    for name, fact in case_facts(source).items():
        if name in ("levers", "scenarios"):
            for described in fact:
                yield f"{name[:-1]} {described['name']}", described["about"]
        else:
            yield name, str(fact)


def _levers(plans: Plans) -> list[dict[str, str]]:
    """Code of every lever and what it is about, in a line."""
    found = read_levers(plans)
    refuse_if_any(found.problems)
    read = ((code, read.lever) for code, read in found.levers.items())
    return [
        {"name": code, "about": _line(lever.name_en or lever.name_zh, lever.expects)}
        for code, lever in read
    ]


def _scenarios(plans: Plans) -> list[dict[str, str]]:
    """Name of every scenario and what it is about, in a line."""
    rows: list[dict[str, str]] = []
    for stem in plans.scenarios:
        scenario, steps = read_scenario(plans.scenario_sheet(stem))
        refuse_if_any(steps.problems)
        if scenario is not None:
            levers = f"levers {', '.join(scenario.levers)}" if scenario.levers else ""
            rows.append({"name": stem, "about": _line(scenario.name, levers)})
    return rows


def _line(title: str, more: str) -> str:
    """Title and details on one line, whatever line breaks they hold."""
    return " ".join(": ".join(filter(None, (title, more))).split())


def inspect(source: str) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Problems and notes of a case with its levers and scenarios; reading it never raises."""
    try:
        loaded = load_with_notes(source)
    except InputProblems as error:
        return error.problems, ()
    problems = dict.fromkeys(loaded.placed(_plan_problems(source, loaded)))
    found = loaded.placed((*note_underived(loaded.case), *_sourceless(loaded.case)))
    return tuple(problems), (*loaded.notes, *found)


def _plan_problems(source: str, loaded: Loaded) -> Iterator[Problem]:
    """What is wrong with the levers and scenarios of a case, each tried on its own.

    A lever that a good scenario lists is good, and may need those before it.
    """
    try:
        plans = plans_of(source)
        levers = read_levers(plans)
    except InputProblems as error:
        yield from error.problems
        return
    yield from levers.problems
    good: list[str] = []
    for stem in plans.scenarios:
        try:
            vary(loaded, source, variation_of((stem,), ()))
            good.append(stem)
        except InputProblems as error:
            yield from error.problems
    alone = {code: [*lever_problems(read, loaded.case)] for code, read in levers.levers.items()}
    listed = _listed(plans, good) if any(alone.values()) else frozenset()
    yield from chain(*(found for code, found in alone.items() if code not in listed))


def _listed(plans: Plans, stems: Iterable[str]) -> frozenset[str]:
    """The levers that some of the scenarios list."""
    read = (read_scenario(plans.scenario_sheet(stem))[0] for stem in stems)
    return frozenset(chain(*(scenario.levers for scenario in read if scenario)))


def _sourceless(case: Case) -> Iterator[Problem]:
    """How many numbers have no evidence, in a case that gives evidence for others."""
    count = grades(case)["none"] if case.evidence else 0
    if count:
        message = f"says nothing of {count} numbers, which count as assumptions"
        fix = "'yrd evidence CASE --grade none' lists them."
        yield Problem("evidence.csv", message=message, fix=fix)
