"""Codes that a command is given must be those of the case."""

import difflib
from collections.abc import Collection

from inputs.errors import InputProblems, Problem, did_you_mean, quoted

COMPARED = 50
"""Characters of a code that are compared; a code has no more than half of them."""


def known_code(option: str, code: str, known: Collection[str], what: str) -> str:
    """The code as given. Raises InputProblems with the nearest known one for any other."""
    if code in known:
        return code
    message = f"the case has no {what} {quoted(code)}"
    fix = did_you_mean(code, known) or _nearest(code, known)
    raise InputProblems([Problem(option, message=message, fix=fix)])


def _nearest(code: str, known: Collection[str]) -> str:
    found = difflib.get_close_matches(code[:COMPARED], list(known), 1, 0.0)
    return f"The nearest is {quoted(found[0])}." if found else ""
