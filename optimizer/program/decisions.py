"""Columns of the program: every decision that can be other than zero, and its number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from geo.links import Links
from inputs.case import Case
from optimizer.program.existence import crowds, funds, moves, needed, routes, trainable
from optimizer.program.names import row_name
from optimizer.program.options import Option, options
from optimizer.program.stocks import pool

Pair = tuple[str, str]
Starts = tuple[tuple[int, int], ...]
"""Start years of a project at a site with the column of each, ascending."""


@dataclass(frozen=True)
class Decisions:
    """Numbers of the columns, from 0 without gaps, in the order of the fields.

    start[p,r,t]: share of project p placed in r and started in t (dimensionless)
    move[k,r,q,t]: people of r who work for projects in q (thousand persons)
    train[k,r,t], recruit[k,r,t]: people who enter training, are recruited (thousand persons)
    serve[g,i,r,t]: compute at host i that serves projects in r (EFLOPS)
    build[g,i,t]: capacity ordered (EFLOPS)
    fund[f,c,r,t]: money drawn from source f for discipline c in r (亿元)
    crowd[s,r,b,t]: capital of sector s in r in band b (亿元)
    gain: the least gain of a province over its size (亿元), fixed at zero but in the second stage
    """

    options: Mapping[Pair, Option]
    here: Mapping[str, tuple[Option, ...]]
    starts: Mapping[Pair, Starts]
    start: Mapping[tuple[str, str, int], int]
    move: Mapping[tuple[str, str, str, int], int]
    train: Mapping[tuple[str, str, int], int]
    recruit: Mapping[tuple[str, str, int], int]
    serve: Mapping[tuple[str, str, str, int], int]
    build: Mapping[tuple[str, str, int], int]
    fund: Mapping[tuple[str, str, str, int], int]
    crowd: Mapping[tuple[str, str, int, int], int]
    gain: Mapping[tuple[str], int]

    @property
    def kinds(self) -> tuple[tuple[str, Mapping[tuple[str | int, ...], int]], ...]:
        """The decisions by name, in the order of their columns."""
        return tuple(
            (kind, dict(vars(self)[kind]))
            for kind in (
                "start", "move", "train", "recruit", "serve", "build", "fund", "crowd", "gain",
            )
        )  # fmt: skip

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return sum(len(columns) for _, columns in self.kinds)

    def names(self) -> Iterator[str]:
        """ASCII name of each column, in order."""
        for kind, columns in self.kinds:
            for key in columns:
                yield row_name(kind, key)


def decisions(case: Case, links: Links) -> Decisions:
    """The columns of a case, numbered in a fixed order."""
    number = count()
    years = case.years
    placed = options(case)
    gathered: dict[str, list[Option]] = {region: [] for region in case.regions}
    for (_, region), option in placed.items():
        gathered[region].append(option)
    here: Mapping[str, tuple[Option, ...]] = {
        region: tuple(found) for region, found in gathered.items()
    }
    starts = {
        pair: tuple((year, next(number)) for year in option.years)
        for pair, option in placed.items()
    }
    last = years[-1]
    return Decisions(
        options=placed,
        here=here,
        starts=starts,
        start={(*pair, year): column for pair, found in starts.items() for year, column in found},
        move={
            (*relation, year): next(number)
            for relation in moves(case, links, needed(here, "talent"))
            for year in years
            if pool(case, case.talent[relation[:2]], year) > 0
        },
        train={
            (*key, year): next(number)
            for key, lag in trainable(case, here)
            for year in years
            if year + lag <= last
        },
        recruit={
            (*key, year): next(number)
            for key, people in case.talent.items()
            if people.recruit_limit_kperson > 0
            for year in years
        },
        serve={
            (*route, year): next(number) for route in routes(case, links, here) for year in years
        },
        build={
            (*key, year): next(number)
            for key, machine in case.compute.items()
            if machine.build_limit_eflops > 0
            for year in years
            if year + machine.lead_years <= last
        },
        fund={(*key, year): next(number) for key in funds(case, here) for year in years},
        crowd={(*key, year): next(number) for key in crowds(case, here) for year in years},
        gain={("least",): next(number)} if "equity" in case.settings.stages else {},
    )
