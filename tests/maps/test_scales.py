"""Numbers, kinds and pairs of numbers become colours."""

import hand_plans as plans

from maps import places, style
from maps.layers import layer_named
from maps.layers.reading import Theme
from maps.pies import slices, wedge
from maps.records import Period
from maps.scales import NOTHING, colours, rounded, scale_of, thirds
from maps.scene import Scene

SECTORS, EQUITY = layer_named("sectors"), layer_named("equity")
MIXED = Period(
    {"a": 9.0, "b": 4.0, "c": 0.0},
    parts={"a": {"ship": 6.0, "": 3.0}, "b": {"steel": 4.0}},
    leading={"a": "ship", "b": "steel"},
)


def test_every_kind_that_leads_has_a_step_and_regions_with_nothing_one_of_their_own() -> None:
    scale = scale_of(SECTORS, [MIXED])
    assert [step.label for step in scale.steps] == ["ship", "steel", NOTHING]
    assert [scale.home(MIXED, code) for code in "abc"] == [0, 1, 2]
    assert scale.home(MIXED, "d") is None
    assert scale.steps[2].colour == style.ZERO


def test_kinds_are_coloured_by_their_sums_and_the_rest_is_grey() -> None:
    assert colours(SECTORS, [MIXED]) == {
        "ship": style.HUES[0],
        "steel": style.HUES[1],
        "": style.REST,
    }
    assert tuple(colours(layer_named("evidence"), [MIXED]).values()) == style.GRADES
    assert colours(EQUITY, [MIXED]) == {}


def test_kinds_beyond_the_hues_are_grey_and_still_have_a_step() -> None:
    codes = "abcdefghi"
    period = Period(
        dict.fromkeys(codes, 1.0),
        parts={code: {f"kind{code}": 1.0} for code in codes},
        leading={code: f"kind{code}" for code in codes},
    )
    scale = scale_of(SECTORS, [period])
    found = [scale.steps[scale.home(period, code) or 0].colour for code in codes]
    assert found == [*style.HUES, style.REST, style.REST]


def test_two_numbers_are_crossed_by_thirds() -> None:
    codes = "abcdefghi"
    first = {code: float(at % 3) for at, code in enumerate(codes)}
    second = {code: float(at // 3) for at, code in enumerate(codes)}
    period = Period(first, second=second)
    scale = scale_of(EQUITY, [period])
    assert [scale.home(period, code) for code in codes] == list(range(9))
    assert [step.colour for step in scale.steps] == [hue for line in style.CROSSED for hue in line]


def test_regions_that_differ_by_rounding_alone_share_a_third() -> None:
    near = [0.3236692612241753, 0.3236692612241793, 0.3236692612241811, 3.31]
    codes = "abcd"
    period = Period(dict(zip(codes, near, strict=True)), second=dict.fromkeys(codes, 1.0))
    scale = scale_of(EQUITY, [period])
    assert len({scale.home(period, code) for code in "abc"}) == 1
    assert scale.home(period, "d") != scale.home(period, "a")
    assert thirds(near)[0] == rounded(near[0])


def test_a_region_without_one_of_the_two_numbers_has_no_data() -> None:
    period = Period({"a": 1.0, "b": 2.0}, second={"a": 1.0})
    scale = scale_of(EQUITY, [period])
    assert scale.home(period, "b") is None
    assert scale.home(period, "a") is not None


def test_members_of_all_steps_are_all_regions_with_data() -> None:
    case = plans.province_case()
    codes = tuple(case.regions)
    period = Period(dict.fromkeys(codes[:3], 2.0), second=dict.fromkeys(codes, 1.0))
    scene = Scene(case, places.ground(case), Theme(EQUITY, "x", period, {}, {}), "zh")
    assert sum(step.members for step in scene.classes) == 3
    assert scene.colour(codes[3]) is None


def test_slices_too_thin_to_be_seen_go_to_the_others_and_close_the_circle() -> None:
    found = slices({"a": 999.0, "b": 1.0, "c": 500.0}, ("a", "b", "c"))
    assert [one.kind for one in found] == ["a", "c"]
    assert found[-1].end == 360
    assert slices({}, ("a",)) == []


def test_a_slice_begins_at_the_top_and_runs_with_the_clock() -> None:
    quarter = wedge(0, 90)
    assert abs(quarter[1] - [0, 1]).max() < 1e-12
    assert abs(quarter[-1] - [1, 0]).max() < 1e-12
