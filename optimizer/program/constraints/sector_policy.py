r"""Each sector has its own window of money, in a province or in the Delta.

    least, most:              least_{s,P} ≤ Σ_{p in s, r in P} capital·start ≤ most_{s,P}  [亿元]
    least_share, most_share:  share_{s,P}·Σ_{p, r in P} capital·start  ≤ or ≥  the same sum

The sums run over all years. A share of all capital is how a sector is given priority. Most of the
whole Delta is split by the provinces' share of GDP when they plan apart; nobody then owes its
least. A least amount that no project can bring leaves no plan.

Source: one sector, one policy (一业一策; paper sprint, the first of its points on industry).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from inputs.policy import SectorPolicy
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, begun, sized
from optimizer.program.options import Option
from optimizer.program.places import owned_by_place
from optimizer.program.players import Parts
from optimizer.program.rows import Row, Sense


def _capital(option: Option) -> float:
    return option.capital


def _amounts(case: Case, record: SectorPolicy, terms: Terms) -> Iterator[Row]:
    """Rows of least and most capital; a least amount stands even if no project can bring it."""
    limits: tuple[tuple[str, Sense, float | None], ...] = (
        ("least", ">=", record.least_yi_cny or None),
        ("most", "<=", record.most_yi_cny),
    )
    for name, sense, amount in limits:
        if amount is not None and (terms or sense == ">="):
            owed = record.province or name == "most"
            owned: Parts = owned_by_place(case, record.province, amount) if owed else ()
            key = (name, record.sector, record.province)
            yield Row("sector_policy", key, terms, sense, amount, owned=owned)


def _shares(record: SectorPolicy, terms: Terms, whole: Terms) -> Iterator[Row]:
    """Rows of least and largest share of all capital."""
    limits: tuple[tuple[str, Sense, float, bool], ...] = (
        ("least_share", ">=", record.least_share, record.least_share > 0),
        ("most_share", "<=", record.most_share, record.most_share < 1),
    )
    for name, sense, share, is_set in limits:
        if not is_set:
            continue
        left = {c: terms.get(c, 0.0) - share * amount for c, amount in whole.items()}
        found = {column: amount for column, amount in left.items() if amount}
        if found:
            key = (name, record.sector, record.province)
            yield Row("sector_policy", key, found, sense, 0.0)


def sector_policy(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """Up to four rows per sector and province with a policy."""
    for record in case.sector_policy.values():
        found = [o for o in decide.options.values() if record.province in ("", o.province)]
        own = [option for option in found if option.project.sector == record.sector]
        terms = begun(decide, sized(own, _capital))
        yield from _amounts(case, record, terms)
        yield from _shares(record, terms, begun(decide, sized(found, _capital)))
