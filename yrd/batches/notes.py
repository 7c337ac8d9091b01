"""Notes that chunks of a batch bring along, told once for all of them."""

import re
from collections import Counter
from collections.abc import Mapping

NUMBER = re.compile(r"\d+")


def merged(notes: Mapping[str, int]) -> tuple[str, ...]:
    """Notes of several chunks as one: what differs in its first number only is added up."""
    counted: Counter[tuple[str, ...]] = Counter()
    for note, times in notes.items():
        found = NUMBER.search(note)
        if found is None:
            counted[(note,)] += times
        else:
            counted[note[: found.start()], note[found.end() :]] += times * int(found.group())
    return tuple(sorted(f"{total:,}".join(parts) for parts, total in counted.items()))
