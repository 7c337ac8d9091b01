"""Boundaries, distances and adjacency of the Delta: everything about space, as plain tables."""
