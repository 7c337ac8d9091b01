"""One theme of one plan on one ground, ready to be drawn in one language."""

from dataclasses import dataclass
from functools import cached_property

from inputs.case import Case
from maps import words
from maps.breaks import Class, classes, diverging
from maps.places import Ground
from maps.readings import OUTSIDE
from maps.records import Period, Theme
from maps.words import Lang

DIFFERENCE = "difference"
"""Key of the theme that shows how two plans differ."""


@dataclass(frozen=True)
class Scene:
    """What a map of one theme needs to know."""

    case: Case
    ground: Ground
    theme: Theme
    lang: Lang

    @cached_property
    def classes(self) -> tuple[Class, ...]:
        """The classes of the whole plan."""
        values = list(self.theme.whole.values.values())
        return diverging(values) if self.theme.key == DIFFERENCE else classes(values)

    @cached_property
    def year_classes(self) -> tuple[Class, ...]:
        """The classes of single years, common to all years so that colours can be compared."""
        periods = self.theme.years.values()
        return classes([value for period in periods for value in period.values.values()])

    @cached_property
    def digits(self) -> int:
        """Decimals of the theme's numbers."""
        whole = self.theme.whole
        outside = list((whole.outside or {}).values())
        return words.digits([*whole.values.values(), *outside])

    @cached_property
    def unit(self) -> str:
        """The unit, in the scene's language."""
        return self.say(self.theme.unit)

    @cached_property
    def measure(self) -> str:
        """What is measured, in the scene's language."""
        return self.say(f"measure_{self.theme.key}")

    @cached_property
    def legend(self) -> str:
        """The measure with its unit."""
        return self.say("legend", measure=self.measure, unit=self.unit)

    @cached_property
    def circle_legend(self) -> str:
        """What the circles measure, with its unit; empty where the theme draws none."""
        if self.theme.key not in ("placements", "compute"):
            return ""
        unit = self.say("projects_unit") if self.theme.key == "placements" else self.unit
        return self.say("legend", measure=self.say(f"circle_{self.theme.key}"), unit=unit)

    @cached_property
    def flow_legend(self) -> str:
        """What the arrows measure, with its unit; empty where the theme draws none."""
        if self.theme.key not in ("talent", "compute"):
            return ""
        return self.say("legend", measure=self.say(f"flow_{self.theme.key}"), unit=self.unit)

    def say(self, key: str, **parts: str | int) -> str:
        """The label in the scene's language."""
        return words.word(key, self.lang, **parts)

    def amount(self, value: float) -> str:
        """The value with the theme's decimals; a difference above zero with its plus."""
        text = words.amount(value, self.digits)
        is_more = self.theme.key == DIFFERENCE and value > 0 and text.strip("0.,")
        return f"+{text}" if is_more else text

    def flow_amount(self, value: float) -> str:
        """The value with the decimals of the flows, which may be far smaller than the stocks."""
        flows = [flow.amount for flow in self.theme.whole.flows]
        return words.amount(value, max(self.digits, words.digits(flows)))

    def circle_amount(self, value: float) -> str:
        """The value of a circle; counts are whole."""
        return words.amount(value, 0) if self.theme.key == "placements" else self.amount(value)

    @property
    def way(self) -> str:
        """From where to where the arrows run."""
        return self.say(f"way_{self.theme.key}")

    def when(self, year: int | None) -> str:
        """Which time the numbers of a year, or of the whole plan, stand for."""
        years = self.case.years
        if year is None and self.theme.summed and len(years) > 1:
            return self.say("when_sum", first=years[0], last=years[-1])
        return self.say("when_year", year=years[-1] if year is None else year)

    def name(self, code: str) -> str:
        """The short name of a region, or of what lies off the map."""
        if code == OUTSIDE:
            return self.say("outside_node")
        return words.short(words.name(self.case.regions.get(code), code, self.lang))

    def hub(self, code: str) -> str:
        """The name of a host."""
        return words.name(self.case.hosts.get(code), code, self.lang)

    def province(self, code: str) -> str:
        """The short name of a province."""
        known = self.case.provinces.get(code) or self.case.regions.get(code)
        return words.short(words.name(known, code, self.lang))

    def period(self, year: int | None) -> Period:
        """The numbers of a year, or of the whole plan."""
        return self.theme.whole if year is None else self.theme.years[year]

    def steps(self, year: int | None) -> tuple[Class, ...]:
        """The classes that hold for a year, or for the whole plan."""
        return self.classes if year is None else self.year_classes

    def range(self, step: Class) -> str:
        """The ends of a class in words."""
        low, high = self.amount(step.low), self.amount(step.high)
        return low if low == high else self.say("range", low=low, high=high)

    def members(self, count: int) -> str:
        """How many regions a class holds."""
        kind = self.ground.level if self.ground.level in ("province", "city") else "other"
        return self.say(f"members_{kind}", count=count)
