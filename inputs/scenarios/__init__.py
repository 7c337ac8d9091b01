"""Scenarios and levers: named changes that turn a case into another case.

`scenario` is the way in; `paths` is the grammar of what is changed, `steps` the order of effect,
`follow` carries it out.
"""
