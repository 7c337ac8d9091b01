"""The page `docs/formulas.md`: every formula of the program, from the docstrings beside the code.

`make formulas` renews it.
"""

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

from optimizer import advantage, stages
from optimizer.advantage import ahp, composite, entropy, quotient
from optimizer.answers.conflict import joint as cheapest
from optimizer.answers.dividend import divisions, gains
from optimizer.answers.dividend import prices as owen
from optimizer.answers.games import rounds, shapley
from optimizer.answers.robust import criteria, joint
from optimizer.answers.sensitivity import chosen, ranked, swings
from optimizer.answers.why import pricing, siting
from optimizer.hot import layout, response
from optimizer.plan import coupling, identified, indicators, inequality, prices, subsystems
from optimizer.plan import provenance as evidence
from optimizer.plan.origins import arithmetic, chain, following
from optimizer.plan.weights import edge, sensitivities
from optimizer.program import bases, decisions, expressions, options, players, relations, stocks
from optimizer.program.constraints import voucher_rows
from optimizer.program.families import FAMILIES
from optimizer.program.money import discount
from optimizer.program.objective import TERMS, TRANSFERS
from optimizer.solver import apart, direction, elastic, face
from optimizer.stages import alone, equity, pruning, supply, tie_break, uniqueness

Shown = Callable[..., object]
"""A function or a record whose docstring says more than that of its file."""

OPENING = """\
# Formulas

Written by `make formulas` from the docstrings that stand beside the code; do not edit by hand.
Each heading names the file to read. Subscripts: p project, r and q regions, P and Q provinces,
t and τ years, T the last year, k class of talent, g class of compute, i and h hosts, s sector,
b band of capital, c class of discipline, f source of money, n what is counted: a facility, a
product or a target. 亿元 is 100 million yuan, in prices of the base year unless present value is
said."""

DECIDED: tuple[tuple[ModuleType, str, tuple[Shown, ...]], ...] = (
    (decisions, "Decisions", (decisions.Decisions,)),
    (
        expressions, "Quantities that several rules use",
        (
            expressions.active, expressions.used, expressions.provided, expressions.instalments,
            expressions.begun,
        ),
    ),
    (stocks, "What is at hand", (stocks.pool, stocks.staying, stocks.installed)),
    (
        bases, "What industry takes up",
        (bases.industrial_capacity, bases.band_width, bases.free_width),
    ),
    (
        players, "Provinces as players",
        (players.keys, players.sizes, players.rights, players.duties),
    ),
    (relations, "Between two places", (relations.zone_factor,)),
    (advantage, "Comparative advantage", ()),
    (composite, "Advantage: several indicators", ()),
    (entropy, "Advantage: weights by entropy", ()),
    (ahp, "Advantage: weights by judgments", ()),
    (quotient, "Advantage: location quotient and revealed advantage", ()),
)  # fmt: skip

STAGES: tuple[tuple[ModuleType, str, tuple[Shown, ...]], ...] = (
    (stages, "The order", ()),
    (alone, "Provinces alone", ()),
    (equity, "Equity", (equity.share_gains,)),
    (supply, "Security", (supply.secure_supply,)),
    (pruning, "Small sites", (pruning.prune,)),
    (tie_break, "The tie-break", ()),
    (uniqueness, "Which placements are unique", (uniqueness.Uniqueness,)),
    (face, "The optimal face", ()),
    (apart, "Provinces that do not coordinate", ()),
)

TOLD: tuple[tuple[ModuleType, str, tuple[Shown, ...]], ...] = (
    (prices, "Prices and what binds", (prices.prices_table, prices.binding_table)),
    (identified, "Placements that data identify", (identified.is_identified,)),
    (indicators, "Indicators before and after", ()),
    (inequality, "Inequality", ()),
    (coupling, "Coordination of subsystems", ()),
    (subsystems, "The three subsystems", ()),
    (evidence, "Evidence behind the money", ()),
    (sensitivities, "What the money hangs on", ()),
    (edge, "What advantage hangs on", ()),
    (chain, "Derived numbers", (chain.Origin,)),
    (arithmetic, "Formulas of derived numbers", ()),
    (following, "Derived numbers follow", ()),
    (ranked, "What the money is most sensitive to", (ranked.End, swings.Swing, chosen.chosen)),
    (response, "Many scenarios: how numbers answer to axes", ()),
    (layout, "Many scenarios: what limits are worth", (layout.Layout.rents,)),
    (pricing, "Why a project is (not) there: earnings and charges", ()),
    (siting, "Why a project is (not) there: forcing it", ()),
    (joint, "Robust plans: one program of all scenarios", ()),
    (criteria, "Robust plans: regret, mean and bad cases", ()),
    (elastic, "No plan: how little must give way", ()),
    (cheapest, "No plan: the cheapest relaxation", ()),
)

SHARED_OUT: tuple[tuple[ModuleType, str, tuple[Shown, ...]], ...] = (
    (gains, "Where the gain comes from", ()),
    (owen, "Division by prices", ()),
    (direction, "Between which ends prices divide", ()),
    (shapley, "Shapley value", ()),
    (rounds, "Nucleolus and least core", ()),
    (divisions, "Transfers", ()),
)

WITHIN: Mapping[str, ModuleType] = {"funding": voucher_rows}
"""Rows of a rule that are written in a file of their own."""


def page() -> str:
    """The whole page."""
    return "\n".join((OPENING, "", *_parts())).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield "## What is decided\n"
    for module, title, shown in DECIDED:
        yield from _section(module, title, shown)
    yield from _money()
    yield from _rules()
    yield "## The stages\n"
    for module, title, shown in STAGES:
        yield from _section(module, title, shown)
    yield "## What is told of a plan\n"
    for module, title, shown in TOLD:
        yield from _section(module, title, shown)
    yield "## What provinces gain together, and how they may share it\n"
    for module, title, shown in SHARED_OUT:
        yield from _section(module, title, shown)


def _money() -> Iterator[str]:
    yield "## The money\n"
    yield "The program makes the sum of these terms as large as it can be; each stage that a case"
    yield "asks for then gives up a stated share of it at most. Transfers between provinces"
    yield f"({', '.join(f'`{term.name}`' for term in TRANSFERS)}) count in a province's worth only."
    yield ""
    yield from _section(discount, "Present value", (discount.discount, discount.present_value))
    yield from _section(options, "Capital", (options.annuity_factor, options.book_share))
    modules = dict.fromkeys(term.entries.__module__ for term in (*TERMS, *TRANSFERS))
    for name in modules:
        named = [term.name for term in (*TERMS, *TRANSFERS) if term.entries.__module__ == name]
        yield from _section(sys.modules[name], ", ".join(named))


def _rules() -> Iterator[str]:
    yield "## The rules\n"
    for family in FAMILIES:
        yield from _section(sys.modules[family.rows.__module__], family.name)
        if family.name in WITHIN:
            yield from _body(WITHIN[family.name])
        yield f"Right-hand sides are in {family.unit}. Switch: `rules.{family.name}` in"
        yield "`case.yaml`. Tables read: " + ", ".join(f"`{table}`" for table in family.reads) + "."
        yield ""


def _section(module: ModuleType, title: str, shown: tuple[Shown, ...] = ()) -> Iterator[str]:
    """A heading, and what the file says, with the docstrings of what is shown of it."""
    yield f"### {title}\n"
    yield from _body(module)
    for one in shown:
        first, _, rest = (inspect.getdoc(one) or "").partition("\n\n")
        yield f"`{one.__name__}`: {first}\n"
        if rest:
            yield _listed(rest) if one is decisions.Decisions else rest
            yield ""


def _body(module: ModuleType) -> Iterator[str]:
    """The file of a module and what its docstring says."""
    within = "/__init__.py" if module.__package__ == module.__name__ else ".py"
    file = module.__name__.replace(".", "/") + within
    yield f"[`{file}`](../{file})\n"
    yield f"{(module.__doc__ or '').strip()}\n"


def _listed(text: str) -> str:
    """The lines of a docstring that lists fields, each kept on a line of its own."""
    return "\n".join(f"    {line}" for line in text.splitlines())


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(page())
