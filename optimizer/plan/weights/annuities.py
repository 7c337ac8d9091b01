r"""How a payment over a life moves with the rate and with the life, relative to both.

annuity:  a = ρ/(1−q),  q = (1+ρ)^−L        d ln a / d ln ρ,  d ln a / d ln L
book:     b = (1−(1+ρ)^−(L−D)) / (1−q)      the same of the share not yet paid off at age D
"""

import math


def _paid_off(rate: float, years: int) -> tuple[float, float]:
    """d ln(1−(1+ρ)^−years) by ln ρ, and by one year more of life times one."""
    left = (1 + rate) ** -years
    shared = left / (1 - left)
    return years * rate / (1 + rate) * shared, math.log1p(rate) * shared


def annuity_moves(rate: float, life: int) -> tuple[float, float]:
    """Relative change of the annuity per relative change of the rate, and of the life."""
    if rate <= 0:
        return 0.0, -1.0
    by_rate, by_year = _paid_off(rate, life)
    return 1 - by_rate, -life * by_year


def book_moves(rate: float, life: int, age: int) -> tuple[float, float]:
    """Relative change of what is left in the books, per relative change of rate and life."""
    rest = life - age
    if rest <= 0:
        return 0.0, 0.0
    if rate <= 0:
        return 0.0, life / rest - 1
    now, whole = _paid_off(rate, rest), _paid_off(rate, life)
    return now[0] - whole[0], life * (now[1] - whole[1])
