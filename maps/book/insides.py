"""Everything that a workbook of a run holds, worked out before a cell is written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from maps.book.blocks import Block
from maps.book.check_sheet import verdict_of_all
from maps.book.checks import Check, checks
from maps.book.figures import figures
from maps.book.filled import Filled, fill
from maps.book.front_page import Listing
from maps.book.naming import Naming
from maps.book.rollups import Rollup, rollups
from maps.book.sources import Listed, lists
from maps.book.summary import Front
from maps.book.sums import price_block, province_block, sector_block, term_block
from maps.book.tables import SHEETS
from maps.book.tornado import tornado_block
from maps.book.vocabulary import say
from maps.story.records import Story
from maps.words import Lang
from optimizer.plan.plan import Plan


class Insides(NamedTuple):
    """The parts of a workbook in the order of its sheets, all in one language."""

    story: Story
    blocks: tuple[Block, ...]
    checks: tuple[Check, ...]
    rollups: tuple[Rollup, ...]
    tables: Mapping[str, Filled]
    lists: tuple[Listed, ...]
    lang: Lang

    @property
    def front(self) -> Front:
        """What the first sheet shows."""
        provinces = next((block for block in self.blocks if block.key == "provinces"), None)
        verdict = verdict_of_all(self.checks, self.lang)
        found = tuple(figures(self.story, self.tables))
        return Front(self.story, found, provinces, verdict, tuple(self._listings()))

    def _listings(self) -> Iterator[Listing]:
        yield self._listing("overview", 0)
        yield self._listing("checks", len(self.checks))
        yield from (self._listing(one.key, len(one.rows)) for one in self.rollups)
        for table in self.tables.values():
            said = table.sheet.says_zh if self.lang == "zh" else table.sheet.says_en
            yield Listing(table.name, said, table.count)
        yield from (self._listing(one.key, len(one.rows)) for one in self.lists)

    def _listing(self, key: str, rows: int) -> Listing:
        return Listing(say(key, self.lang), say(f"{key}_says", self.lang), rows)


def insides(plan: Plan, case: Case, story: Story, lang: Lang) -> Insides:
    """What the workbook of the run holds; tables that the plan lacks are left out."""
    naming = Naming(case, lang)
    filled = {
        sheet.table: fill(plan.tables[sheet.table], sheet, naming, lang)
        for sheet in SHEETS
        if sheet.table in plan.tables
    }
    return Insides(
        story,
        tuple(_blocks(plan, filled, naming, lang)),
        checks(plan, filled, naming, lang),
        tuple(rollups(case, filled, naming, lang)),
        filled,
        tuple(lists(case, lang)),
        lang,
    )


def _blocks(
    plan: Plan, filled: Mapping[str, Filled], naming: Naming, lang: Lang
) -> Iterator[Block]:
    """The blocks of the overview that the run can fill."""
    found = (
        province_block(plan, filled, naming, lang),
        sector_block(filled, naming, lang),
        term_block(filled, lang),
        tornado_block(plan.objective, filled.get("sensitivity"), lang),
        *(price_block(filled, rule, naming, lang) for rule in ("energy", "land")),
    )
    yield from (block for block in found if block is not None)
