"""A case as one Excel workbook: a sheet for every table, with drop-downs and notes."""
