"""How a run differs from another one, in the layers that are wanted."""

from pathlib import Path

from inputs.case import Case
from maps.difference import Difference
from maps.layers import layer_named
from maps.layers.difference import Side, differing
from maps.wanted import Wanted
from optimizer.answers.compare.sides import Pair
from optimizer.answers.compare.sides import Side as Run
from optimizer.plan.plan import Plan
from yrd.answers.compare.compared import labels
from yrd.answers.compare.pictures import difference_shown
from yrd.console import Refused


def difference_of(
    folders: tuple[Path, Path], first: tuple[Plan, Case], other: tuple[Plan, Case], wanted: Wanted
) -> Difference:
    """How the other run differs from the first: in the layers wanted first, and in HTML in all.

    Refused where their regions differ; maps.unfit.UnfitError for a layer that one has not.
    """
    one, two = labels(folders)
    pair = Pair(Run(one, *first), Run(two, *other))
    if not pair.same_regions:
        raise Refused(
            f"{folders[1]}: its regions are not those of {folders[0]}; "
            "'yrd compare' adds cities up to provinces"
        )
    shared = differing(Side(*first), Side(*other))
    if not shared:
        raise Refused(f"{folders[1]}: has no layer that {folders[0]} has too")
    asked = [layer_named(key, shared, wanted.lang).key for key in wanted.layers]
    return difference_shown(pair, wanted.lang, next(iter(asked), ""))
