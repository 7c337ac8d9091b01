r"""Distances on the WGS 84 ellipsoid, for whole arrays of pairs at once.

Vincenty's inverse iteration on the auxiliary sphere. With reduced latitudes U₁, U₂ and difference
of longitude L [rad], the longitude λ on the sphere solves

    λ = L + (1 − C) f sin α (σ + C sin σ (c + C cos σ (2c² − 1)))

where σ is the spherical distance, α the azimuth at the equator, c = cos 2σₘ at the middle of the
line and C = f/16 cos²α (4 + f (4 − 3 cos²α)). The length is s = b A (σ − Δσ) with A, Δσ in powers
of u² = cos²α (a² − b²)/b². The truncated series is exact to a tenth of a millimetre. It does not
converge for points almost opposite each other on the globe, which is an error here.

numpy alone is imported: ``pyproj`` would cost every run its 80 to 130 ms of start-up.
"""

import numpy as np

from geo.crs import Floats

RADIUS_M = 6378137.0
FLATTENING = 1 / 298.257223563
POLAR_RADIUS_M = RADIUS_M * (1 - FLATTENING)

# 1e-12 rad is six thousandths of a millimetre on the ground, below the series' own error.
CONVERGED_RAD = 1e-12
MOST_ROUNDS = 100


def distance_m(start: Floats, end: Floats) -> Floats:
    """Length [m] of the shortest line between each row of start and of end (lon, lat in °, WGS 84).

    Raises ValueError if a pair lies almost opposite on the globe.
    """
    u1, u2 = _reduced_latitude(start[:, 1]), _reduced_latitude(end[:, 1])
    apart = np.radians(end[:, 0] - start[:, 0])
    lam = apart
    for _ in range(MOST_ROUNDS):
        sigma, sin_sigma, cos_sigma, sin_alpha, middle = _sphere(u1, u2, lam)
        cos2_alpha = 1 - sin_alpha**2
        c = FLATTENING / 16 * cos2_alpha * (4 + FLATTENING * (4 - 3 * cos2_alpha))
        bend = sigma + c * sin_sigma * (middle + c * cos_sigma * (2 * middle**2 - 1))
        before, lam = lam, apart + (1 - c) * FLATTENING * sin_alpha * bend
        if np.all(np.abs(lam - before) < CONVERGED_RAD):
            return _length(sigma, sin_sigma, cos_sigma, cos2_alpha, middle)
    raise ValueError("two places lie almost opposite each other on the globe; check lon and lat")


def _reduced_latitude(latitude: Floats) -> Floats:
    reduced: Floats = np.arctan((1 - FLATTENING) * np.tan(np.radians(latitude)))
    return reduced


def _sphere(u1: Floats, u2: Floats, lam: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Arc, its sine and cosine, sine of the azimuth at the equator, cosine of twice the middle."""
    sin_sigma = np.hypot(
        np.cos(u2) * np.sin(lam),
        np.cos(u1) * np.sin(u2) - np.sin(u1) * np.cos(u2) * np.cos(lam),
    )
    cos_sigma = np.sin(u1) * np.sin(u2) + np.cos(u1) * np.cos(u2) * np.cos(lam)
    # A place with itself has no azimuth, and a line along the equator no middle: both ratios are 0.
    sin_alpha = _ratio(np.cos(u1) * np.cos(u2) * np.sin(lam), sin_sigma)
    middle = cos_sigma - _ratio(2 * np.sin(u1) * np.sin(u2), 1 - sin_alpha**2)
    sigma = np.arctan2(sin_sigma, cos_sigma)
    return sigma, sin_sigma, cos_sigma, sin_alpha, middle


def _ratio(above: Floats, below: Floats) -> Floats:
    return np.divide(above, below, out=np.zeros_like(above), where=below != 0)


def _length(
    sigma: Floats, sin_sigma: Floats, cos_sigma: Floats, cos2_alpha: Floats, middle: Floats
) -> Floats:
    u = cos2_alpha * (RADIUS_M**2 - POLAR_RADIUS_M**2) / POLAR_RADIUS_M**2
    a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    third = b / 6 * middle * (4 * sin_sigma**2 - 3) * (4 * middle**2 - 3)
    second = b / 4 * (cos_sigma * (2 * middle**2 - 1) - third)
    return POLAR_RADIUS_M * a * (sigma - b * sin_sigma * (middle + second))
