"""Colours, sizes and thresholds that every map shares."""

from dataclasses import dataclass, replace

SEQUENTIAL = ("#EDF1EA", "#BBD9DF", "#7DB3CB", "#3C84AE", "#12467A")
"""Light to dark; smallest ΔE between neighbours 14.6 (deutan) and 12.0 (protan)."""

BELOW = ("#8C510A", "#BF812D", "#E3C58A")
ABOVE = ("#9CC7D6", "#3C84AE", "#12467A")
"""Negative and positive sides of the diverging palette, strongest at the outer ends."""

HUES = ("#6F8BF7", "#D9D98D", "#D98D9C", "#6FDCF7", "#8C8C23", "#5B658C", "#8C5B5B")
"""Kinds without an order; smallest ΔE2000 of any two 18.8, whatever the colour vision."""

REST = "#C9CDD0"
"""Kinds without a hue of their own."""

GRADES = ("#12467A", "#7DB3CB", "#E8DDA8", "#C9622A")
"""Document, statistic, derived, assumption."""

CROSSED = (
    ("#F3F3EF", "#98BCCE", "#3C84AE"),
    ("#DEAA8C", "#857D7D", "#2C506E"),
    ("#C9622A", "#723E2C", "#1B1B2F"),
)
"""Two numbers crossed: the first grows to the right in blue, the second from line to line in
orange; smallest ΔE2000 15.6 (deutan)."""

ZERO = "#FFFFFF"
NO_DATA = "#F4F4F2"
HATCH = "#A9AFB3"
INK = "#1F2D38"
SOFT = "#5F6C76"
RULE = "#CBD2D6"
CITY_BORDER = "#FFFFFF"
PLAIN_BORDER = "#9AA7B0"
PROVINCE_BORDER = "#4A6076"
CIRCLE = "#DE7F3F"
FLOW = "#B5302B"
BAR = "#5B9FBD"
PAPER = "#FFFFFF"

MIDDLE_GREY = 140
"""Colours of more luma (0 to 255) carry dark letters."""

MOST_CLASSES = 5
"""More steps of one colour cannot be told apart on a projector."""

MOST_SIDE = 3
"""Steps on either side of zero of a diverging scale."""

MOST_FLOWS = 12
"""More arrows than this hide each other; the rest is summed and said so."""

MOST_PROJECTS = 6
MOST_HUBS = 6
MOST_BARS = 8
NAMED_VALUES = 8
"""Up to this many regions carry their number beside their name."""


@dataclass(frozen=True)
class Look:
    """Sizes of one kind of figure, in points."""

    heading: float
    text: float
    small: float
    label: float
    circle: float
    """Radius of the largest circle."""
    flow: float
    """Width of the widest arrow."""
    city_line: float
    province_line: float
    has_notes: bool = True
    """Whether there is room to say how numbers come about."""

    def enlarged(self, factor: float) -> "Look":
        """The same symbols with larger letters around the map."""
        text, small = self.text * factor, self.small * factor
        return replace(self, heading=self.heading * factor, text=text, small=small)


PANEL = Look(12.5, 8.6, 7.6, 7.4, 10.0, 6.5, 0.4, 0.8, has_notes=False)


def ink_on(colour: str) -> str:
    """The colour of letters that can be read on this one."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > MIDDLE_GREY else PAPER


def sequential(count: int) -> tuple[str, ...]:
    """`count` colours of the sequential palette, as far apart as it allows."""
    chosen = {0: (), 1: (3,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 2, 3, 4), 5: (0, 1, 2, 3, 4)}[count]
    return tuple(SEQUENTIAL[step] for step in chosen)


def below(count: int) -> tuple[str, ...]:
    """`count` colours for negative classes, from the strongest to the weakest."""
    return {0: (), 1: BELOW[1:2], 2: BELOW[::2], 3: BELOW}[count]


def above(count: int) -> tuple[str, ...]:
    """`count` colours for positive classes of a diverging scale, from weak to strong."""
    return {0: (), 1: ABOVE[1:2], 2: ABOVE[::2], 3: ABOVE}[count]
