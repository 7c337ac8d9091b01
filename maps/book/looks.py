"""How cells of a workbook look."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from maps import style
from maps.book.measures import AS_TEXT, MEASURES

SET: Mapping[str, Mapping[str, Any]] = {
    "year": {"align": "left"}, "long": {"text_wrap": True}, "own": {"align": "right", "indent": 1},
}  # fmt: skip
"""How measures are set that are not plain: long texts go on below, years stand like names."""

LINK = style.SEQUENTIAL[4]


class Looks(NamedTuple):
    """The formats of a workbook; `of` holds one for the cells of every measure."""

    title: Any
    subtitle: Any
    says: Any
    section: Any
    heading: Any
    number_heading: Any
    sum_label: Any
    answer: Any
    text: Any
    plain: Any
    label: Any
    wrapped: Any
    small: Any
    link: Any
    warning: Any
    good: Any
    bad: Any
    absent: Any
    exact: Any
    rows: Any
    tiny: Any
    of: Mapping[str, Any]
    sums: Mapping[str, Any]


def add_looks(book: Any) -> Looks:
    """The formats, made known to the workbook."""

    def add(**given: Any) -> Any:
        return book.add_format({"font_color": style.INK, "valign": "vcenter", **given})

    head = {"bold": True, "font_color": style.PAPER, "bg_color": style.SEQUENTIAL[4],
            "text_wrap": True}  # fmt: skip
    total = {"bold": True, "bg_color": style.SEQUENTIAL[0]}
    thin = {"bottom": 4, "bottom_color": style.RULE}
    wrap = {"text_wrap": True, "valign": "top"}
    return Looks(
        title=add(bold=True, font_size=16),
        subtitle=add(font_color=style.SOFT),
        says=add(font_color=style.SOFT, **wrap),
        section=add(bold=True, font_size=12, font_color=LINK, bottom=2, bottom_color=LINK),
        heading=add(**head),
        number_heading=add(**head, align="right", indent=1),
        sum_label=add(**total),
        answer=add(font_size=12, **wrap),
        text=add(num_format=AS_TEXT, **thin),
        plain=add(num_format=AS_TEXT),
        label=add(num_format=AS_TEXT, text_wrap=True, **thin),
        wrapped=add(num_format=AS_TEXT, **wrap),
        small=add(font_size=9, font_color=style.SOFT, **wrap),
        link=book.add_format({"font_color": LINK, "underline": 1, "valign": "top"}),
        warning=add(**wrap, bg_color="#FBEFE3", font_color="#8C510A"),
        good=add(bold=True, font_color=style.ABOVE[1], **thin),
        absent=book.add_format({"font_color": style.SOFT, "italic": True}),
        bad=book.add_format({"font_color": style.PAPER, "bg_color": style.BELOW[0]}),
        rows=add(num_format="#,##0_ ", valign="top"),
        exact=add(num_format="#,##0.000000_ ", **thin),
        tiny=add(num_format="0.0E+00_ ", **thin),
        of={
            name: add(num_format=measure.look, **thin, **SET.get(name, {}))
            for name, measure in MEASURES.items()
        },
        sums={name: add(num_format=measure.look, **total) for name, measure in MEASURES.items()},
    )  # fmt: skip
