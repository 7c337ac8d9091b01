"""Every rule recomputed from a plan's tables, one family a file."""
