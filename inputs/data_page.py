"""The page that says where every number of a built-in case comes from, as Markdown."""

from collections.abc import Iterator, Mapping

from inputs.case import Case
from inputs.evidence import Evidence
from inputs.evidence_lookup import evidence_of, grades

GRADES = {
    "document": "printed in one of the papers",
    "statistic": "published by a statistical office or ministry",
    "derived": "worked out from other numbers, with the formula",
    "assumption": "a judgement, with its reason and the range that can be defended",
    "none": "without evidence",
}


def data_page(case: Case, values: Mapping[str, float], notes: str) -> str:
    """The whole page, from the derived value of every project, 亿元 a year.

    `notes` is the text on needs, contradictions and gaps that stands between the tables.
    """
    parts = (_opening(case), _values(case, values), notes.splitlines(), _parameters(case))
    return "\n".join(line for part in parts for line in (*part, "")).rstrip() + "\n"


def source_text(found: Evidence | None) -> str:
    """The evidence of a number in one line."""
    if found is None:
        return "no evidence"
    if found.grade == "document":
        return f"paper *{found.paper}*, {found.section}: “{found.printed}”"
    if found.grade == "statistic":
        return f"{found.publisher}, {found.title}, {found.year}"
    if found.grade == "derived":
        return f"= {found.formula}"
    return f"assumed, {found.low:g} to {found.high:g}: {found.reason}"


def grade_lines(case: Case) -> Iterator[str]:
    """The table of how many numbers of a case have which grade."""
    yield "| numbers | grade | meaning |"
    yield "|---:|---|---|"
    for grade, count in grades(case).items():
        if count:
            yield f"| {count} | {grade} | {GRADES[grade]} |"


def _opening(case: Case) -> Iterator[str]:
    yield "# The data of the province case"
    yield ""
    yield "Written by `python -m inputs.derivation > docs/data.md`; do not edit by hand."
    yield "The evidence of every single number is in `inputs/cases/delta-province/evidence.csv`."
    yield ""
    yield from grade_lines(case)
    yield ""
    yield "| paper | title | author | publisher | year |"
    yield "|---|---|---|---|---|"
    for code, paper in case.papers.items():
        yield f"| {code} | {paper.title} | {paper.author} | {paper.publisher} | {paper.year} |"


def _values(case: Case, values: Mapping[str, float]) -> Iterator[str]:
    yield "## Value and capital of every project"
    yield ""
    yield "Digitalisation: capital / k × α × (κ × cost effect + ω × quality effect). New capacity:"
    yield "capital × output per capital × margin. Names stand for parameters, listed below; 亿元."
    for code, project in case.projects.items():
        yield ""
        kind = f"{project.sector}, {project.discipline}, {case.derivations[code].kind}"
        yield f"**{code} {project.name_en}** ({project.name_zh}; {kind})"
        yield ""
        for column, amount in (
            ("value_yi_cny", values[code]),
            ("capital_yi_cny", project.capital_yi_cny),
        ):
            found = source_text(evidence_of(case, "projects", code, column))
            yield f"- {column.split('_')[0]} {amount:.4g}: {found}"


def _parameters(case: Case) -> Iterator[str]:
    yield "## Parameters"
    yield ""
    yield "| parameter | value | unit | meaning | source |"
    yield "|---|---:|---|---|---|"
    for code, parameter in case.parameters.items():
        found = source_text(evidence_of(case, "parameters", code, "value"))
        cells = (code, f"{parameter.value:g}", parameter.unit, parameter.meaning, found)
        yield f"| {' | '.join(cells)} |"
