"""From the solver's columns to the plan's tables of decisions."""

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from inputs.case import Case
from inputs.compute import Compute
from optimizer.plan.clean import chosen
from optimizer.plan.plan import Cell, Table
from optimizer.plan.standing import Stand, stands
from optimizer.program.decisions import Decisions
from optimizer.program.relations import hosts_of
from optimizer.program.stocks import installed, pool, staying

Floats = npt.NDArray[np.float64]
Rows = list[tuple[Cell, ...]]


def _placements(decide: Decisions, values: Floats) -> Table:
    closed = dict(chosen(decide.close, values))
    rows: Rows = [
        (*key, share, share * option.capital, share * option.value, closed.get(key, 0.0))
        for key, share in chosen(decide.start, values)
        for option in (decide.options[key[:2]],)
    ]
    return Table(("project", "region", "year", "share", "capital", "value", "closed"), tuple(rows))


def _stands(case: Case, decide: Decisions, values: Floats) -> tuple[Stand, ...]:
    started, closed = dict(chosen(decide.start, values)), dict(chosen(decide.close, values))
    return tuple(stands(decide.options, started, closed, case.years[-1]))


def _people_used(standing: Iterable[Stand]) -> Mapping[tuple[str, str, int], float]:
    """Use of each class in each region and year, thousand persons."""
    used: dict[tuple[str, str, int], float] = {}
    for option, _, year, _, in_use in standing:
        for kind, need in option.talent:
            key = (kind, option.region, year)
            used[key] = used.get(key, 0.0) + need * in_use
    return used


def _moves(decide: Decisions, values: Floats) -> Table:
    rows: Rows = [(*key, people) for key, people in chosen(decide.move, values)]
    return Table(("class", "from", "to", "year", "people"), tuple(rows))


def _talent(case: Case, decide: Decisions, values: Floats, standing: Iterable[Stand]) -> Table:
    used = _people_used(standing)
    trained = dict(chosen(decide.train, values))
    recruited = dict(chosen(decide.recruit, values))
    lent: dict[tuple[str, str, int], float] = {}
    borrowed: dict[tuple[str, str, int], float] = {}
    for (kind, home, work, year), moved in chosen(decide.move, values):
        lent[kind, home, year] = lent.get((kind, home, year), 0.0) + moved
        borrowed[kind, work, year] = borrowed.get((kind, work, year), 0.0) + moved
    rows: Rows = []
    for (kind, region), people in case.talent.items():
        supplied = 0.0
        for year in case.years:
            key = (kind, region, year)
            ready = trained.get((kind, region, year - people.train_lag_years), 0.0)
            supplied = supplied * staying(people, 1) + recruited.get(key, 0.0) + ready
            resident = pool(case, people, year)
            rows.append((
                *key, resident, trained.get(key, 0.0), recruited.get(key, 0.0),
                lent.get(key, 0.0), borrowed.get(key, 0.0),
                resident + supplied + borrowed.get(key, 0.0) - lent.get(key, 0.0),
                used.get(key, 0.0),
            ))  # fmt: skip
    return Table(
        ("class", "region", "year", "resident", "trained", "recruited", "lent", "borrowed",
         "available", "used"),
        tuple(rows),
    )  # fmt: skip


def _service(decide: Decisions, values: Floats) -> Table:
    rows: Rows = [(*key, served) for key, served in chosen(decide.serve, values)]
    return Table(("class", "host", "region", "year", "eflops"), tuple(rows))


def _provided(case: Case, standing: Iterable[Stand]) -> Mapping[tuple[str, str, int], float]:
    """Compute that projects have added at each host until each year, EFLOPS."""
    added: dict[tuple[str, str, int], float] = {}
    joined = hosts_of(case)
    for option, started, year, share, _ in standing:
        for given in option.provides if option.region in joined else ():
            if given.resource == "compute" and started + given.lag <= year:
                key = (given.kind, joined[option.region], year)
                added[key] = added.get(key, 0.0) + share * given.amount
    return added


def _compute(case: Case, decide: Decisions, values: Floats, standing: Iterable[Stand]) -> Table:
    ordered = dict(chosen(decide.build, values))
    provided = _provided(case, standing)
    used: dict[tuple[str, str, int], float] = {}
    for (kind, host, _, year), served in chosen(decide.serve, values):
        used[kind, host, year] = used.get((kind, host, year), 0.0) + served
    pairs = dict.fromkeys(
        [*case.compute, *(key[:2] for key in case.compute_due), *(key[:2] for key in provided)]
    )
    rows: Rows = []
    for kind, host in pairs:
        machine = case.compute.get((kind, host)) or Compute(class_=kind, host=host)
        built = 0.0
        for year in case.years:
            key = (kind, host, year)
            built += ordered.get((kind, host, year - machine.lead_years), 0.0)
            there, extra = installed(case, machine, year), provided.get(key, 0.0)
            usable = machine.utilisation * (there + built + extra) - machine.base_load_eflops
            rows.append((
                *key, there, ordered.get(key, 0.0), extra, usable, used.get(key, 0.0)
            ))  # fmt: skip
    return Table(
        ("class", "host", "year", "installed", "ordered", "provided", "capacity", "used"),
        tuple(rows),
    )


def _funding(decide: Decisions, values: Floats) -> Table:
    rows: Rows = [(*key, drawn) for key, drawn in chosen(decide.fund, values)]
    return Table(("source", "discipline", "region", "year", "amount"), tuple(rows))


def _vouchers(decide: Decisions, values: Floats) -> Table:
    rows: Rows = [(*key, spent) for key, spent in chosen(decide.voucher, values)]
    return Table(("province", "discipline", "region", "year", "amount"), tuple(rows))


def decision_tables(case: Case, decide: Decisions, values: Floats) -> Mapping[str, Table]:
    """Placements, talent, moves, compute, service, funding and vouchers, as a plan states them."""
    standing = _stands(case, decide, values)
    return {
        "placements": _placements(decide, values),
        "talent": _talent(case, decide, values, standing),
        "talent_moves": _moves(decide, values),
        "compute": _compute(case, decide, values, standing),
        "compute_service": _service(decide, values),
        "funding": _funding(decide, values),
        "vouchers": _vouchers(decide, values),
    }
