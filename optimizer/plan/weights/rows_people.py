"""What hangs on the numbers in the rows of people, at the rows' prices."""

from collections.abc import Iterator

from optimizer.plan.weights.cells import need_weights, pool_weights
from optimizer.plan.weights.optimum import Optimum, Weight
from optimizer.plan.weights.people import barrier_cells
from optimizer.program.relations import move_terms
from optimizer.program.stocks import pool, staying


def balance(optimum: Optimum) -> Iterator[Weight]:
    """People needed, at hand, and of those trained and recruited the ones who stay."""
    case, prices = optimum.case, optimum.of("talent_balance")
    for stand in optimum.stands if prices else ():
        option, code = stand.option, stand.option.project.project
        paid: list[Weight] = [
            (("project_talent", (code, kind), "need_kperson"), -price * need * stand.in_use)
            for kind, need in option.talent
            if (price := prices.get((kind, option.region, stand.year)))
        ]
        yield from need_weights(optimum, stand, paid)
    for key, price in prices.items():
        people = case.talent.get((str(key[0]), str(key[1])))
        if people:
            yield from pool_weights(case, people, int(key[2]), price)
    yield from _leaving(optimum)


def _leaving(optimum: Optimum) -> Iterator[Weight]:
    """Attrition among those who were trained or recruited."""
    case, prices, facts = optimum.case, optimum.of("talent_balance"), optimum.facts
    came = [
        *((*key, case.talent[key[:2]].train_lag_years, n) for key, n in facts.trained.items()),
        *((*key, 0, n) for key, n in facts.recruited.items()),
    ]
    for kind, region, started, lag, number in came if prices else ():
        people = case.talent[kind, region]
        for year in range(started + lag, case.years[-1] + 1):
            price, there = prices.get((kind, region, year), 0.0), year - started - lag
            if price and people.attrition < 1:
                left = price * staying(people, there) * number
                lost = left * there * people.attrition / (1 - people.attrition)
                yield ("talent", (kind, region), "attrition"), -lost


def supply(optimum: Optimum) -> Iterator[Weight]:
    """Training places, those that projects provide, and the limit of recruitment."""
    case, prices = optimum.case, optimum.of("talent_supply")
    for key, price in prices.items():
        leg, kind, region, _ = map(str, key)
        people, column = case.talent[kind, region], f"{leg}_limit_kperson"
        limit = people.train_limit_kperson if leg == "train" else people.recruit_limit_kperson
        yield ("talent", (kind, region), column), price * limit


def mobility(optimum: Optimum) -> Iterator[Weight]:
    """Who may work elsewhere, and how hard the barrier makes it."""
    case, prices = optimum.case, optimum.of("talent_mobility")
    for (limit, kind, home, year), price in prices.items():
        people = case.talent[str(kind), str(home)]
        at_hand, key = pool(case, people, int(year)), (str(kind), str(home))
        if limit == "mobile":
            yield ("talent", key, "mobile_share"), price * people.mobile_share * at_hand
            share = people.mobile_share
        else:
            yield ("talent", key, "home_floor"), -price * people.home_floor * at_hand
            share = 1 - people.home_floor
        yield from pool_weights(case, people, int(year), price * share)
    yield from _barriers(optimum)


def _barriers(optimum: Optimum) -> Iterator[Weight]:
    """Of the efforts of those who work elsewhere, what the barrier takes."""
    case, prices = optimum.case, optimum.of("talent_mobility")
    for (kind, home, work, year), number in optimum.facts.moved.items() if prices else ():
        paid = prices.get(("mobile", kind, home, year), 0.0)
        barrier = move_terms(case, optimum.facts.links, kind, home, work).barrier if paid else 0.0
        for cell in barrier_cells(case, (kind, home, work)) if barrier else ():
            yield cell, -paid * number * barrier / (1 - barrier) ** 2
