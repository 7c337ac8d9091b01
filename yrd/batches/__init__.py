"""Batches: many scenarios of a case, solved in chunks, written as they come, gone on with later.

`batch` is the way in; `head` and `place` say what a folder holds, `store` writes the tables,
`crews` are those who solve, `team` keeps them busy, `plans` are kept in full, `speech` has words.
"""
