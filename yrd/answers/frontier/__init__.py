"""Efficient plans of several criteria, as the command gives them."""
