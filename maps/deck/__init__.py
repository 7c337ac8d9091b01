"""A run as a deck of native, editable slides."""
