"""What must agree between the tables of a run and its head, as formulas that anybody can follow."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from maps.book.blocks import Live, sum_all, sum_where
from maps.book.columns import COLUMNS
from maps.book.filled import Filled
from maps.book.naming import Naming
from maps.book.sums import home_key
from maps.book.vocabulary import say
from maps.words import Lang
from optimizer.plan.plan import Plan

TOLERANCE = 1e-6
"""Difference, relative to 1 + the size, that rounding of the solver explains; it works to 1e-7."""

Sheets = Mapping[str, Filled]


class Check(NamedTuple):
    """Two ways to the same number; `told` is a number of `run.json` or a second formula."""

    what: str
    source: str
    sums: Live
    told: Live | float

    @property
    def holds(self) -> bool:
        """Whether both agree within TOLERANCE."""
        told = self.told.value if isinstance(self.told, Live) else self.told
        return abs(self.sums.value - told) <= TOLERANCE * (1 + abs(told))


def checks(plan: Plan, sheets: Sheets, naming: Naming, lang: Lang) -> tuple[Check, ...]:
    """Every check that the tables of the plan allow."""
    regions = sheets.get("regions")
    found: list[Check] = []
    if regions is not None and regions.has("worth"):
        found += _money(plan, regions, lang)
        found += _provinces(plan, regions, naming, lang)
    found += _across(sheets, lang)
    return tuple(found)


def _money(plan: Plan, regions: Filled, lang: Lang) -> Iterator[Check]:
    """Net worth, and each of its terms after the last stage."""
    label = say("check_money", lang)
    yield Check(label, "run.json: money", sum_all(regions, "worth"), plan.money)
    terms = plan.stages[-1].terms if plan.stages else plan.terms
    for term, amount in terms.items():
        if regions.has(term):
            column = COLUMNS["regions"][term]
            name = column.zh if lang == "zh" else column.en
            source = (
                f"run.json: stages[-1].terms.{term}" if plan.stages else f"run.json: terms.{term}"
            )
            yield Check(say("check_term", lang, name=name), source, sum_all(regions, term), amount)


def _provinces(plan: Plan, regions: Filled, naming: Naming, lang: Lang) -> Iterator[Check]:
    """Worth of every province, and its gain over standing alone."""
    key = home_key(regions)
    for code, worth in plan.worth.items():
        name = naming.province(code)
        sums = sum_where(regions, "worth", [(key, code)])
        yield Check(say("check_worth", lang, name=name), f"run.json: worth.{code}", sums, worth)
        if code in plan.alone and regions.has("gain"):
            gain = sum_where(regions, "gain", [(key, code)])
            source = f"run.json: worth.{code} − alone.{code}"
            told = worth - plan.alone[code]
            yield Check(say("check_gain", lang, name=name), source, gain, told)


ACROSS = (
    ("check_capital", "placements", "capital", "regions", "capital_started"),
    ("check_people", "talent", "used", "regions", "people_used"),
    ("check_moves", "talent_moves", "people", "talent", "lent"),
    ("check_borrowed", "talent", "lent", "talent", "borrowed"),
    ("check_service", "compute_service", "eflops", "compute", "used"),
)
"""Columns of two tables that have the same sum."""


def _across(sheets: Sheets, lang: Lang) -> Iterator[Check]:
    for label, table, key, other, other_key in ACROSS:
        one, two = sheets.get(table), sheets.get(other)
        if one is not None and two is not None and one.has(key) and two.has(other_key):
            source = f"{other}.csv: {other_key}"
            yield Check(say(label, lang), source, sum_all(one, key), sum_all(two, other_key))
