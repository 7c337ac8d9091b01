"""Codes that a command is given must be those of the case."""

import difflib
import re
from collections.abc import Collection, Mapping
from typing import Any

from inputs.errors import InputProblems, Problem, did_you_mean, quoted, shown

COMPARED = 50
"""Characters of a code that are compared; a code has no more than half of them."""


SHOWN = 6
"""Parts of a code that are listed."""

ALIKE = 0.3
"""Likeness from which a code is told as the nearest; below it, which codes there are."""


def known_code(option: str, code: str, known: Collection[str], what: str) -> str:
    """The code as given. Raises InputProblems with the nearest known one for any other.

    Where `known` holds records with names, a name is told its code.
    """
    if code in known:
        return code
    message = f"the case has no {what} {quoted(code)}"
    raise InputProblems([Problem(option, message=message, fix=_fix(code, known))])


def _fix(code: str, known: Collection[str]) -> str:
    named = _named(code, known) if isinstance(known, Mapping) else ""
    if named:
        return f"That is a name; its code is {quoted(named)}."
    parts = [other for other in known if other.startswith(f"{code}_")]
    if parts:
        return f"It stands in parts here: {', '.join(map(shown, parts[:SHOWN]))}."
    alike = [other for other in known if _plain(other) == _plain(code)]
    if len(alike) == 1:
        return f"Did you mean {quoted(alike[0])}?"
    return did_you_mean(code, known) or _nearest(code, known)


def _named(text: str, known: Mapping[str, Any]) -> str:
    """The one code whose record is called so, wholly or in part; empty for none and for several."""
    word = text.strip().casefold()
    whole = [code for code, record in known.items() if word in _names(record)]
    part = [code for code, record in known.items() if any(word in n for n in _names(record))]
    found = whole or part
    return found[0] if word and len(found) == 1 else ""


def _names(record: object) -> tuple[str, ...]:
    """What a record is called in both languages."""
    names = (getattr(record, "name_zh", ""), getattr(record, "name_en", ""))
    return tuple(name.casefold() for name in names if name)


def _plain(code: str) -> str:
    """The code without case and without zeros before its numbers: P2 and p02 are P02."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", code[:COMPARED].casefold())


def _nearest(code: str, known: Collection[str]) -> str:
    names = list(known)
    found = difflib.get_close_matches(code[:COMPARED], names, 1, ALIKE)
    if found:
        return f"The nearest is {quoted(found[0])}."
    return f"It has {len(names)}, from {quoted(names[0])} to {quoted(names[-1])}." if names else ""
