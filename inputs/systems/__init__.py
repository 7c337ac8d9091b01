"""The systems that the five papers name, and what stands for each in the model.

`catalogue` reads the list, `references` turns what stands for a system into a change of a case.
"""
