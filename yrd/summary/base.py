"""The base case of a batch: names of projects, regions and provinces, and what it is worth."""

import math
import re
from dataclasses import dataclass
from pathlib import Path

from inputs.case import Case
from inputs.errors import InputProblems
from maps import words
from maps.notes import case_name
from maps.words import Lang
from optimizer.answers.records import Measure
from optimizer.plan.plan import Plan
from yrd.run_reading import read_run

BASE = Path("runs") / "base"

CODED = re.compile(r"\b(project|region|province)=([A-Za-z0-9_]+)")
"""What names a project, region or province in the path of an axis."""


@dataclass(frozen=True)
class Base:
    """The plan of the base and its case; neither where the base has no plan."""

    plan: Plan | None = None
    case: Case | None = None

    @property
    def projects(self) -> tuple[str, ...]:
        """Codes of the projects, in the order of the case."""
        return tuple(self.case.projects) if self.case else ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Codes of the regions, in the order of the case."""
        return tuple(self.case.regions) if self.case else ()

    def value(self, measure: Measure) -> float:
        """What the base reaches, 亿元; nan where that is not known."""
        if self.plan is None:
            return math.nan
        if measure.kind == "worth":
            return self.plan.worth.get(measure.code, math.nan)
        if measure.kind == "gain":
            alone = self.plan.alone.get(measure.code, math.nan)
            return self.plan.worth.get(measure.code, math.nan) - alone
        return self.plan.money if measure.kind == "money" else self.plan.objective

    def title(self, name: str, lang: Lang) -> str:
        """The name of the case in the language; the one given where the base is not known."""
        return case_name(self.case, lang) if self.case else name

    def project(self, code: str, lang: Lang) -> str:
        """The name of a project."""
        return words.name(self.case.projects.get(code) if self.case else None, code, lang)

    def region(self, code: str, lang: Lang) -> str:
        """The name of a region without its rank."""
        found = words.name(self.case.regions.get(code) if self.case else None, code, lang)
        return words.short(found)

    def province(self, code: str, lang: Lang) -> str:
        """The name of a province without its rank."""
        found = words.name(self.case.provinces.get(code) if self.case else None, code, lang)
        return words.short(found)

    def axis(self, name: str, lang: Lang) -> str:
        """The path of an axis with names in place of codes, where the case has them."""
        called = {"project": self.project, "region": self.region, "province": self.province}
        return CODED.sub(lambda found: called[found[1]](found[2], lang), name)

    def province_of(self, region: str) -> str:
        """The province that a region belongs to."""
        found = self.case.regions.get(region) if self.case else None
        return found.province if found else ""


def read_base(folder: Path) -> tuple[Base, tuple[str, ...]]:
    """The base of a batch; where it has no plan, a line that says what is missing for it."""
    try:
        plan, case = read_run(folder / BASE)
    except InputProblems as error:
        lost = "names, the base's numbers and projects that are never placed are not known"
        return Base(), (f"note: {lost}: {error.problems[0].text()}",)
    return Base(plan, case), ()
