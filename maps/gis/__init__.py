"""A run as a GeoPackage: layers that QGIS opens, with the unit in every field's name."""
