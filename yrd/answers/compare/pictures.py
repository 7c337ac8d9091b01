"""Maps of the differences between runs."""

from collections.abc import Mapping

from inputs.case import Case
from maps import differences_picture
from maps.difference import Difference as Shown
from maps.difference import Named
from maps.difference_page import page
from maps.difference_picture import figure
from maps.layers.difference import Side, differing, of_plans, of_values
from maps.layers.placements import PLACEMENTS
from maps.notes import case_name, scenario_name
from maps.words import Lang
from maps.write import figure_bytes
from optimizer.answers.compare.comparison import Difference
from optimizer.answers.compare.moved import capital_by_place
from optimizer.answers.compare.sides import Pair
from yrd.answers.compare.compared import Compared
from yrd.answers.compare.tables import PAGE, PICTURE, TOGETHER

MOST = 12
"""Maps on one picture; more would be too small to be read."""


def pictures_of(found: Compared, lang: Lang) -> Mapping[str, bytes]:
    """A map for every run that shares its regions or provinces with the first one; a page of all
    layers where the regions are the same."""
    drawn: dict[str, bytes] = {}
    is_only = len(found.differences) == 1
    for number, difference in enumerate(found.differences, 2):
        case = ground_of(difference)
        if case is not None:
            name = PICTURE if is_only else numbered(PICTURE, number)
            drawn[name] = figure_bytes(figure(_shown(difference.pair, case, lang), lang), "png")
        if difference.pair.same_regions:
            name = PAGE if is_only else numbered(PAGE, number)
            drawn[name] = page(difference_shown(difference.pair, lang), lang).encode()
    return {**drawn, **_together(found, lang)}


def _together(found: Compared, lang: Lang) -> Mapping[str, bytes]:
    """All differences in one picture, where there are several with the regions of the first run."""
    pairs = [one.pair for one in found.differences if one.pair.same_regions][:MOST]
    if len(pairs) < 2:
        return {}
    shown = [_shown(pair, pair.first.case, lang) for pair in pairs]
    return {TOGETHER: figure_bytes(differences_picture.figure(shown, lang), "png")}


def numbered(name: str, number: int) -> str:
    """The name of a file of the run with this number."""
    stem, ending = name.rsplit(".", 1)
    return f"{stem}_{number}.{ending}"


def ground_of(found: Difference) -> Case | None:
    """The case whose regions the map shows: those of both; where they are not the same, that of
    the one whose regions are the provinces. None where neither is."""
    pair = found.pair
    if pair.same_regions:
        return pair.first.case
    provinces = set(pair.first.case.players) | set(pair.other.case.players)
    cases = (pair.first.case, pair.other.case)
    return next((case for case in cases if set(case.regions) == provinces), None)


def _shown(pair: Pair, case: Case, lang: Lang) -> Shown:
    """Capital placed in the other run less that in the first."""
    first, other = capital_by_place(pair, pair.first), capital_by_place(pair, pair.other)
    values = {code: other.get(code, 0.0) - first.get(code, 0.0) for code in case.regions}
    names = names_of(pair, lang)
    one, two = Named(names[0], pair.first.plan), Named(names[1], pair.other.plan)
    theme = of_values(PLACEMENTS, values)
    return Shown(one, two, case, (theme,), is_summed=not pair.same_regions)


def difference_shown(pair: Pair, lang: Lang, opens: str = "") -> Shown:
    """How two runs of the same regions differ, layer by layer."""
    before, after = (Side(side.plan, side.case) for side in (pair.first, pair.other))
    themes = tuple(of_plans(layer, before, after) for layer in differing(before, after))
    one, two = names_of(pair, lang)
    sides = Named(one, before.plan), Named(two, after.plan)
    return Shown(*sides, after.case, themes, opens=opens)


def names_of(pair: Pair, lang: Lang) -> tuple[str, str]:
    """What the two runs are called on a map: their scenarios, where those are alike their cases,
    and where those are alike too their folders."""
    sides = (pair.first, pair.other)
    ways = (
        [scenario_name(side.plan, lang) for side in sides],
        [case_name(side.case, lang) for side in sides],
    )
    one, two = next((way for way in ways if way[0] != way[1]), [side.label for side in sides])
    return one, two
