"""`python -m maps.layers` writes the page on layers: what each shows, and from which tables."""

import sys

from maps.layers import LAYERS
from maps.layers.layer import Layer
from maps.words import word

HEAD = """# Layers of a map

What a map of a run can show. `yrd map RUN --layers` lists those that a run has, `--layer KEY`
chooses one; the page (`.html`) holds them all. Made by `python -m maps.layers > docs/layers.md`.

Layers of a *sum* add up over the years of the plan; the others show its last year, and the year
slider any other. Money in value, worth, gain and prices is present value of the base year. A region
without a number is hatched, a number of zero is white, and where some numbers are negative colours
run to both sides of zero.
"""

SCALES = {
    "sequential": "light to dark",
    "diverging": "both sides of zero",
    "categorical": "a hue a kind",
    "bivariate": "3 × 3 colours",
}


def page() -> str:
    """The page in Markdown: a section for each group, a paragraph for each layer."""
    groups = dict.fromkeys(layer.group for layer in LAYERS)
    parts = [HEAD]
    for group in groups:
        parts.append(f"\n## {group.name.en} {group.name.zh}\n")
        parts += [_layer(layer) for layer in LAYERS if layer.group is group]
    return "".join(parts)


def _layer(layer: Layer) -> str:
    unit = word(layer.unit, "en")
    time = "sum" if layer.years_add_up else "last year" if layer.by_year else "whole plan"
    lines = [
        f"\n**`{layer.key}`** {layer.title.zh} · {layer.title.en}: {_small(layer.measure.en)}",
        f" ({unit}; {time}; {SCALES[layer.scale]}), from {_tables(layer)}.",
        *_more(layer),
        f" {layer.note.en}." if layer.note else "",
    ]
    return "".join(lines) + "\n"


def _more(layer: Layer) -> list[str]:
    """What circles, arrows, pies and the second number are."""
    found = []
    if layer.crossing:
        found.append(f" Crossed with: {_small(layer.crossing.measure.en)}.")
    if layer.circles:
        found.append(f" Circles: {_small(layer.circles.measure.en)}.")
    if layer.arrows:
        arrows = layer.arrows
        found.append(f" Arrows: {_small(arrows.measure.en)}, {_small(arrows.way.en)}.")
    if layer.pies:
        found.append(f" Pies: {_small(layer.pies.measure.en)}.")
    return found


def _tables(layer: Layer) -> str:
    return ", ".join(f"`{table}`" for table in layer.tables)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


if __name__ == "__main__":
    sys.stdout.write(page())
