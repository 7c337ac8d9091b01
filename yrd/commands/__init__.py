"""The commands, one file a group; each is a thin skin over a function of the floors below."""
