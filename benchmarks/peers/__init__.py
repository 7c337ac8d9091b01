"""Peers of a batch: the same programs solved the way users of other packages solve them.

`sequence` keeps the programs, `worker` is the process in which one peer is timed, `process` asks it
from outside, and every other module is one peer.
"""
