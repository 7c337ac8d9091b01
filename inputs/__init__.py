"""Floor 0: files become one validated, frozen Case."""
