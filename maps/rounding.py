"""Round amounts for legends."""

import numpy as np


def round_steps(largest: float, whole: bool = False) -> list[float]:
    """Up to three round amounts, none above the largest one, large to small.

    >>> round_steps(73.0)
    [50.0, 20.0, 5.0]
    >>> round_steps(3.0, whole=True)
    [2.0, 1.0]
    """
    power = 10.0 ** np.floor(np.log10(largest))
    top = max((s for s in (1, 2, 5) if s * power <= largest * (1 + 1e-9)), default=1)
    found = [top * power, top * power / (2.5 if top == 5 else 2), top * power / 10]
    kept = [np.floor(amount) for amount in found if amount >= 1] if whole else found
    return sorted({float(f"{amount:.6g}") for amount in kept}, reverse=True)
