"""Allocates projects, talent and compute across the Yangtze River Delta.

>>> import yrd
>>> plan = yrd.solve("delta-province").plan  # doctest: +SKIP
"""

from yrd import version

__version__ = version.VERSION
