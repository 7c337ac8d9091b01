"""The folder of a batch read for its maps."""
