r"""How well subsystems develop together: the coupling coordination degree (耦合协调度).

With u_1 … u_n the levels of n subsystems of a region, in (0, 1],

    C = n·(Π_i u_i)^(1/n) / Σ_i u_i   coupling: 1 where all levels are alike
    T = Σ_i u_i / n                   development, every subsystem counting alike
    D = √(C·T)                        coordination, in (0, 1]

A level is the mean of its indicators, each brought to a common scale over all that is compared:

    0.01 + 0.99·(x − min) / (max − min),  and 1 where all values are equal

D therefore compares regions, years, and before with after, but not one case with another.

Sources: for D = √(C·T) Liao Chongbin 廖重斌, 环境与经济协调发展的定量评判及其分类体系, 热带地理 19
(1999), 171–177, whose C for two subsystems has an exponent to choose; for the formula as it stands
in the literature since, and a modified C that is not used here, Wang Shujia 王淑佳 and others,
国内耦合协调度模型的误区及修正, 自然资源学报 36 (2021), 793–810.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LOWEST = 0.01
"""Level of the least value; at 0 one subsystem would make the product, and so C, zero."""


def scaled(values: Floats) -> Floats:
    """The values brought to 0.01 (least) … 1 (greatest); 1 where they are all equal."""
    least, most = values.min(), values.max()
    if most <= least:
        return np.ones_like(values)
    return np.asarray(LOWEST + (1 - LOWEST) * (values - least) / (most - least))


def coordination(levels: Floats) -> Floats:
    """The coupling coordination degree; subsystems run along the first axis of `levels`."""
    count, total = len(levels), levels.sum(axis=0)
    coupling = count * np.prod(levels, axis=0) ** (1 / count) / total
    return np.asarray(np.sqrt(coupling * total / count))
