"""Columns of the program: every decision that can be other than zero, and its number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from geo.links import Links
from inputs.case import Case
from optimizer.program.existence import (
    Triple,
    builds,
    closings,
    crowds,
    funds,
    moves,
    needed,
    openings,
    recruitable,
    routes,
    trainable,
)
from optimizer.program.names import row_name
from optimizer.program.options import Option, Pair, options
from optimizer.program.relations import MoveTerms, RouteTerms
from optimizer.program.shortfalls import soft_chokepoints, soft_targets
from optimizer.program.standing import Course, Standing, Starts, course, standing
from optimizer.program.stocks import pool
from optimizer.program.voucher_use import vouchers

KINDS = (
    "start", "close", "move", "train", "recruit", "serve", "build", "fund", "voucher", "crowd",
    "open", "uncovered", "missed", "gain",
)  # fmt: skip
"""The decisions by name, in the order of their columns."""


@dataclass(frozen=True)
class Decisions:
    """Numbers of the columns, from 0 without gaps, in the order of KINDS.

    start[p,r,t]: share of project p placed in r and started in t (dimensionless)
    close[p,r,t]: part of that share that is closed at the deadline of its class (dimensionless)
    move[k,r,q,t]: people of r who work for projects in q (thousand persons)
    train[k,r,t], recruit[k,r,t]: people who enter training, are recruited (thousand persons)
    serve[g,i,r,t]: compute at host i that serves projects in r (EFLOPS)
    build[g,i,t]: capacity ordered (EFLOPS)
    fund[f,c,r,t]: money drawn from source f for discipline c in r (亿元)
    voucher[P,c,r,t]: vouchers of province P that pay for discipline c in r (亿元)
    crowd[s,r,b,t]: capital of sector s in r in band b (亿元)
    open[p,t]: whether an indivisible project that may be spread over regions starts in t (0 or 1)
    uncovered[n]: coverage that product n lacks (share of its supply)
    missed[n,t]: what target n lacks in its year (unit of the target)
    gain: the least gain of a province over its size (亿元), fixed at zero but in the second stage
    """

    options: Mapping[Pair, Option]
    here: Mapping[str, tuple[Option, ...]]
    starts: Mapping[Pair, Starts]
    standing: Mapping[Pair, Standing]
    course: Course
    relations: Mapping[Triple, MoveTerms]
    routes: Mapping[Triple, RouteTerms]
    start: Mapping[tuple[str, str, int], int]
    close: Mapping[tuple[str, str, int], int]
    move: Mapping[tuple[str, str, str, int], int]
    train: Mapping[tuple[str, str, int], int]
    recruit: Mapping[tuple[str, str, int], int]
    serve: Mapping[tuple[str, str, str, int], int]
    build: Mapping[tuple[str, str, int], int]
    fund: Mapping[tuple[str, str, str, int], int]
    voucher: Mapping[tuple[str, str, str, int], int]
    crowd: Mapping[tuple[str, str, int, int], int]
    open: Mapping[tuple[str, int], int]
    uncovered: Mapping[tuple[str], int]
    missed: Mapping[tuple[str, int], int]
    gain: Mapping[tuple[str], int]

    @property
    def kinds(self) -> tuple[tuple[str, Mapping[tuple[str | int, ...], int]], ...]:
        """The decisions by name, in the order of their columns."""
        return tuple((kind, dict(vars(self)[kind])) for kind in KINDS)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return sum(len(vars(self)[kind]) for kind in KINDS)

    def names(self) -> Iterator[str]:
        """ASCII name of each column, in order."""
        for kind, columns in self.kinds:
            for key in columns:
                yield row_name(kind, key)


def integers(decide: Decisions) -> tuple[int, ...]:
    """Columns that take whole numbers only: starts and closings at the one site of an indivisible
    project, and openings of one that may be spread, which may be closed in part."""
    sites = (
        column
        for pair, option in decide.options.items()
        if not option.project.divisible and option.project.one_site
        for _, column, _, _ in decide.standing[pair]
    )
    return (*sites, *decide.open.values())


def decisions(case: Case, links: Links) -> Decisions:
    """The columns of a case, numbered in a fixed order."""
    number = count()
    years = case.years
    peopled = {
        key: tuple(year for year in years if pool(case, people, year) > 0)
        for key, people in case.talent.items()
    }
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
    close = {key: next(number) for key in closings(case, placed)}
    stands = standing(placed, starts, close)
    relations = moves(case, links, needed(here, "talent"))
    served = routes(case, links, here)
    return Decisions(
        options=placed,
        here=here,
        starts=starts,
        standing=stands,
        course=course(placed, stands, years),
        relations=relations,
        routes=served,
        start={(*pair, year): column for pair, found in starts.items() for year, column in found},
        close=close,
        move={
            (*relation, year): next(number)
            for relation in relations
            for year in peopled[relation[:2]]
        },
        train={key: next(number) for key in trainable(case, here)},
        recruit={(*key, year): next(number) for key in recruitable(case) for year in years},
        serve={(*route, year): next(number) for route in served for year in years},
        build={key: next(number) for key in builds(case)},
        fund={(*key, year): next(number) for key in funds(case, here) for year in years},
        voucher={key: next(number) for key in vouchers(case, here)},
        crowd={(*key, year): next(number) for key in crowds(case, here) for year in years},
        open={key: next(number) for key in openings(placed)},
        uncovered={(code,): next(number) for code in soft_chokepoints(case)},
        missed={key: next(number) for key in soft_targets(case)},
        gain={("least",): next(number)} if "equity" in case.settings.stages else {},
    )
