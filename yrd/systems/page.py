"""The page that maps each system of the papers to what stands for it, as Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from inputs.evidence import Paper
from inputs.systems.catalogue import System
from inputs.systems.references import UNDER

READING = (
    ("`rule:`", "a rule of the program", "it is switched off"),
    ("`lever:`", "a lever of the case", "it is applied"),
    ("`scenario:`", "a scenario of the case", "it is applied"),
    ("`project:`", "a candidate project", "it is taken out, with all that may only follow it"),
    ("`table:`", "a table of the case", "it is emptied"),
    ("`cell:`", "cells of a table", "they are multiplied (`*`) or set (`=`)"),
    ("`setting:`", "a setting of the case", "it is set"),
)
"""Kinds of references: how they begin, what they name, what the proof does."""


def page(systems: Sequence[System], papers: Mapping[str, Paper]) -> str:
    """The whole page."""
    parts = (_opening(systems), _papers(systems, papers), _reading(), _systems(systems))
    return "\n".join(line for part in parts for line in (*part, "")).rstrip() + "\n"


def _opening(systems: Sequence[System]) -> Iterator[str]:
    named = sum(bool(system.represented_by) for system in systems)
    yield "# The systems that the papers name"
    yield ""
    yield "Written by `python -m yrd.systems > docs/systems.md`; do not edit by hand."
    yield ""
    yield (
        f"The five papers name {len(systems)} systems, platforms, mechanisms and institutions. "
        f"Something in the model stands for {named} of them; {len(systems) - named} are "
        "comparators only, and the page says why."
    )
    yield ""
    yield (
        "`python -m yrd.systems --prove` switches each of these things on `delta-province`, solves "
        "the plan anew and tells what changes. Several systems may share one, where the model does "
        "not tell them apart."
    )


def _papers(systems: Sequence[System], papers: Mapping[str, Paper]) -> Iterator[str]:
    yield "| paper | title | systems | with something that stands for them |"
    yield "|---|---|---:|---:|"
    for code, paper in papers.items():
        own = [system for system in systems if system.paper == code]
        named = sum(bool(system.represented_by) for system in own)
        yield f"| {code} | {paper.title} | {len(own)} | {named} |"


def _reading() -> Iterator[str]:
    yield "| reference | names | when it is switched |"
    yield "|---|---|---|"
    for row in READING:
        yield f"| {' | '.join(row)} |"
    yield ""
    yield (
        f"A reference with `{UNDER.strip()}` is switched on the case that the one behind it makes: "
        "what the base does not need, another state of the world may. In the last column but one "
        "are projects of `delta-city` that stand for the system at the finer level."
    )


def _systems(systems: Sequence[System]) -> Iterator[str]:
    yield "| no. | system | paper | what stands for it | in the city case | how, or why not |"
    yield "|---:|---|---|---|---|---|"
    for system in systems:
        stands = "<br>".join(f"`{switch.text()}`" for switch in system.represented_by)
        cities = ", ".join(f"`{code}`" for code in system.city_projects)
        cells = (
            str(system.number),
            system.name_zh,
            system.paper,
            stands or "comparator",
            cities,
            system.how,
        )
        yield f"| {' | '.join(cells)} |"
