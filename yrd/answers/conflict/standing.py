"""Rows that nobody can move, in words: what always holds, and how many rows say so."""

from collections import Counter
from collections.abc import Iterable

from optimizer.answers.conflict.kinds import kind_of
from optimizer.solver.arrays import Head

ONCE = "is built once at most"

WORDS = {
    ("discipline", "payback"): f"a project {ONCE}",
    ("discipline", "keep"): "what stands at its deadline is kept or closed",
    ("placement", ""): f"a project {ONCE}",
    ("placement", "open"): "an indivisible project starts whole or not",
    ("diminishing_returns", "capital"): "capital beyond the base fills the bands",
    ("diminishing_returns", "width"): "a band holds no more than its width",
    ("compute_balance", ""): "compute that projects need is served from some host",
    ("targets", ""): "what a soft target lacks is counted",
    ("chokepoint", ""): "what a soft target lacks is counted",
}
"""What rows say where the words of their kind are those of a limit, or of nothing alone."""


def standing(heads: Iterable[Head]) -> str:
    """What the rows say, with rule and number of rows, each once; empty without rows."""
    counts = Counter((head.family, _says(head)) for head in heads)
    return "; ".join(
        f"{says} ({rule}, {count} row{'' if count == 1 else 's'})" if says else f"{rule} {count}"
        for (rule, says), count in counts.items()
    )


def _says(head: Head) -> str:
    first = str(head.key[0]) if head.key else ""
    found = WORDS.get((head.family, first)) or WORDS.get((head.family, ""))
    own = kind_of(head)[0].says
    return found or ("" if "{value}" in own else own)
