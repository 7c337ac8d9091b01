"""Levers: what a government can do, as named sets of changes with the phrase they come from."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import Field

from inputs.base import CODE_LENGTH, CODE_PATTERN, Name, OptionalCode, Text
from inputs.case import Case
from inputs.errors import Problem, did_you_mean
from inputs.explain import CODE_FIX
from inputs.scenarios.changes import Changes
from inputs.scenarios.document_records import Place, place_at, record_at
from inputs.scenarios.steps import Step, steps_of
from inputs.yaml_text import Document

LEVERS = "levers.yaml"
"""File name of the levers of a case."""


class Lever(Changes):
    """A policy as changes of parameters; it multiplies no decision, so the program stays linear."""

    name_zh: Name = Field("", description="Chinese name")
    name_en: Name = Field("", description="English name")
    phrase: Text = Field("", description="words of the document that the lever comes from")
    paper: OptionalCode = Field("", description="code of the paper that holds the words")
    section: Name = Field("", description="section of the paper")
    expects: Text = Field("", description="what the paper expects to move, in a sentence")


class ReadLever(NamedTuple):
    """A lever with its steps, and where its paper is named."""

    lever: Lever
    steps: tuple[Step, ...]
    paper: Place


class Levers(NamedTuple):
    """The levers of a case by code, and what is wrong with the rest."""

    levers: Mapping[str, ReadLever]
    problems: tuple[Problem, ...]


NO_LEVERS = Levers({}, ())


def levers_of(file: str, document: Document) -> Levers:
    """The levers that a document holds, one under each code."""
    levers: dict[str, ReadLever] = {}
    problems = list(document.problems)
    for code in document.content:
        place = place_at(file, document, (code,))
        if not re.fullmatch(CODE_PATTERN, code) or len(code) > CODE_LENGTH:
            problems.append(Problem(*place[:2], "", code, "is not a code", CODE_FIX))
            continue
        lever, found = record_at(file, document, (code,), Lever)
        problems += found
        if lever is not None:
            steps = steps_of(file, document, (code,), lever, _cause(code, lever))
            problems += steps.problems
            paper = place_at(file, document, (code, "paper"))
            levers[code] = ReadLever(lever, steps.steps, paper)
    return Levers(levers, tuple(problems))


def paper_problems(read: ReadLever, case: Case) -> Iterator[Problem]:
    """A problem if the case does not list the paper of the lever."""
    paper = read.lever.paper
    if paper and paper not in case.papers:
        fix = did_you_mean(paper, case.papers)
        yield Problem(*read.paper, paper, "is not in papers.csv", fix)


def _cause(code: str, lever: Lever) -> str:
    """The lever with its phrase and paper, as evidence names it."""
    phrase = f": {lever.phrase}" if lever.phrase else ""
    paper = f" (paper {lever.paper})" if lever.paper else ""
    return f"lever {code}{phrase}{paper}"
