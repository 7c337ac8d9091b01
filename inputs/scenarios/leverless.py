"""The same scenario without its levers."""

from pathlib import Path
from typing import NamedTuple

from inputs.scenarios.choice import chosen_sheet
from inputs.scenarios.files import plans_of
from inputs.scenarios.scenario import NO_PLANS, Variation
from inputs.scenarios.written import read_scenario


class Leverless(NamedTuple):
    """The levers that a variation pulls, and the variation without them; changes stay."""

    levers: tuple[str, ...]
    variation: Variation


def without_levers(source: str | Path | None, variation: Variation) -> Leverless:
    """The variation without levers; the very same where it pulls none.

    `source` is where the scenario is looked up, None for a case in memory.
    """
    if variation.scenario is None:
        return Leverless((), variation)
    sheet = chosen_sheet(variation.scenario, NO_PLANS if source is None else plans_of(source))
    scenario = read_scenario(sheet)[0] if sheet else None
    if sheet is None or scenario is None or not scenario.levers:
        return Leverless((), variation)
    rest = {key: value for key, value in sheet.document.content.items() if key != "levers"}
    return Leverless(scenario.levers, variation._replace(scenario=rest))
