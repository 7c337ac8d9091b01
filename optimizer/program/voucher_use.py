"""Where innovation vouchers may be spent: on the small firms' part of instalments."""

from collections.abc import Iterator, Mapping

from inputs.case import Case
from optimizer.program.options import Option

Here = Mapping[str, tuple[Option, ...]]
"""The options at each region."""


def vouchers(case: Case, here: Here) -> Iterator[tuple[str, str, str, int]]:
    """Issuing provinces, disciplines, regions and years in which a voucher may pay.

    None in a case without sources, which leaves open who pays.
    """
    if not case.sources:
        return
    paid = {
        region: {o.project.discipline for o in found if o.capital * o.project.small_firm_share}
        for region, found in here.items()
    }
    for (issuer, year), record in case.vouchers.items():
        if record.budget_yi_cny <= 0 or year not in case.years:
            continue
        for region, disciplines in paid.items():
            if case.regions[region].province != issuer and record.abroad_share <= 0:
                continue
            for discipline in ("short", "medium", "strategic"):
                if discipline in disciplines:
                    yield issuer, discipline, region, year
