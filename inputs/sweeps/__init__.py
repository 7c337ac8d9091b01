"""Sweeps: many scenarios of one case, from axes along which it is varied.

`sweep` is the way in; `axis` is one thing that varies, `points` says at which values, and the
modules named after the keys of a sweep file read them.
"""
