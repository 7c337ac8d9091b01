"""What the command prints: lines and a table, or JSON; and why there is nothing to tell."""

from optimizer.answers.dividend.values import NoGame
from yrd.answers.dividend.lines import TITLES, province_names
from yrd.answers.dividend.question import Answer
from yrd.console import NO_PLAN, UNVERIFIED, Row, say, say_json, say_table

COLUMNS = (
    "province", "method", "amount", "low", "high", "over alone", "in the plan", "worth there",
    "transfer", "a year",
)  # fmt: skip


def said(found: Answer, lang: str, as_json: bool, quiet: bool) -> None:
    """The answer stands on standard output."""
    if as_json:
        rows = {
            name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
            for name, table in found.tables.items()
            if name in ("coalitions", "divisions")
        }
        head = {"case": found.asked.case.settings.name, "scenario": found.asked.scenario}
        notes = [note.text() for note in found.asked.notes]
        say_json({**head, "notes": notes, "left_out": found.left_out, **found.json, **rows})
        return
    for line in found.before(lang):
        say(line, quiet)
    say_table(COLUMNS, _rows(found, lang), as_json=False, quiet=quiet)
    for line in found.after(lang):
        say(line, quiet)


def _rows(found: Answer, lang: str) -> list[Row]:
    """A row per division and province, 亿元 with two digits."""
    names = province_names(found.asked.case, lang)
    table = found.tables["divisions"]
    at = {name: table.columns.index(name) for name in table.columns}
    amounts = ("amount", "low", "high", "gain", "planned", "worth", "transfer", "transfer_a_year")
    return [
        (
            names[str(row[at["province"]])],
            TITLES[str(row[at["method"]])],
            *(_shown(row[at[name]]) for name in amounts),
        )
        for row in table.rows
    ]


def _shown(cell: object) -> str | None:
    return f"{round(cell, 2) + 0.0:,.2f}" if isinstance(cell, float) else None


def no_game(case: str, error: NoGame) -> tuple[int, str]:
    """Exit code and message where all provinces together have no plan."""
    if error.status == "infeasible":
        return NO_PLAN, (
            f"{case} is infeasible: the provinces together have no plan, so there is nothing to "
            "share; 'yrd conflict' names the rules that clash"
        )
    if error.status == "unbounded":
        return NO_PLAN, (
            f"{case} is unbounded: some gain has no limit; 'yrd conflict' tells which, and the "
            "rule that limits it may be switched off"
        )
    return UNVERIFIED, "the solver failed on a set of provinces; no division is passed on"
