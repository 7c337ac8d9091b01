"""The page `docs/formulas.md`: every formula of the program, from the docstrings beside the code.

`make formulas` renews it.
"""

import sys
from collections.abc import Iterator
from types import ModuleType

from optimizer import advantage
from optimizer.program import decisions, expressions
from optimizer.program.families import FAMILIES
from optimizer.program.money import discount
from optimizer.program.objective import TERMS, TRANSFERS

OPENING = """\
# Formulas

Written by `make formulas` from the docstrings that stand beside the code; do not edit by hand.
Each heading names the file to read. Subscripts: p project, r and q regions, P and Q provinces,
t and τ years, k class of talent, g class of compute, i and h hosts, s sector or source. 亿元 is 100
million yuan, in prices of the base year unless present value is said."""


def page() -> str:
    """The whole page."""
    return "\n".join((OPENING, "", *_columns(), *_money(), *_rules())).rstrip() + "\n"


def _columns() -> Iterator[str]:
    yield "## What is decided"
    yield ""
    yield from _section(decisions, "Decisions")
    yield from _section(expressions, "Quantities that several rules use")
    yield from _section(advantage, "Comparative advantage")


def _money() -> Iterator[str]:
    yield "## The money"
    yield ""
    yield "The program makes the sum of these terms as large as it can be; a stage that looks at"
    yield "equity then gives up a stated share of it at most. Transfers between provinces"
    yield f"({', '.join(f'`{term.name}`' for term in TRANSFERS)}) count in a province's worth only."
    yield ""
    yield from _section(discount, "Present value")
    modules = dict.fromkeys(term.entries.__module__ for term in (*TERMS, *TRANSFERS))
    for name in modules:
        named = [term.name for term in (*TERMS, *TRANSFERS) if term.entries.__module__ == name]
        yield from _section(sys.modules[name], ", ".join(named))


def _rules() -> Iterator[str]:
    yield "## The rules"
    yield ""
    for family in FAMILIES:
        yield from _section(sys.modules[family.rows.__module__], family.name)
        yield f"Right-hand sides are in {family.unit}. Switch: `rules.{family.name}` in"
        yield "`case.yaml`. Tables read: " + ", ".join(f"`{table}`" for table in family.reads) + "."
        yield ""


def _section(module: ModuleType, title: str) -> Iterator[str]:
    """A heading, the file, and what the docstring says."""
    yield f"### {title}"
    yield ""
    file = module.__name__.replace(".", "/") + ".py"
    yield f"[`{file}`](../{file})"
    yield ""
    yield (module.__doc__ or "").strip()
    yield ""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(page())
