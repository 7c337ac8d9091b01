from itertools import pairwise

import pytest

from maps import breaks, style


def test_the_counts_of_the_classes_add_up_to_the_values() -> None:
    values = [0.0, 1, 2, 2, 3, 10, 11, 12, 50, 51, 90, 400]
    found = breaks.classes(values)
    assert sum(step.members for step in found) == len(values)
    assert len([step for step in found if step.high]) == style.MOST_CLASSES


def test_two_clear_groups_are_split_where_the_gap_is() -> None:
    low, high = breaks.classes([1.0, 2.0, 3.0, 101.0, 102.0, 103.0], most=2)
    assert (low.members, high.members) == (3, 3)
    assert low.high == 3.0


def test_fewer_distinct_values_than_classes_stand_for_themselves() -> None:
    found = breaks.classes([4.0, 7.0, 7.0])
    assert [(step.low, step.high, step.members) for step in found] == [(4, 4, 1), (7, 7, 2)]


@pytest.mark.parametrize("values", [[5.0], [5.0] * 41])
def test_equal_values_make_one_class(values: list[float]) -> None:
    (only,) = breaks.classes(values)
    assert only.members == len(values)


def test_no_values_make_no_class() -> None:
    assert breaks.classes([]) == ()


def test_zeros_and_rounding_noise_have_a_class_of_their_own() -> None:
    zero, _ = breaks.classes([0.0, 1e-12, 8.0])
    assert (zero.low, zero.high, zero.members, zero.colour) == (0, 0, 2, style.ZERO)


def test_negative_values_get_a_diverging_palette_split_at_zero() -> None:
    found = breaks.classes([-3.0, -1.0, 0.0, 2.0, 5.0])
    assert all(step.high <= 0 or step.low >= 0 for step in found)
    assert {step.colour for step in found if step.high < 0} <= set(style.BELOW)
    assert {step.colour for step in found if step.low > 0} <= set(style.ABOVE)


def test_a_value_on_a_common_edge_belongs_to_the_lower_class() -> None:
    found = breaks.classes([1.0, 2.0, 3.0, 101.0, 102.0, 103.0], most=2)
    assert breaks.class_of(3.0, found) == 0
    assert breaks.class_of(3.1, found) == 1
    assert breaks.class_of(1.0, found) == 0


@pytest.mark.parametrize("count", range(1, 6))
def test_darker_always_means_more(count: int) -> None:
    brightness = [sum(bytes.fromhex(colour[1:])) for colour in style.sequential(count)]
    assert all(first > second for first, second in pairwise(brightness))


def test_differences_have_the_same_breaks_on_both_sides_of_zero() -> None:
    values = [-100.0, -52.0, -3.0, 0.0, 2.0, 3.0, 50.0, 51.0, 99.0, 100.0]
    found = breaks.diverging(values)
    colours = {value: found[breaks.class_of(value, found)].colour for value in values}
    assert sum(step.members for step in found) == len(values)
    assert (colours[100.0], colours[-100.0]) == (style.ABOVE[-1], style.BELOW[0])
    assert (colours[3.0], colours[-3.0]) == (style.ABOVE[0], style.BELOW[-1])
    assert colours[0.0] == style.ZERO
    assert all(step.members for step in found)


def test_a_small_loss_is_pale_beside_a_large_gain() -> None:
    found = breaks.diverging([-1.0, 2.0, 90.0, 100.0])
    assert found[0].colour == style.BELOW[-1]
    assert found[-1].colour == style.ABOVE[-1]


@pytest.mark.parametrize("values", [[0.0, 0.0], []])
def test_without_any_difference_there_is_no_side(values: list[float]) -> None:
    assert [step.colour for step in breaks.diverging(values)] == [style.ZERO][: len(values)]
