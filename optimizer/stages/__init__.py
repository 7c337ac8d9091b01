"""The stages of an answer: provinces alone, the money, what the case asks for then, the tie-break.

Each file is one stage or one step that stages share; `run` puts them in order.
"""
