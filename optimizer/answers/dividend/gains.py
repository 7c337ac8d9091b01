"""Where the gain of working together comes from.

    dividend        = v(all) − Σ_P v(P)
    reallocation    = v(all; cross-boundary projects closed) − Σ_P v(P)
    cross_boundary  = v(all) − v(all; cross-boundary projects closed)

A cross-boundary project is one that no province can build alone, because the rule of consortia asks
for partners in several: named ones, or any two. Reallocation is what the other projects, people,
compute and money bring where they no longer stay at home. The order counts: what cross-boundary
projects add is measured when everything else is shared already.
"""

import math
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from inputs.case import Case
from optimizer.answers.dividend.values import Coalitions, money
from optimizer.answers.games.game import Game
from optimizer.prepare import Prepared
from optimizer.program.players import JOINT, rights
from optimizer.solver.arrays import Program


class Gains(NamedTuple):
    """The dividend and its two parts, 亿元 of present value; nan where a plan is missing.

    `closed` is v(all) without the cross-boundary projects, which `projects` names.
    """

    dividend: float
    reallocation: float
    cross_boundary: float
    closed: float
    projects: tuple[str, ...]


def gains(coalitions: Coalitions, game: Game) -> Gains:
    """The dividend of a game, split."""
    projects = cross_boundary(coalitions.ready.case)
    closed = game.whole
    if projects:
        program = _closing(coalitions.ready, coalitions.program, projects)
        closed = money(coalitions.solve(program))
    alone = math.fsum(game.alone)
    parts = game.whole - alone, closed - alone, game.whole - closed
    return Gains(*parts, closed, projects)


def cross_boundary(case: Case) -> tuple[str, ...]:
    """The projects that no province can build alone, in the order of the case."""
    if not case.settings.rules.consortium or len(case.players) < 2:
        return ()
    any_two = {project for project, province in case.consortia if not province}
    owners = rights(case)
    return tuple(
        code
        for code in case.projects
        if code in any_two or any(JOINT in owner for owner, _ in owners[code])
    )


def _closing(ready: Prepared, program: Program, projects: Collection[str]) -> Program:
    """The program in which some projects are placed nowhere, and nobody owes them."""
    upper = program.upper.copy()
    upper[[column for key, column in ready.decide.start.items() if key[0] in projects]] = 0.0
    owed = {
        number: 0.0
        for number, head in enumerate(program.heads)
        if head.family == "placement" and head.key[0] in projects
    }
    return replace(program.with_rhs(owed), upper=upper)
