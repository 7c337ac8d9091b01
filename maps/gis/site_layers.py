"""What stands at a place: placements at the seats of their regions, hosts, and prices."""

from collections.abc import Iterator

from maps.gis.fields import Field, fields_of, worded
from maps.gis.records import Layer, Row, Subject, total
from maps.gis.region_layers import POINT, point
from maps.story.kind_words import RULE_WORDS
from maps.story.rows import limit_of, price_unit
from optimizer.answers.conflict.kinds import PLACE, kind_of
from optimizer.plan.plan import Cell
from optimizer.program.names import BLANK
from optimizer.solver.arrays import Head


def site_layers(subject: Subject) -> Iterator[Layer]:
    """`placements`, `hosts` and `prices_by_region`, as far as the plan has them."""
    if subject.has("placements", "project", "region"):
        yield _placements(subject)
    if subject.case.hosts:
        yield _hosts(subject)
    if subject.has("prices", "rule", "row", "price"):
        yield _prices(subject)


def _placements(subject: Subject) -> Layer:
    """The rows of `placements.csv` with names, each at the seat of its region."""
    columns = subject.columns("placements")
    said = ("name_zh", "name_en", "sector", "sector_zh", "sector_en", "region_zh", "region_en")
    heads = [*fields_of("placements", columns, subject.lang).values()]
    heads += [worded(name, subject.lang) for name in said]
    found = subject.rows("placements")
    rows = tuple((*(row[c] for c in columns), *_project(subject, row)) for row in found)
    shapes = tuple(point(subject.seat(str(row["region"]))) for row in found)
    return Layer("placements", POINT, tuple(heads), rows, shapes)


def _project(subject: Subject, row: Row) -> tuple[Cell, ...]:
    code, region = str(row["project"]), str(row["region"])
    record = subject.case.projects.get(code)
    sector = record.sector if record else ""
    speakers = (subject.zh, subject.en)
    return (
        *(speaker.of("projects", code) for speaker in speakers), sector,
        *(speaker.of("sectors", sector) for speaker in speakers),
        *(speaker.place(region) for speaker in speakers),
    )  # fmt: skip


def _hosts(subject: Subject) -> Layer:
    """Every host with its capacity and use in the last year, over all classes."""
    last = subject.case.years[-1]
    by_host: dict[str, list[Row]] = {code: [] for code in subject.case.hosts}
    has = subject.has("compute", "host", "year", "capacity", "used")
    for row in subject.rows("compute") if has else ():
        if row["year"] == last and row["host"] in by_host:
            by_host[str(row["host"])].append(row)
    names = ("host", "region", "name_zh", "name_en", "is_hub")
    heads = [worded(name, subject.lang) for name in names]
    heads += [worded(name, subject.lang) for name in ("capacity_eflops", "used_eflops") if has]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (code, host.region, subject.zh.of("hosts", code), subject.en.of("hosts", code),
         not host.region, *(total(by_host[code], c) for c in ("capacity", "used") if has))
        for code, host in subject.case.hosts.items()
    )  # fmt: skip
    shapes = tuple(point(subject.host_seat(code)) for code in subject.case.hosts)
    return Layer("hosts", POINT, tuple(heads), rows, shapes)


def _prices(subject: Subject) -> Layer:
    """The rows of `prices.csv` that speak of one region, at its seat, with what they limit."""
    columns = subject.columns("prices")
    heads: list[Field] = [worded("region", subject.lang)]
    heads += fields_of("prices", columns, subject.lang).values()
    said = (
        "region_zh", "rule_zh", "rule_en", "limit_zh", "limit_en", "price_unit_zh", "price_unit_en",
    )  # fmt: skip
    heads += [worded(name, subject.lang) for name in said]
    found = [(region_of(subject, row), row) for row in subject.rows("prices")]
    kept = [(region, row) for region, row in found if region]
    rows = tuple(
        (region, *(row[c] for c in columns), *_limit(subject, region, row)) for region, row in kept
    )
    shapes = tuple(point(subject.seat(region)) for region, _ in kept)
    return Layer("prices_by_region", POINT, tuple(heads), rows, shapes)


def _limit(subject: Subject, region: str, row: Row) -> tuple[str, ...]:
    rule, found = str(row["rule"]), limit_of(subject.case, str(row["rule"]), str(row["row"])).name
    unit = price_unit(str(row.get("unit") or ""))
    return (subject.zh.place(region), *RULE_WORDS[rule], *found, *unit)


def region_of(subject: Subject, row: Row) -> str:
    """The region that a row of the program speaks of; blank where it speaks of none or several."""
    rule = str(row["rule"])
    if rule not in RULE_WORDS:
        return ""
    key = tuple("" if part == BLANK else part for part in str(row["row"]).split("__"))
    kind, rest = kind_of(Head(rule, key, "<=", 0.0, True, ()))
    parts = zip(kind.parts, rest, strict=False)
    codes = [str(code) for table, code in parts if table in ("regions", PLACE)]
    known = [code for code in codes if code in subject.case.regions]
    return known[0] if len(known) == 1 else ""
