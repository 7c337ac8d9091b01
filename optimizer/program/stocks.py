"""What is at hand without any decision: people, and compute installed or under construction."""

from inputs.case import Case
from inputs.compute import Compute
from inputs.talent import Talent


def pool(case: Case, people: Talent, year: int) -> float:
    """Deployable people of the stock in a year, thousand persons.

    deployable · stock · (1 − attrition + inflow)^(year − base year)
    """
    growth = 1 - people.attrition + people.inflow
    grown = people.stock_kperson * float(growth ** (year - case.settings.base_year))
    return people.deployable * grown


def staying(people: Talent, years: int) -> float:
    """Share of those trained or recruited who are still there after some years."""
    return float((1 - people.attrition) ** years)


def installed(case: Case, machine: Compute, year: int) -> float:
    """Capacity at the end of the base year and what was due until the year, EFLOPS."""
    due = sum(
        record.added_eflops
        for (kind, host, when), record in case.compute_due.items()
        if (kind, host) == (machine.class_, machine.host) and when <= year
    )
    return machine.installed_eflops + due


def headroom(case: Case, machine: Compute, year: int) -> float:
    """What installed capacity can serve beside its base load, EFLOPS."""
    return machine.utilisation * installed(case, machine, year) - machine.base_load_eflops
