"""How much capital the industry of a region can take up."""

from inputs.case import Case


def industrial_capacity(case: Case, sector: str, region: str, year: int) -> float:
    """Capital that a sector can take up in a region until a year, 亿元.

    (μ·output of the sector there + ν·output of all industry there) · (1+growth)^(year − base year)
    """
    record = case.sectors[sector]
    own = case.industry.get((sector, region))
    output = own.output_yi_cny if own else 0.0
    everything = case.regions[region].industrial_output_yi_cny
    uptake = (record.base_share or 0.0) * output + record.entry_share * everything
    return uptake * float((1 + record.growth) ** (year - case.settings.base_year))


def band_width(case: Case, sector: str, region: str, band: int, year: int) -> float:
    """Width of a band of capital, 亿元."""
    share = case.diminishing[sector, band].width_share
    return share * industrial_capacity(case, sector, region, year)


def free_width(case: Case, sector: str, region: str, year: int) -> float:
    """Capital that crowds nobody: what the bands leave of the region's capacity, 亿元."""
    banded = sum(
        record.width_share for (code, _), record in case.diminishing.items() if code == sector
    )
    return max(1 - banded, 0.0) * industrial_capacity(case, sector, region, year)
