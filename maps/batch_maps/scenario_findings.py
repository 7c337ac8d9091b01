"""What a single scenario tells: how many projects stand, and where value moved."""

from collections.abc import Mapping, Sequence

from maps import words
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario import Chosen, Scenario
from maps.batch_maps.vocabulary import say
from maps.words import Lang, word

MOST_NAMED = 2
"""Regions that are named on either side."""

LEAST = 1e-6
"""Value that differs by less is the same but for rounding, 亿元."""


def told(one: Scenario, survey: Survey, chosen: Chosen, lang: Lang) -> tuple[str, ...]:
    """The number of projects, and the regions that gain or lose most against the base."""
    count = len({project for here in one.placed.values() for project in here})
    standing = say("standing", lang, count=count)
    if chosen.base is None or one is chosen.base:
        return (standing,)
    base = chosen.base.values
    moved = {code: one.values[code] - base[code] for code in base if code in one.values}
    digits = words.digits(list(moved.values()))
    more = sorted((c for c in moved if moved[c] > LEAST), key=lambda c: (-moved[c], c))
    less = sorted((c for c in moved if moved[c] < -LEAST), key=lambda c: (moved[c], c))
    sides = (("find_more", more), ("find_less", less))
    return (
        standing,
        *(
            word(key, lang, names=_named(codes, moved, survey, digits, lang))
            for key, codes in sides
            if codes
        ),
    )


def _named(
    codes: Sequence[str], moved: Mapping[str, float], survey: Survey, digits: int, lang: Lang
) -> str:
    regions = survey.case.regions
    return words.listed(
        [
            f"{words.short(words.name(regions.get(code), code, lang))} "
            f"{words.signed(moved[code], digits, plus=True)}"
            for code in codes[:MOST_NAMED]
        ],
        lang,
    )
