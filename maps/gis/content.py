"""A run becomes the bytes of one GeoPackage."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from geo.crs import STORAGE_CRS
from inputs.case import Case
from maps.gis.aliases import add_aliases
from maps.gis.flow_layers import flow_layers
from maps.gis.info import DATUM, field_list, run_info
from maps.gis.records import Layer, Subject
from maps.gis.region_layers import region_layers
from maps.gis.site_layers import site_layers
from maps.gis.titles import TITLES
from maps.story.both import clean
from maps.story.tell import tell
from maps.whole_file import write_whole
from maps.words import Lang, word
from optimizer.plan.plan import Cell, Plan

DATE = "1980-01-01T00:00:00Z"
"""Date that the file says it was made, so that the same run gives the same bytes."""


def write_gis(plan: Plan, case: Case, path: Path, lang: Lang = "zh") -> None:
    """The file holds the layers of the run, EPSG:4326; whole or not at all."""
    write_whole(path, content(plan, case, lang))


def content(plan: Plan, case: Case, lang: Lang = "zh") -> bytes:
    """The GeoPackage of the run; GDAL writes files only, so it is made in a folder of its own."""
    subject = Subject(plan, case, lang)
    drawn = (*region_layers(subject), *site_layers(subject), *flow_layers(subject))
    layers = (*drawn, run_info(subject, tell(plan, case)), field_list(drawn))
    with tempfile.TemporaryDirectory() as folder, _dated():
        file = Path(folder) / "run.gpkg"
        for layer in layers:
            _write(file, layer, subject)
        add_aliases(file, layers)
        return file.read_bytes()


@contextmanager
def _dated() -> Iterator[None]:
    """GDAL takes DATE for now; afterwards it is as it was."""
    from pyogrio import get_gdal_config_option, set_gdal_config_options  # noqa: PLC0415 - start-up

    before = get_gdal_config_option("OGR_CURRENT_DATE")
    set_gdal_config_options({"OGR_CURRENT_DATE": DATE})
    try:
        yield
    finally:
        set_gdal_config_options({"OGR_CURRENT_DATE": before})


def _write(file: Path, layer: Layer, subject: Subject) -> None:
    """The layer stands in the file, with what it is and where it comes from."""
    from pyogrio import write_dataframe  # noqa: PLC0415 - start-up

    title = TITLES[layer.name].of(subject.lang)
    about = {"title": title, "run": clean(subject.plan.id)}
    options: dict[str, Any] = {"IDENTIFIER": layer.name, "DESCRIPTION": _about(subject, title)}
    if layer.kind:
        options["geometry_type"] = layer.kind
    write_dataframe(
        frame(layer), file, layer=layer.name, driver="GPKG", append=file.exists(),
        layer_metadata=about, **options,
    )  # fmt: skip


def _about(subject: Subject, title: str) -> str:
    """What the layer holds, boundary source, datum and run."""
    lang = subject.lang
    stop = "；" if lang == "zh" else "; "
    parts = (title, word("boundary", lang), DATUM.of(lang), word("run", lang, id=subject.plan.id))
    return clean(stop.join(parts))


def frame(layer: Layer) -> Any:
    """The rows in pandas, with their geometry in EPSG:4326 where the layer has one."""
    import geopandas as gpd  # noqa: PLC0415 - start-up

    names = [field.name for field in layer.fields]
    columns = {name: _column([row[at] for row in layer.rows]) for at, name in enumerate(names)}
    table = pd.DataFrame(columns)
    if not layer.kind:
        return table
    shapes = np.array(layer.shapes, dtype=object)
    return gpd.GeoDataFrame(table, geometry=gpd.GeoSeries(shapes, crs=STORAGE_CRS))


def _column(cells: list[Cell]) -> Any:
    """A column of one kind: truth values, whole numbers, numbers or clean text."""
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, bool) for cell in known):
        return pd.Series(cells, dtype="boolean")
    if known and all(isinstance(cell, int) for cell in known):
        return pd.Series(cells, dtype="Int64")
    if known and all(isinstance(cell, int | float) for cell in known):
        return pd.Series([np.nan if cell is None else float(cell) for cell in cells])
    texts = [clean(cell) if isinstance(cell, str) else cell for cell in cells]
    return pd.Series(texts, dtype=object)
