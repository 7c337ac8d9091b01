"""What the answers of a batch say together: distributions, effects, placements, extremes."""
