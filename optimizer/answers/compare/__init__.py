"""Runs side by side: what moved, what it is worth, what it costs, and what was assumed."""
