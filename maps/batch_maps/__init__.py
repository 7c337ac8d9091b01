"""Maps of a batch: what its scenarios say together, and each of them by itself."""
