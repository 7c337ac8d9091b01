"""Frontiers: money against equity, energy, supply security or a term of the money."""
