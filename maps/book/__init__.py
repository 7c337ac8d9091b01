"""A run as one Excel workbook: the answer, every table with names and units, sources and checks."""
