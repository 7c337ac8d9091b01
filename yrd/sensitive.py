"""What 'solve' says of the assumptions to which the value is most sensitive."""

from collections.abc import Iterator

from optimizer.plan.plan import Plan, Table
from optimizer.plan.sensitive import BY_PRICES

TOLD = 3
"""Assumptions that are told; the table of the run has the others."""

SIGNS = {"set": "", "multiply": " times", "add": " more"}
"""What a factor or an amount is called."""

SAME = 1e-6
"""Relative difference below which money is the same; solvers work to 1e-7."""

Row = dict[str, object]


def sensitive_lines(plan: Plan) -> Iterator[str]:
    """A line for each of the first few, and what share of the money rests on all of the table."""
    table, found = plan.tables["sensitivity"], plan.sensitivity
    for row in _rows(table)[:TOLD]:
        yield f"  {_moves(row, plan.objective)}"
    if table.rows:
        yield (
            f"  the {len(table.rows)} assumptions of sensitivity.csv carry {found['share']:.0%} of "
            f"what the money rests on ({found['tried']} of {found['ranged']} solved again)"
        )
    if found.get("reason"):
        yield f"  sensitivity{' by prices alone' if table.rows else ''}: {found['reason']}"
    if table.rows and not found["tried"]:
        yield "  to solve them again, say --sensitivity and set no time limit"


def _rows(table: Table) -> list[Row]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _moves(row: Row, base: float) -> str:
    """Where the money goes at both ends, or would go by prices."""
    about = " ".join(filter(None, (str(row["names"]), str(row["meaning"]))))
    ends = " and ".join(_end(row, end, base) for end in ("low", "high"))
    named = ", ".join(filter(None, (str(row["assumption"]), about)))
    return f"{base:,.2f} {ends}: {named}"


def _end(row: Row, end: str, base: float) -> str:
    status, at = str(row[f"status_{end}"]), f"at {row[end]:g}{SIGNS[str(row['operation'])]}"
    if status not in ("optimal", BY_PRICES):
        return f"has no plan {at} ({status})"
    money = float(str(row[f"first_order_{end}" if status == BY_PRICES else f"money_{end}"]))
    about = "by prices " if status == BY_PRICES else ""
    if abs(money - base) < SAME * max(abs(base), 1.0):
        return f"stays {about}{at}"
    return f"{'rises' if money > base else 'falls'} {about}to {money:,.2f} {at}"
