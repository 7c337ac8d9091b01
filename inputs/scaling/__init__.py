"""City cases derived from a province case: every figure shared out by a stated rule."""
