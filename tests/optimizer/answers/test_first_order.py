"""RBD-FAST on functions whose indices are known."""

import math

import numpy as np
import pytest
from scipy.stats import qmc

from optimizer.answers import first_order
from optimizer.answers.effects import effects
from optimizer.answers.records import Varied

ISHIGAMI = (0.3139, 0.4424, 0.0)
"""First-order indices of sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ (Ishigami and Homma 1990)."""


def ishigami(count):
    x = qmc.LatinHypercube(3, seed=3).random(count) * 2 * math.pi - math.pi
    return x, np.sin(x[:, 0]) * (1 + 0.1 * x[:, 2] ** 4) + 7 * np.sin(x[:, 1]) ** 2


def test_the_indices_of_ishigami_are_found(answers):
    points, money = ishigami(2000)
    axes = [Varied(f"x{i}", "number", (), -math.pi, math.pi) for i in range(3)]
    found = {e.axis.name: e for e in effects(answers(axes, points, money))}
    indices = [found[f"x{i}"].first_order for i in range(3)]
    assert indices == pytest.approx(ISHIGAMI, abs=0.04)
    assert all("RBD-FAST" in effect.method for effect in found.values())


def test_a_lever_crossed_with_a_sample_does_not_pass_for_an_effect_of_it():
    """Every value stands twice, lever off and on, and money hangs on the lever alone."""
    sample = np.repeat(np.random.default_rng(0).random(200), 2)
    lever = np.tile([0.0, 1.0], 200)
    index = first_order.first_order(sample[:, None], lever)[0]
    assert abs(index) < 3 * first_order.noise(400)


def test_the_noise_is_what_columns_that_do_nothing_show():
    random = np.random.default_rng(5)
    found = [
        first_order.first_order(random.random((200, 1)), random.random(200)) for _ in range(300)
    ]
    assert np.std(found) == pytest.approx(first_order.noise(200), rel=0.15)
    assert np.mean(found) == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize(("count", "fits"), [(99, False), (100, True)])
def test_a_hundred_values_are_asked_for(count, fits):
    assert first_order.fits(np.repeat(np.arange(float(count)), 3)) is fits


def test_equal_values_share_a_rank():
    """Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5)."""
    found = first_order.rank_correlation(np.array([1.0, 2, 2, 9]), np.array([1.0, 2, 3, 4]))
    assert found == pytest.approx(4.5 / math.sqrt(22.5))
