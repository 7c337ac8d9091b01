"""Native charts whose data lie in an embedded workbook, as text and numbers only."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.util import Pt
from xlsxwriter import Workbook

from maps import style
from maps.deck.page import SMALL, Box, rgb

CREATED = datetime(1980, 1, 1)
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Names from a case are text, whatever they begin with."""


class _SafeWriter(CategoryWorkbookWriter):
    """Writes the data as text and numbers, and without the time of writing."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: BytesIO) -> Iterator[tuple[Any, Any]]:
        workbook = Workbook(xlsx_file, SAFE)
        workbook.set_properties({"created": CREATED})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class _ChartData(CategoryChartData):
    """Categories and series of a chart."""

    @property
    def _workbook_writer(self) -> _SafeWriter:
        return _SafeWriter(self)  # type: ignore[no-untyped-call]


Series = Mapping[str, Sequence[float | None]]


def chart(  # noqa: PLR0913, PLR0917 - one parameter a thing that differs
    slide: Any,
    box: Box,
    kind: XL_CHART_TYPE,
    categories: Sequence[str],
    series: Series,
    digits: str,
) -> Any:
    """A chart of the series over the categories; `digits` is the format of its numbers."""
    data: Any = _ChartData(number_format=digits)  # type: ignore[no-untyped-call]
    data.categories = list(categories)
    for name, values in series.items():
        data.add_series(name, list(values))
    frame = slide.shapes.add_chart(kind, *box.emu, data)
    found = frame.chart
    found.font.size = Pt(SMALL)
    found.font.color.rgb = rgb(style.INK)
    found.has_title = False
    return found


def coloured(found: Any, colours: Sequence[str]) -> None:
    """The series in these colours, in their order, the first again after the last."""
    for at, one in enumerate(found.plots[0].series):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = rgb(colours[at % len(colours)])
        one.invert_if_negative = False


def labelled(found: Any, digits: str, size: float = SMALL) -> None:
    """Every bar carries its number."""
    plot = found.plots[0]
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = digits, False
    labels.font.size = Pt(size)
    labels.font.color.rgb = rgb(style.INK)
    labels.show_value = True


def readable(found: Any, colours: Sequence[str]) -> None:
    """The numbers inside bars are light on dark colours."""
    for one, colour in zip(found.plots[0].series, colours, strict=False):
        if _is_dark(colour):
            labels = one.data_labels
            labels.show_value = True
            labels.number_format = found.plots[0].data_labels.number_format
            labels.number_format_is_linked = False
            labels.font.size, labels.font.color.rgb = Pt(SMALL), rgb(style.PAPER)


def _is_dark(colour: str) -> bool:
    """Whether dark text cannot be read on the colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue < DARKEST


DARKEST = 130
"""Luma, of 255, below which text on a colour is light."""


def legend(found: Any, position: XL_LEGEND_POSITION = XL_LEGEND_POSITION.TOP) -> None:
    """A legend that covers nothing."""
    found.has_legend = True
    found.legend.position = position
    found.legend.include_in_layout = False
    found.legend.font.size = Pt(SMALL)


def quiet_axes(found: Any, show_values: bool = False) -> None:
    """Thin rules, no tick marks; the numbers of the value axis only where bars carry none."""
    values, names = found.value_axis, found.category_axis
    values.has_major_gridlines = show_values
    if show_values:
        values.major_gridlines.format.line.color.rgb = rgb(style.RULE)
    values.visible = show_values
    values.format.line.fill.background()
    names.format.line.color.rgb = rgb(style.SOFT)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.has_major_gridlines = False
