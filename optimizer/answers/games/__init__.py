"""Games with side payments: what sets of players reach, and how they may divide it.

Nothing here knows of provinces or projects. `game` is the record; `shapley`, `nucleolus` and `core`
divide and judge; `rounds` holds the programs that the last two stand on.
"""
