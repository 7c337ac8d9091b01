"""Words that stand beside codes: names of projects, places and classes, rules and limits."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from maps.book.records import PLACES, RECORDS, WORDED, record_name
from maps.story.assumptions import name_of
from maps.story.kind_words import RULE_WORDS
from maps.story.rows import limit_of, per_unit, price_unit
from maps.words import Lang
from optimizer.plan.plan import Cell

Row = Mapping[str, Cell]
Read = Callable[[Row], str]


class NameColumn(NamedTuple):
    """A column of words: the column that it follows, its own key, its heading, what it says."""

    after: str
    key: str
    zh: str
    en: str
    read: Read
    measure: str = "text"


class Naming:
    """Words for the codes of a case in one language."""

    def __init__(self, case: Case, lang: Lang) -> None:
        self._case, self.lang = case, lang
        self.by_city = any(code != region.province for code, region in case.regions.items())

    def of(self, table: str, code: str) -> str:
        """The name of a code of a table of the case; the code itself where it has none."""
        return record_name(getattr(self._case, table).get(code), code, self.lang)

    def place(self, code: str) -> str:
        """The name of a region or province."""
        found = self._case.regions.get(code) or self._case.provinces.get(code)
        return record_name(found, code, self.lang)

    def province(self, code: str) -> str:
        """The name of a province, also where a region has its code."""
        found = self._case.provinces.get(code) or self._case.regions.get(code)
        return record_name(found, code, self.lang)

    def columns(self, table: str, columns: tuple[str, ...]) -> Iterator[NameColumn]:
        """The columns of words that a table gets."""
        for column in columns:
            yield from self._beside(table, column)

    def _beside(self, table: str, column: str) -> Iterator[NameColumn]:
        if column == "project":
            yield self._named(column, "projects", "项目", "Project", "wide")
            yield from self._sector()
        elif column in PLACES:
            say: Read = lambda row: self.place(str(row[column]))  # noqa: E731
            yield NameColumn(column, f"{column}_name", *PLACES[column], say)
            if column == "region" and self.by_city:
                yield from self._province()
        elif column == "class":
            kind = "talent_classes" if table.startswith("talent") else "compute_classes"
            yield self._named(column, kind, "类别", "Class")
        elif column in RECORDS:
            yield self._named(column, *RECORDS[column])
        else:
            yield from self._other(column)

    def _other(self, column: str) -> Iterator[NameColumn]:
        reads: Mapping[str, tuple[str, str, Read, str]] = {
            "rule": ("规则", "Rule", self._rule, "text"),
            "row": ("限制什么", "What it limits", self._limit, "long"),
            "code": ("目标", "Target", self._target, "wide"),
            "discipline": ("经济纪律", "Discipline", _worded("discipline", self.lang), "text"),
            "indicator": ("指标", "Indicator", _worded("indicator", self.lang), "wide"),
            "names": ("假设的内容", "What it is about", self._assumed, "long"),
        }
        if column == "price":
            yield NameColumn(
                column, "price_unit", "价格单位", "Unit of the price", self._price_unit
            )
        if column == "right":
            yield NameColumn(
                column, "limit_unit", "限额单位", "Unit of the limit", self._limit_unit
            )
        if column in reads:
            zh, en, read, measure = reads[column]
            yield NameColumn(column, f"{column}_name", zh, en, read, measure)

    def _rule(self, row: Row) -> str:
        found = RULE_WORDS.get(str(row["rule"]))
        return found.of(self.lang) if found else str(row["rule"])

    def _limit(self, row: Row) -> str:
        if str(row["rule"]) not in RULE_WORDS:
            return str(row["row"])
        return limit_of(self._case, str(row["rule"]), str(row["row"])).name.of(self.lang)

    def _price_unit(self, row: Row) -> str:
        unit = str(row.get("unit") or "")
        return price_unit(unit).of(self.lang) if row.get("price") is not None else ""

    def _limit_unit(self, row: Row) -> str:
        return per_unit(str(row.get("unit") or "")).of(self.lang)

    def _target(self, row: Row) -> str:
        code, case = str(row["code"]), self._case
        if row["rule"] == "chokepoint":
            return self.of("chokepoints", code)
        found = next((one for (name, _), one in case.targets.items() if name == code), None)
        return record_name(found, code, self.lang)

    def _assumed(self, row: Row) -> str:
        if not {"table", "key", "column", "meaning", "assumption"} <= set(row):
            return str(row["names"] or "")
        return name_of(self._case, row).of(self.lang)

    def _named(
        self, column: str, table: str, zh: str, en: str, measure: str = "text"
    ) -> NameColumn:
        read: Read = lambda row: self.of(table, str(row[column]))  # noqa: E731
        return NameColumn(column, f"{column}_name", zh, en, read, measure)

    def _sector(self) -> Iterator[NameColumn]:
        """Code and name of a project's sector."""
        code: Read = lambda row: self._sector_code(str(row["project"]))  # noqa: E731
        said: Read = lambda row: self.of("sectors", code(row))  # noqa: E731
        yield NameColumn("project", "sector", "产业代码", "Sector code", code, "code")
        yield NameColumn("project", "sector_name", "产业", "Sector", said)

    def _province(self) -> Iterator[NameColumn]:
        """Code and name of the province that a region lies in."""
        code: Read = lambda row: self._province_code(str(row["region"]))  # noqa: E731
        said: Read = lambda row: self.province(code(row))  # noqa: E731
        yield NameColumn("region", "home_province", "省市代码", "Province code", code, "code")
        yield NameColumn("region", "home_province_name", "省市", "Province", said)

    def _province_code(self, code: str) -> str:
        region = self._case.regions.get(code)
        return region.province if region else code

    def _sector_code(self, project: str) -> str:
        found = self._case.projects.get(project)
        return found.sector if found else ""


def _worded(column: str, lang: Lang) -> Read:
    """Words for codes that no table of a case names."""

    def read(row: Row) -> str:
        code = str(row[column])
        return WORDED[code].of(lang) if code in WORDED else code

    return read
