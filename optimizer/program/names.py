"""Names of rows and columns: ASCII, so that no solver and no file format rewrites them."""

Key = tuple[str | int, ...]

BLANK = "all."
"""A blank part of a key in a name; no code holds a dot."""


def row_name(family: str, key: Key) -> str:
    """Family or decision and its key, joined by `__`; a blank part reads `all.`."""
    return "__".join((family, *(str(part) or BLANK for part in key)))
