"""`yrd compare`: runs side by side in lines, tables and maps."""
