"""`python -m yrd.systems` writes the page on systems; with `--prove` each is switched instead."""

import sys
from collections.abc import Sequence
from typing import TextIO

from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.systems.catalogue import System, read_systems
from yrd.systems.page import page
from yrd.systems.proof import prove, proved
from yrd.systems.report import MANY, closing, line

CASE = "delta-province"
"""The case whose plan is solved."""

PROVE = "--prove"


def tell_proof(systems: Sequence[System], out: TextIO) -> int:
    """Every effect is told as it is found, then the sums; 1 if too few systems change the plan."""
    effects = []
    for effect in prove(CASE, systems):
        effects.append(effect)
        out.write(line(effect) + "\n")
        out.flush()
    found = proved(systems, effects)
    out.write("\n".join(closing(systems, found, effects)) + "\n")
    return 0 if len(found) >= MANY else 1


def main(words: Sequence[str]) -> int:
    """Write the page, or the proof, to standard output."""
    if words and list(words) != [PROVE]:
        sys.stderr.write(f"Unknown: {' '.join(words)}. Write nothing, or {PROVE}.\n")
        return 2
    try:
        systems = read_systems()
        if words:
            return tell_proof(systems, sys.stdout)
        sys.stdout.write(page(systems, load_case(CASE).papers))
    except InputProblems as problems:
        sys.stderr.write(f"{problems}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
