"""Placements that bear every scenario of a sweep: one program of all of them, and its criteria."""
