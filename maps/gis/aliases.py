"""Aliases of fields, as the schema extension of GeoPackage keeps them; QGIS shows them."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from maps.gis.records import Layer

COLUMNS = """
CREATE TABLE IF NOT EXISTS gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
  mime_type TEXT, constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name))
"""
CONSTRAINTS = """
CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
  min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
"""
EXTENSION = (
    "gpkg_schema", "http://www.geopackage.org/spec121/#extension_schema", "read-write",
)  # fmt: skip


def add_aliases(file: Path, layers: Sequence[Layer]) -> None:
    """The file tells the alias of every field, and that it does so."""
    rows = [
        (layer.name, field.name, field.alias, field.alias)
        for layer in layers
        if layer.kind
        for field in layer.fields
    ]
    with closing(sqlite3.connect(file)) as base, base:
        base.execute(COLUMNS)
        base.execute(CONSTRAINTS)
        base.executemany(
            "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?,?,?,?)",
            rows,
        )
        for table in ("gpkg_data_columns", "gpkg_data_column_constraints"):
            base.execute(
                "INSERT INTO gpkg_extensions (table_name, extension_name, definition, scope) "
                "VALUES (?,?,?,?)",
                (table, *EXTENSION),
            )
