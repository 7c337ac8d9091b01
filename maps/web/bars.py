"""Bars of HTML that stay readable on a phone and in print; their numbers are text."""

from maps import style
from maps.story.both import EMPTY
from maps.story.measures import printed
from maps.story.records import Grid, Line
from maps.web.markup import Html, joined, tag
from maps.web.telling import Telling

SHOWN = ("value", "worth", "gain")
COLOURS = {"value": style.SEQUENTIAL[1], "worth": style.SEQUENTIAL[3], "gain": style.CIRCLE}
GRADES = (style.SEQUENTIAL[4], style.SEQUENTIAL[2], style.SEQUENTIAL[1], style.CIRCLE)
LOW, HIGH = style.CIRCLE, style.SEQUENTIAL[3]


def gains(telling: Telling, grid: Grid) -> Html:
    """Value, worth and gain of every province as bars on one scale."""
    columns = [column for column in grid.columns if column.key in SHOWN]
    largest = max((abs(n) for c in columns for n in grid.numbers(c.key).values()), default=0.0)
    if not largest:
        return Html("")
    rows = []
    for line in grid.lines:
        bars = [
            _bar(
                telling.of(column.label),
                telling.cell(number, column),
                100 * abs(number) / largest,
                COLOURS[column.key],
            )
            for column in columns
            if (number := grid.numbers(column.key).get(line.code)) is not None
        ]
        rows.append(tag("div", tag("b", telling.of(line.name)), *bars, class_="bars"))
    return tag("div", *rows, class_="chart")


def _bar(label: str, number: str, percent: float, colour: str) -> Html:
    fill = tag("i", style=f"width:{percent * FULL:.2f}%;background:{colour}")
    return tag(
        "div", tag("span", label), tag("div", fill, tag("em", number), class_="track"), class_="bar"
    )


FULL = 0.8
"""Part of the track that the longest bar takes; its number stands behind it."""


def tornado(telling: Telling, grid: Grid, base: float, most: int = 10) -> Html:
    """A bar for each assumption, from the value at its low end to that at its high end."""
    lines = grid.lines[:most]
    ends = {key: grid.numbers(key) for key in ("money_low", "money_high")}
    every = [base, *(n for found in ends.values() for n in found.values())]
    low, high = min(every), max(every)
    if high <= low:
        return Html("")
    scale = 100 / (high - low)
    rows = [_swing(telling, line, ends, (base, low, scale)) for line in lines]
    note = telling.say("base", base=printed(base, EMPTY, 1))
    key = joined(_swatch(LOW, telling.say("low_end")), _swatch(HIGH, telling.say("high_end")))
    return tag("div", tag("p", key, note, class_="note"), *rows, class_="chart")


def _swatch(colour: str, text: str) -> Html:
    return joined(tag("i", class_="swatch", style=f"background:{colour}"), text, " ")


def _swing(
    telling: Telling, line: Line, ends: dict[str, dict[str, float]], at: tuple[float, float, float]
) -> Html:
    base, low, scale = at
    parts, said = [], []
    for key, colour in (("money_low", LOW), ("money_high", HIGH)):
        money = ends[key].get(line.code)
        if money is None:
            continue
        left, wide = (min(money, base) - low) * scale, abs(money - base) * scale
        parts.append(tag("i", style=f"left:{left:.2f}%;width:{wide:.2f}%;background:{colour}"))
        end = telling.say("low_end" if key == "money_low" else "high_end")
        said.append(f"{end} {printed(money, EMPTY, 1)}")
    parts.append(tag("u", style=f"left:{(base - low) * scale:.2f}%"))
    text = "，".join(said) if telling.lang == "zh" else ", ".join(said)
    name = tag("span", telling.of(line.name), tag("em", text))
    return tag("div", name, tag("div", *parts, class_="track"), class_="swing")


def grades(telling: Telling, grid: Grid) -> Html:
    """Shares of every grade of evidence, side by side to the whole."""
    rows = []
    for column in grid.columns:
        shares = grid.numbers(column.key)
        total = sum(shares.values()) or 1.0
        parts = [
            tag("i", style=f"width:{100 * shares[line.code] / total:.2f}%;background:{colour}")
            for line, colour in zip(grid.lines, GRADES, strict=False)
        ]
        said = [
            _swatch(colour, f"{telling.of(line.name)} {printed(shares[line.code], column.unit, 0)}")
            for line, colour in zip(grid.lines, GRADES, strict=False)
        ]
        name = tag("b", telling.of(column.label))
        rows.append(
            tag("div", name, tag("div", *parts, class_="stack"), tag("p", *said, class_="note"))
        )
    return tag("div", *rows, class_="chart")
