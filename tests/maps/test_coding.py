"""Points that are written as text are read back to 10 m, by the rule that the page follows."""

import json
import re
from importlib.resources import files

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from maps import coding

DEGREES = st.floats(-180, 180, allow_nan=False)


def read(text: str) -> list[tuple[float, float]]:
    """As `points` of parts.js reads it, in Python."""
    found, at, turn, rest, bits = [], [0, 0], 0, 0, 0
    for sign in text:
        part = coding.ALPHABET.index(sign)
        rest |= (part & 31) << bits
        if part & 32:
            bits += 5
            continue
        at[turn] += -((rest + 1) >> 1) if rest & 1 else rest >> 1
        if turn:
            found.append((at[0] / coding.PLACES, at[1] / coding.PLACES))
        turn, rest, bits = 1 - turn, 0, 0
    return found


@given(st.lists(st.tuples(DEGREES, DEGREES), min_size=1, max_size=20))
def test_what_is_written_is_read_back(points: list[tuple[float, float]]) -> None:
    found = read(coding.line(np.array(points)))
    rounded = [tuple(np.rint(np.array(point) * 1e4) / 1e4) for point in points]
    moved = [one for at, one in enumerate(rounded) if at == 0 or one != rounded[at - 1]]
    np.testing.assert_allclose(found, moved, atol=1e-9)


def test_the_page_knows_the_same_signs() -> None:
    script = files("maps").joinpath("page", "parts.js").read_text(encoding="utf-8")
    assert f'const SIGNS = "{coding.ALPHABET}"' in script


def test_signs_mean_nothing_to_html_or_json() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{64}", coding.ALPHABET)
    assert json.dumps(coding.ALPHABET) == f'"{coding.ALPHABET}"'
