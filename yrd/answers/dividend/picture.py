"""The picture of a dividend as bytes, from what was found."""

import math
from collections.abc import Mapping

from inputs.case import Case
from maps import words
from maps.dividend_plot.bars import bars
from maps.dividend_plot.records import Group, Share, Sharing
from maps.fonts import GlyphError
from maps.words import Lang
from maps.write import figure_bytes
from optimizer.answers.dividend.dividend import Dividend
from yrd.answers.asked import Asked
from yrd.version import VERSION

PICTURE = "dividend.png"

DOTS = 150
"""Dots per inch: 2000 points wide, written in a third of a second."""


def picture(given: Asked, found: Dividend, lang: Lang) -> tuple[Mapping[str, bytes], str]:
    """The picture by the name of its file; or none, and why a name cannot be drawn."""
    try:
        drawn = figure_bytes(bars(sharing(given, found, lang), lang), "png", DOTS)
    except GlyphError as error:
        return {}, f"{PICTURE} is left out: {error}"
    return {PICTURE: drawn}, ""


def sharing(given: Asked, found: Dividend, lang: Lang) -> Sharing:
    """What the picture shows."""
    case, settings = given.case, given.case.settings
    return Sharing(
        case=(settings.name_zh if lang == "zh" else "") or settings.name,
        scenario=_scenario(given, lang),
        together=found.game.whole,
        alone=math.fsum(found.game.alone),
        reallocation=found.gains.reallocation,
        cross_boundary=found.gains.cross_boundary,
        plan=found.plan.money,
        groups=tuple(
            Group(
                _name(case, player, lang),
                float(found.game.alone[i]),
                float(found.plan.worth[i]),
                tuple(
                    Share(
                        division.method,
                        float(division.planned[i]),
                        float(division.transfers[i]),
                        float(division.a_year[i]),
                    )
                    for division in found.divisions
                ),
            )
            for i, player in enumerate(found.game.players)
        ),
        outside=tuple(
            division.method for division in found.divisions if not division.in_plan.is_core
        ),
        version=VERSION,
    )


def _scenario(given: Asked, lang: Lang) -> str:
    """What the scenario calls itself, else its name; nothing for the case as it is."""
    named = given.names.get("name_zh" if lang == "zh" else "name", "")
    return named or ("" if given.scenario == "base" else given.scenario)


def _name(case: Case, player: str, lang: Lang) -> str:
    return words.short(words.name(case.provinces.get(player), player, lang))
