"""What the projects of a region yield, before costs."""

from inputs.case import Case
from maps import words
from maps.layers.gain import gains
from maps.layers.groups import MONEY
from maps.layers.layer import Bars, Layer, Years
from maps.readings import region_sums
from maps.records import Period
from maps.words import Lang, Text, word
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Value of the projects in a region, 亿元, discounted to the base year."""
    return Period(region_sums(plan, case, "value", years))


def findings(plan: Plan, case: Case, lang: Lang) -> tuple[str, ...]:
    """Which province gains least over standing alone."""
    found = gains(plan, case)
    if not found:
        return ()
    least = min(found, key=lambda code: (found[code], code))
    amount = words.amount(found[least], words.digits(list(found.values())))
    return (word("find_gain", lang, name=words.province(case, least, lang), amount=amount),)


VALUE = Layer(
    key="value",
    group=MONEY,
    title=Text("价值分布", "Value"),
    measure=Text("折现价值", "Discounted value"),
    part=Text("折现价值", "the value"),
    unit="yi_cny",
    tables=("regions.value",),
    read=read,
    years_add_up=True,
    bars=Bars(Text("与单干相比的增益（亿元）", "Gain over standing alone (¥100m)"), gains),
    findings=findings,
)
