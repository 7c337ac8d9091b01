r"""Part of what a province spends on going digital is spent on the security of data.

    Σ_p secured_p·capital_p·start_{p,r,t}  ≥  floor·Σ_{p that digitalises} capital_p·start_{p,r,t}

Both sums run over the regions of a province and all years, in 亿元; secured is the share of a
project's capital that goes into security. A project digitalises if it addresses output.

Source: security is 2 % of the output of information technology at home, far below what developed
countries spend (paper guo, section 六(六)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import begun, sized
from optimizer.program.options import Option
from optimizer.program.rows import Row


def security(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per province, where a floor is set."""
    floor = case.settings.floors.data_security

    def spared(option: Option) -> float:
        counted = floor if option.project.addressed_yi_cny > 0 else 0.0
        return (option.project.security_share - counted) * option.capital

    for province in case.players if floor > 0 else ():
        found = [option for option in decide.options.values() if option.province == province]
        terms = begun(decide, sized(found, spared))
        if terms:
            yield Row("security", (province,), terms, ">=", 0.0)
