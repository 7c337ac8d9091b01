"""One layer of one plan on one ground, ready to be drawn in one language."""

from dataclasses import dataclass
from functools import cached_property

from inputs.case import Case
from maps import words
from maps.breaks import Class
from maps.layers.layer import Layer
from maps.layers.reading import Theme
from maps.pies import Slice, slices
from maps.places import Ground
from maps.readings import OUTSIDE
from maps.records import Period
from maps.scales import NOTHING, Crossed, Scale, colours, scale_of
from maps.words import Lang


@dataclass(frozen=True)
class Scene:
    """What a map of one layer needs to know."""

    case: Case
    ground: Ground
    theme: Theme
    lang: Lang
    alike: tuple[Period, ...] = ()
    """What stands side by side with it, itself included, in common colours and sizes."""
    times: str = ""
    """Which times these stand for."""

    @property
    def periods(self) -> tuple[Period, ...]:
        """What shares colours and sizes with the whole plan."""
        return self.alike or (self.theme.whole,)

    @property
    def layer(self) -> Layer:
        """What is shown."""
        return self.theme.layer

    @cached_property
    def _whole(self) -> Scale:
        """The scale of the whole plan."""
        return scale_of(self.layer, self.periods)

    @cached_property
    def _yearly(self) -> Scale:
        """The scale of single years, common to all so that colours can be compared."""
        return scale_of(self.layer, list(self.theme.years.values()))

    def scale(self, year: int | None = None) -> Scale:
        """The scale that holds for a year, or for the whole plan."""
        return self._whole if year is None else self._yearly

    def steps(self, year: int | None = None) -> tuple[Class, ...]:
        """The classes that hold for a year, or for the whole plan, with their members then."""
        homes = [self.home(code, year) for code in self.period(year).values]
        found = self.scale(year).steps
        return tuple(step._replace(members=homes.count(at)) for at, step in enumerate(found))

    @cached_property
    def classes(self) -> tuple[Class, ...]:
        """The classes of the whole plan."""
        return self.steps()

    def home(self, code: str, year: int | None = None) -> int | None:
        """The index of a region's class; None where there is no data."""
        return self.scale(year).home(self.period(year), code)

    def colour(self, code: str, year: int | None = None) -> str | None:
        """The colour of a region; None where there is no data."""
        at = self.home(code, year)
        return None if at is None else self.scale(year).steps[at].colour

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The colour of every kind of part, in the order of the legend; empty without pies."""
        return colours(self.layer, self.periods)

    def pie(self, code: str, year: int | None = None) -> list[Slice]:
        """The slices of a region's pie; none where one kind is all there is."""
        parts = self.period(year).parts.get(code, {})
        found = slices(parts, tuple(self.kinds))
        return found if len(found) > 1 else []

    def kind(self, code: str) -> str:
        """The name of a kind of part, or of what leads in a region."""
        namer = self.layer.pies.name if self.layer.pies else self.layer.leading
        return namer(self.case, code, self.lang) if namer else code

    @cached_property
    def digits(self) -> int:
        """Decimals of the layer's numbers."""
        shown = [(*one.values.values(), *(one.outside or {}).values()) for one in self.periods]
        return words.digits([amount for amounts in shown for amount in amounts])

    @cached_property
    def unit(self) -> str:
        """The unit, in the scene's language."""
        return self.say(self.theme.unit)

    @cached_property
    def title(self) -> str:
        """What the layer is called."""
        return self.layer.title.told(self.lang)

    @cached_property
    def measure(self) -> str:
        """What is measured, in the scene's language."""
        return self.layer.measure.told(self.lang)

    @cached_property
    def part(self) -> str:
        """The measure inside a sentence."""
        return (self.layer.part or self.layer.measure).told(self.lang)

    @cached_property
    def note(self) -> str:
        """How the numbers come about; empty where the measure says it all."""
        return self.layer.note.told(self.lang) if self.layer.note else ""

    @cached_property
    def legend(self) -> str:
        """The measure with its unit; a measure that names kinds has none."""
        if self.layer.scale == "categorical":
            return self.measure
        return self.say("legend", measure=self.measure, unit=self.unit)

    @cached_property
    def amount_legend(self) -> str:
        """What the numbers of a region are, with their unit, where the legend names kinds."""
        shown = self.layer.amount or self.layer.measure
        return self.say("legend", measure=shown.told(self.lang), unit=self.unit)

    @cached_property
    def circle_legend(self) -> str:
        """What the circles measure, with its unit; empty where the layer draws none."""
        shown = self.layer.circles
        if shown is None:
            return ""
        unit = self.say(shown.unit) if shown.unit else self.unit
        return self.say("legend", measure=shown.measure.told(self.lang), unit=unit)

    @cached_property
    def flow_legend(self) -> str:
        """What the arrows measure, with its unit; empty where the layer draws none."""
        if self.layer.arrows is None:
            return ""
        measure = self.layer.arrows.measure.told(self.lang)
        return self.say("legend", measure=measure, unit=self.unit)

    @cached_property
    def pie_legend(self) -> str:
        """What the pies show; empty where the layer draws none."""
        if self.layer.pies is None:
            return ""
        return self.layer.pies.measure.told(self.lang)

    @cached_property
    def second_legend(self) -> str:
        """The number that the measure is crossed with, and its unit; empty where there is none."""
        if self.layer.crossing is None:
            return ""
        measure, unit = self.layer.crossing.measure.told(self.lang), self.layer.crossing.unit
        return self.say("legend", measure=measure, unit=self.say(unit))

    def say(self, key: str, **parts: str | int) -> str:
        """The label in the scene's language."""
        return words.word(key, self.lang, **parts)

    def amount(self, value: float) -> str:
        """The value with the layer's decimals; a difference above zero with its plus."""
        return words.signed(value, self.digits, plus=self.layer.is_difference)

    def second_amount(self, value: float) -> str:
        """The value of the number that the measure is crossed with."""
        return words.amount(value, words.digits(list(self.theme.whole.second.values())))

    def caption(self, code: str) -> str:
        """The number of a region in the whole plan as its name carries it; empty without one."""
        whole = self.theme.whole
        if code not in whole.values or self.layer.scale == "categorical":
            return ""
        first = self.amount(whole.values[code])
        second = whole.second.get(code)
        return first if second is None else f"{first}／{self.second_amount(second)}"

    def flow_amount(self, value: float) -> str:
        """The value with the decimals of the flows, which may be far smaller than the stocks."""
        flows = [flow.amount for flow in self.theme.whole.flows]
        return words.amount(value, max(self.digits, words.digits(flows)))

    def circle_amount(self, value: float) -> str:
        """The value of a circle; counts are whole."""
        is_count = self.layer.circles is not None and self.layer.circles.is_count
        return words.amount(value, 0) if is_count else self.amount(value)

    @property
    def thirds(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The ends of the thirds of both numbers; empty where none are crossed."""
        crossed = self.scale()
        if isinstance(crossed, Crossed):
            return crossed.first, crossed.second
        return (), ()

    @property
    def way(self) -> str:
        """From where to where the arrows run; empty where the layer draws none."""
        return self.layer.arrows.way.told(self.lang) if self.layer.arrows else ""

    def when(self, year: int | None) -> str:
        """Which time the numbers of a year, or of the whole plan, stand for."""
        if self.times:
            return self.times
        years = self.case.years
        is_summed = self.layer.years_add_up or not self.layer.by_year
        if year is None and is_summed and len(years) > 1:
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
        return words.province(self.case, code, self.lang)

    def period(self, year: int | None) -> Period:
        """The numbers of a year, or of the whole plan."""
        return self.theme.whole if year is None else self.theme.years[year]

    def range(self, step: Class) -> str:
        """The ends of a class in words, or the name of its kind."""
        if step.label == NOTHING:
            return self.say("no_projects")
        if self.layer.scale == "categorical":
            return self.kind(step.label)
        low, high = self.amount(step.low), self.amount(step.high)
        return low if low == high else self.say("range", low=low, high=high)

    def how(self, year: int | None = None) -> str:
        """How the classes were found."""
        if self.layer.scale == "categorical":
            return self.say("by_kind")
        if self.layer.scale == "bivariate":
            return self.say("by_thirds")
        count = len([step for step in self.scale(year).steps if step.low or step.high])
        return self.say("jenks", count=count) if count else self.say("nothing")

    def members(self, count: int) -> str:
        """How many regions a class holds; empty where it differs from map to map."""
        if self.alike:
            return ""
        kind = self.ground.level if self.ground.level in ("province", "city", "county") else "other"
        return self.say(f"members_{kind}", count=count)
